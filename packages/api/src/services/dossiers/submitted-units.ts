import type { UnitResponse } from '@tieuchi/criteria/responses';
import { type RoundUnitRow, selectRoundSubmissions } from '@tieuchi/db/queries/rounds/rounds';
import { isSubmitted } from '@tieuchi/stages/dossier-stage';
import { createTurns } from '@tieuchi/work/turns';
import type { ServiceContext } from '../../context.ts';
import { DomainError } from '../../domain-error.ts';
import { readSubmitted } from './submitted-responses.ts';

/** What a unit of a round submitted. */
export interface SubmittedUnit {
  readonly unitId: string;
  readonly unitCode: string;
  readonly response: UnitResponse;
  readonly responseDigest: string;
}

/** A unit of a round, and which submission of it stands. */
export type SubmittingUnit = Pick<RoundUnitRow, 'unitId' | 'code' | 'phase' | 'submission'>;

/** Submissions read at once: few enough to be held beside everything else. */
const sliceSize = 50;

/**
 * What the units of a round submitted, one at a time in the order given and never held all at once, with turns for others in between.
 * `unavailable` when another submission of a unit stands by now: then all is to be asked again.
 */
export async function* readSubmittedUnits(
  { db, actor }: ServiceContext,
  { roundId, units }: { roundId: string; units: readonly SubmittingUnit[] },
): AsyncGenerator<SubmittedUnit> {
  const submitted = units.filter(isSubmitted);
  const turn = createTurns();
  for (let start = 0; start < submitted.length; start += sliceSize) {
    const slice = submitted.slice(start, start + sliceSize);
    const unitIds = slice.map(({ unitId }) => unitId);
    const rows = await selectRoundSubmissions(db, actor, { roundId, unitIds });
    const found = new Map(rows.map((row) => [row.unitId, row]));
    for (const { unitId, code, submission } of slice) {
      const row = found.get(unitId);
      if (row === undefined || row.sequence !== submission) throw new DomainError('unavailable');
      const { responseDigest } = row;
      yield { unitId, unitCode: code, responseDigest, response: readSubmitted(row) };
      await turn();
    }
  }
}
