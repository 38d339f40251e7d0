import type { PartKind, PartOf } from '@tieuchi/criteria/part';
import { z } from 'zod';
import { id, key } from './inputs.ts';

/** An id inside a document. */
const idInSet = key(80);

const parts = {
  answer: z.object({ kind: z.literal('answer'), criterionId: idInSet }),
  profile: z.object({ kind: z.literal('profile') }),
  totals: z.object({ kind: z.literal('totals'), registerId: idInSet }),
  row: z.object({ kind: z.literal('row'), registerId: idInSet, rowId: id }),
} satisfies { readonly [Kind in PartKind]: z.ZodType<PartOf<Kind>> };

/** A part of a dossier, by what names it. */
export const part = z.union(Object.values(parts));
