import { z } from 'zod';
import { comparePublished } from '../services/comparison.ts';
import { roleProcedure, router } from '../trpc.ts';
import { digest } from './inputs.ts';

/** How published sets depart from a base. */
export const compareRouter = router({
  sets: roleProcedure('ministryAnalyst', 'author', 'publisher')
    .input(z.object({ baseDigest: digest, otherDigests: z.array(digest).max(100) }))
    .query(({ ctx, input }) => comparePublished(ctx, input)),
});
