import { z } from 'zod';
import { listAuditEvents } from '../services/audit.ts';
import { roleProcedure, router } from '../trpc.ts';

/** Who did what in a province. */
export const auditRouter = router({
  list: roleProcedure('administrator')
    .input(
      z.object({ stream: z.string().max(200).optional(), cursor: z.int().positive().optional() }).optional(),
    )
    .query(({ ctx, input }) => listAuditEvents(ctx, input ?? {})),
});
