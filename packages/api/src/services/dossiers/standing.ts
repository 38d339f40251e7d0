import type { CriteriaSet } from '@tieuchi/criteria/types';
import type { LevelsOutcomeResult, PointsOutcomeResult } from '@tieuchi/scoring/result';
import { shownStored } from '@tieuchi/scoring/shown-points';

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

/** What of an outcome is stored and listed. */
type ToldOutcome =
  | Pick<LevelsOutcomeResult, 'kind' | 'level' | 'share'>
  | Pick<
      PointsOutcomeResult,
      'kind' | 'points' | 'exact' | 'maxPoints' | 'share' | 'band' | 'rank' | 'provisional'
    >;

/** The standing that a result tells. */
export function toStanding({ outcome }: { outcome: ToldOutcome }): Standing {
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
      /** The same as people read them (SPEC X3), plain decimals. */
      pointsShown: string;
      maxShown: string;
      shareShown: string | null;
      /** Name of the band. */
      band: string | null;
      rank: number | null;
      provisional: boolean;
    };

/** Points that were stored as people read them (SPEC X3), from the exact number beside them; null where there are none. */
export function toShownPoints(
  { outcome }: CriteriaSet,
  { points, exactPoints, maxPoints }: Pick<Standing, 'points' | 'exactPoints' | 'maxPoints'>,
): { pointsShown: string; maxShown: string; shareShown: string | null } | null {
  if (outcome.kind === 'levels' || points === null || maxPoints === null) return null;
  const { shareShown = null, ...shown } = shownStored(outcome, { points, exact: exactPoints, maxPoints });
  return { ...shown, shareShown };
}

/** A standing as lists show it; null where there is none. */
export function toShownOutcome(document: CriteriaSet, standing: Standing): ShownOutcome | null {
  const { level, points, maxPoints, share, band, rank, provisional } = standing;
  if (level !== null) return { kind: 'levels', level, share };
  const shown = toShownPoints(document, standing);
  if (points === null || maxPoints === null || shown === null) return null;
  const named = bandName(document, band);
  return { kind: 'points', points, maxPoints, share, ...shown, band: named, rank, provisional };
}
