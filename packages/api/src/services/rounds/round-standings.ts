import { selectCorrectedStandings } from '@tieuchi/db/queries/dossiers/submission-corrections';
import {
  hasOtherSuspensions,
  type RoundUnitRow,
  selectRoundUnits,
  selectStandingSubmissions,
} from '@tieuchi/db/queries/rounds/rounds';
import { comparesUnits } from '@tieuchi/scoring/score';
import { isSubmitted } from '@tieuchi/stages/dossier-stage';
import { createTurns } from '@tieuchi/work/turns';
import type { ServiceContext } from '../../context.ts';
import type { Standing } from '../dossiers/standing.ts';
import { workOutStandings } from '../dossiers/worked-out-standings.ts';
import type { RoundTerms } from '../terms/round-terms.ts';

/** That what a unit submitted was found to come to something else, and why. */
export interface Corrected {
  reason: string;
  at: string;
}

/** A unit of a round; of one that has submitted, how it stands on the present terms: as corrected, where it was. */
export type StandingUnit = RoundUnitRow & { standing: Standing | null; corrected: Corrected | null };

/** Units read at once: what follows is done with as many before others have their turn. */
const sliceSize = 200;

/** The units of a round, or the first of them, by code, some at a time; how few stand may hang on what all have submitted. */
export async function* readStandingUnits(
  context: ServiceContext,
  { terms, provinceId, first }: { terms: RoundTerms; provinceId: string; first?: number | undefined },
): AsyncGenerator<StandingUnit[]> {
  const { db, actor } = context;
  const { roundId, document, suspended } = terms;
  const units = await selectStandingSubmissions(db, actor, roundId);
  const standsOtherwise =
    comparesUnits(document) || (await hasOtherSuspensions(db, actor, { roundId, suspended }));
  const standingsOf = standsOtherwise
    ? await workOutStandings(context, { terms, provinceId, units })
    : undefined;
  const corrections = new Map(
    (await selectCorrectedStandings(db, actor, roundId)).map(
      ({ unitId, reason, at, ...standing }) => [unitId, { standing, reason, at: at.toISOString() }] as const,
    ),
  );
  const turn = createTurns();
  const wanted = units.slice(0, first);
  for (let start = 0; start < wanted.length; start += sliceSize) {
    const unitIds = wanted.slice(start, start + sliceSize).map(({ unitId }) => unitId);
    const rows = await selectRoundUnits(db, actor, roundId, unitIds);
    const standings = await standingsOf?.(unitIds);
    await turn();
    yield rows.map((row) => {
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
}
