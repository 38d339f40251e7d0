import { z } from 'zod';
import { digest, id, typedText } from '../inputs/inputs.ts';
import { getPublishedSet, listPublishedSets } from '../services/sets/published-sets.ts';
import { publicProcedure, router } from '../trpc.ts';

/** Published criteria sets: decisions are public. */
export const setsRouter = router({
  published: publicProcedure
    .input(z.object({ setId: typedText(200).optional(), provinceId: id.optional() }).default({}))
    .query(({ ctx, input }) => listPublishedSets(ctx, input)),
  get: publicProcedure
    .input(z.object({ digest }))
    .query(({ ctx, input }) => getPublishedSet(ctx, input.digest)),
});
