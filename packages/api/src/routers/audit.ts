import { z } from 'zod';
import { listAuditEvents } from '../services/operations/audit.ts';
import { roleProcedure, router } from '../trpc.ts';
import { eventNumber, typedText } from './inputs.ts';

/** Who did what in a province. */
export const auditRouter = router({
  list: roleProcedure('administrator')
    .input(z.object({ stream: typedText(200).optional(), cursor: eventNumber.optional() }).optional())
    .query(({ ctx, input }) => listAuditEvents(ctx, input ?? {})),
});
