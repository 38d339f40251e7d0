import { z } from 'zod';
import { id, whole } from '../inputs/inputs.ts';
import { listResults } from '../services/results/results.ts';
import { roleProcedure, router } from '../trpc.ts';

/** What provinces made public of their rounds. */
export const resultsRouter = router({
  list: roleProcedure('ministryAnalyst', 'author', 'publisher', 'administrator')
    .input(z.object({ provinceId: id.optional(), year: whole(0).optional() }).default({}))
    .query(({ ctx, input }) => listResults(ctx, input)),
});
