import { selectCorrectedStandings } from '@tieuchi/db/queries/dossiers/submission-corrections';
import {
  type RoundUnitRow,
  selectRoundUnits,
  selectStandingSubmissions,
} from '@tieuchi/db/queries/rounds/rounds';
import { comparesUnits } from '@tieuchi/scoring/score';
import { isSubmitted } from '@tieuchi/stages/dossier-stage';
import type { ServiceContext } from '../../context.ts';
import type { Standing } from '../dossiers/standing.ts';
import { loadStandings } from '../dossiers/worked-out-standings.ts';
import type { RoundTerms } from '../terms/round-terms.ts';

/** That what a unit submitted was found to come to something else, and why. */
export interface Corrected {
  reason: string;
  at: string;
}

/**
 * Units of a round, or the first of them by code; of those that have submitted, how they stand on its present terms: as corrected, where
 * they were.
 */
export async function selectStandingUnits(
  context: ServiceContext,
  { terms, provinceId, first }: { terms: RoundTerms; provinceId: string; first?: number | undefined },
): Promise<(RoundUnitRow & { standing: Standing | null; corrected: Corrected | null })[]> {
  const { db, actor } = context;
  const rows = await selectRoundUnits(db, actor, terms.roundId, first);
  const asSubmitted =
    !comparesUnits(terms.document) && rows.every(({ suspended }) => isSame(suspended, terms.suspended));
  const isPart = rows.length === first;
  // How a few stand may hang on what all have submitted.
  const units = asSubmitted || !isPart ? rows : await selectStandingSubmissions(db, actor, terms.roundId);
  const standings = asSubmitted
    ? undefined
    : await loadStandings(context, { terms, provinceId, units }, isPart ? rows : undefined);
  const corrections = new Map(
    (await selectCorrectedStandings(db, actor, terms.roundId)).map(
      ({ unitId, reason, at, ...standing }) => [unitId, { standing, reason, at: at.toISOString() }] as const,
    ),
  );
  return rows.map((row) => {
    if (!isSubmitted(row)) return { ...row, standing: null, corrected: null };
    const correction = corrections.get(row.unitId);
    const { level, points, exactPoints, maxPoints, share, band } = row;
    const provisional = row.provisional ?? false;
    const stored = { level, points, exactPoints, maxPoints, share, band, rank: null, provisional };
    const standing = standings?.get(row.unitId) ?? correction?.standing ?? stored;
    const corrected = correction === undefined ? null : { reason: correction.reason, at: correction.at };
    return { ...row, standing, corrected };
  });
}

function isSame(stored: readonly string[] | null, suspended: readonly string[]): boolean {
  return stored === null || [...stored].sort().join(' ') === [...suspended].sort().join(' ');
}
