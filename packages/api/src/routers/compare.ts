import { z } from 'zod';
import { digest, key } from '../inputs/inputs.ts';
import { compareOne, comparePublished } from '../services/sets/comparison.ts';
import { getMapping, saveMapping } from '../services/sets/criterion-mapping.ts';
import { roleProcedure, router } from '../trpc.ts';

const comparing = roleProcedure('ministryAnalyst', 'author', 'publisher');
const analyst = roleProcedure('ministryAnalyst');
const pairOfVersions = z.object({ baseDigest: digest, otherDigest: digest });
/** An id inside a document. */
const partId = key(80);
const bases = z.array(partId).max(500);

/** How published sets depart from a base. */
export const compareRouter = router({
  /** Asked by pages of former builds; a page asks for one set at a time, so that no number of sets is too many for an address. */
  sets: comparing
    .input(z.object({ baseDigest: digest, otherDigests: z.array(digest).max(100) }))
    .query(({ ctx, input }) => comparePublished(ctx, input)),
  set: comparing.input(pairOfVersions).query(({ ctx, input }) => compareOne(ctx, input)),
  mapping: analyst.input(pairOfVersions).query(({ ctx, input }) => getMapping(ctx, input)),
  saveMapping: analyst
    .input(pairOfVersions.extend({ criterion: partId, known: bases, bases }))
    .mutation(async ({ ctx, input }) => {
      await saveMapping(ctx, input);
      return {};
    }),
});
