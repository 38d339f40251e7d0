import type { CriteriaSet } from '@tieuchi/criteria/types';
import type { Result } from '@tieuchi/scoring/result';

/** What a dossier came to, as it is stored and listed; what does not belong to the kind of set is null. */
export interface Standing {
  level: number | null;
  /** As shown, on the scale of the set. */
  points: number | null;
  /** Before rounding, as a fraction; null also where that would be too long. */
  exactPoints: string | null;
  maxPoints: number | null;
  /** Percentage: of the points, or, of a set with one level, of the criteria that are met. */
  share: number | null;
  /** Id of the band. */
  band: string | null;
  /** In the first ranking of the set. */
  rank: number | null;
  /** Something in it hangs on figures of others that are not frozen. */
  provisional: boolean;
}

/** The standing that a result tells. */
export function toStanding({ outcome }: Result): Standing {
  if (outcome.kind === 'levels') {
    const { level, share } = outcome;
    return { ...nothing, level, share: share ?? null };
  }
  const { points, exact, maxPoints, share, band, rank, provisional } = outcome;
  return {
    level: null,
    points,
    exactPoints: exact ?? null,
    maxPoints,
    share: share ?? null,
    band: band ?? null,
    rank: rank ?? null,
    provisional: provisional ?? false,
  };
}

const nothing: Standing = {
  level: null,
  points: null,
  exactPoints: null,
  maxPoints: null,
  share: null,
  band: null,
  rank: null,
  provisional: false,
};

/** The name of a band of the set, null for none. */
export function bandName({ outcome }: CriteriaSet, band: string | null): string | null {
  if (outcome.kind === 'levels' || band === null) return null;
  return outcome.bands?.find(({ id }) => id === band)?.name ?? band;
}

/** What lists show of a standing. */
export type ShownOutcome =
  | { kind: 'levels'; level: number; share: number | null }
  | {
      kind: 'points';
      points: number;
      maxPoints: number;
      share: number | null;
      /** Name of the band. */
      band: string | null;
      rank: number | null;
      provisional: boolean;
    };

/** A standing as lists show it; null where there is none. */
export function toShownOutcome(
  document: CriteriaSet,
  standing: Omit<Standing, 'exactPoints'>,
): ShownOutcome | null {
  const { level, points, maxPoints, share, band, rank, provisional } = standing;
  if (level !== null) return { kind: 'levels', level, share };
  if (points === null || maxPoints === null) return null;
  return { kind: 'points', points, maxPoints, share, band: bandName(document, band), rank, provisional };
}
