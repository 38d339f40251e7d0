import { selectResults } from '@tieuchi/db/queries/results';
import { z } from 'zod';
import { roleProcedure, router } from '../trpc.ts';
import { id } from './inputs.ts';

/** What provinces made public of their rounds. */
export const resultsRouter = router({
  list: roleProcedure('ministryAnalyst', 'author', 'publisher', 'administrator')
    .input(z.object({ provinceId: id.optional(), year: z.int().optional() }).default({}))
    .query(({ ctx, input }) => selectResults(ctx.db, ctx.actor, input)),
});
