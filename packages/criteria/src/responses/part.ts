import type { Answer, RegisterRow, Value } from '../generated/responses.ts';

/** What names a part of each kind within its dossier. */
interface PartPlaces {
  /** The answer to a criterion. */
  answer: { criterionId: string };
  /** The figures of the unit that the set asks for once. */
  profile: Record<never, never>;
  /** The totals in the foot of a register. */
  totals: { registerId: string };
  /** One row of a register; its id is chosen by who adds it. */
  row: { registerId: string; rowId: string };
}

/** What a part of each kind holds. */
export interface PartValues {
  /** Null: cleared. */
  answer: Answer | null;
  /** By field; {}: cleared. */
  profile: Record<string, Value>;
  /** By total; {}: cleared. */
  totals: Record<string, number>;
  row: RegisterRow;
}

/** The kinds of part of which a dossier consists. */
export type PartKind = keyof PartPlaces;

/** A part of some kinds, by what names it. */
export type PartOf<Kind extends PartKind> = {
  [One in Kind]: { readonly kind: One } & Readonly<PartPlaces[One]>;
}[Kind];

/** One part of a dossier that is stored, and changed, by itself. */
export type Part = PartOf<PartKind>;

interface Naming<Kind extends PartKind> {
  readonly word: string;
  readonly ids: number;
  idsOf(part: PartOf<Kind>): readonly string[];
  partOf(ids: readonly string[]): PartOf<Kind>;
}

/** How parts are called. Outboxes of browsers hold these names: a word once used stays. */
const namings: { readonly [Kind in PartKind]: Naming<Kind> } = {
  answer: {
    word: 'criterion',
    ids: 1,
    idsOf: ({ criterionId }) => [criterionId],
    partOf: ([criterionId = '']) => ({ kind: 'answer', criterionId }),
  },
  profile: { word: 'profile', ids: 0, idsOf: () => [], partOf: () => ({ kind: 'profile' }) },
  totals: {
    word: 'totals',
    ids: 1,
    idsOf: ({ registerId }) => [registerId],
    partOf: ([registerId = '']) => ({ kind: 'totals', registerId }),
  },
  row: {
    word: 'row',
    ids: 2,
    idsOf: ({ registerId, rowId }) => [registerId, rowId],
    partOf: ([registerId = '', rowId = '']) => ({ kind: 'row', registerId, rowId }),
  },
};

/** The name of a part within its dossier ("row:m1:<id>"); `parsePart` reads it. */
export function partName(part: Part): string {
  return nameOf(part);
}

function nameOf<Kind extends PartKind>(part: PartOf<Kind>): string {
  const naming: Naming<Kind> = namings[part.kind];
  return [naming.word, ...naming.idsOf(part)].join(':');
}

/** The part of a name; undefined for a name that no part has, such as one of a later version. Ids hold no colon. */
export function parsePart(name: string): Part | undefined {
  const [word, ...ids] = name.split(':');
  const naming = Object.values(namings).find((one) => one.word === word);
  if (naming === undefined || ids.length !== naming.ids || ids.includes('')) return undefined;
  return naming.partOf(ids);
}
