import { z } from 'zod';
import { getPublishedSet, listPublishedSets } from '../services/sets/published-sets.ts';
import { publicProcedure, router } from '../trpc.ts';
import { digest, id, typedText } from './inputs.ts';

/** Published criteria sets: decisions are public. */
export const setsRouter = router({
  published: publicProcedure
    .input(z.object({ setId: typedText(200).optional(), provinceId: id.optional() }).default({}))
    .query(({ ctx, input }) => listPublishedSets(ctx, input)),
  get: publicProcedure
    .input(z.object({ digest }))
    .query(({ ctx, input }) => getPublishedSet(ctx, input.digest)),
});
