import { z } from 'zod';
import { eventNumber, typedText } from '../inputs/inputs.ts';
import { listAuditEvents } from '../services/operations/audit.ts';
import { roleProcedure, router } from '../trpc.ts';

/** Who did what in a province. */
export const auditRouter = router({
  list: roleProcedure('administrator')
    .input(z.object({ stream: typedText(200).optional(), cursor: eventNumber.optional() }).optional())
    .query(({ ctx, input }) => listAuditEvents(ctx, input ?? {})),
});
