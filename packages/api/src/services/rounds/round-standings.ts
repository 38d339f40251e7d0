import { selectCorrectedStandings } from '@tieuchi/db/queries/dossiers/submission-corrections';
import { type RoundUnitRow, selectRoundUnits } from '@tieuchi/db/queries/rounds/rounds';
import { comparesUnits } from '@tieuchi/scoring/score';
import { isSubmitted } from '@tieuchi/stages/dossier-stage';
import type { ServiceContext } from '../../context.ts';
import { type Standing, toStanding } from '../dossiers/standing.ts';
import { loadSubmitted } from '../dossiers/submitted-responses.ts';
import { type RoundTerms, scoreAllOnTerms } from '../terms/round-terms.ts';

/**
 * How the units stand that have submitted, by unit id. The terms of the round hold for all of them alike: a criterion that was
 * suspended after a unit submitted is left out for that unit too. Where units are compared, those that have submitted so far
 * stand in for all until the peers are frozen, and what hangs on them is provisional.
 */
export async function loadStandings(
  context: ServiceContext,
  terms: RoundTerms,
): Promise<Map<string, Standing>> {
  const submitted = await loadSubmitted(context, terms.roundId);
  const results = scoreAllOnTerms(
    terms,
    submitted.map(({ response }) => response),
  );
  return new Map(
    submitted.flatMap(({ unitId }, index): [string, Standing][] => {
      const result = results[index];
      return result === undefined ? [] : [[unitId, toStanding(result)]];
    }),
  );
}

/** That what a unit submitted was found to come to something else, and why. */
export interface Corrected {
  reason: string;
  at: string;
}

/** Units of a round; of those that have submitted, how they stand on its present terms: as corrected, where they were. */
export async function selectStandingUnits(
  context: ServiceContext,
  terms: RoundTerms,
): Promise<(RoundUnitRow & { standing: Standing | null; corrected: Corrected | null })[]> {
  const rows = await selectRoundUnits(context.db, context.actor, terms.roundId);
  const asSubmitted =
    !comparesUnits(terms.document) && rows.every(({ suspended }) => isSame(suspended, terms.suspended));
  const standings = asSubmitted ? undefined : await loadStandings(context, terms);
  const corrections = new Map(
    (await selectCorrectedStandings(context.db, context.actor, terms.roundId)).map(
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
