import type { UnitResponse } from '@tieuchi/criteria/responses';
import { type StandingUnitRow, selectRoundSubmissions } from '@tieuchi/db/queries/rounds/rounds';
import type { RoundTally, TalliedRound } from '@tieuchi/scoring/round-tally';
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

/** Submissions read at once: few enough to be held beside everything else. */
const sliceSize = 50;

/**
 * What the units of a round submitted, one at a time in the order given and never held all at once, with turns for others in between.
 * `unavailable` when another submission of a unit stands by now: then all is to be asked again.
 */
export async function* readSubmittedUnits(
  { db, actor }: ServiceContext,
  { roundId, units }: { roundId: string; units: readonly StandingUnitRow[] },
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

/** Rounds of so many units are held while they are tallied, rather than read again. */
const few = 400;

/** Tallies what the units of a round submitted; `onUnit` is told of each once. */
export async function tallySubmitted(
  context: ServiceContext,
  { tally, ...round }: { tally: RoundTally; roundId: string; units: readonly StandingUnitRow[] },
  onUnit: (unit: SubmittedUnit) => void,
): Promise<TalliedRound> {
  const held: SubmittedUnit[] = [];
  const turn = createTurns();
  for (let pass = 0; pass < tally.passes; pass += 1) {
    for await (const unit of held.length > 0 ? held : readSubmittedUnits(context, round)) {
      if (pass === 0) {
        onUnit(unit);
        if (tally.passes > 1 && round.units.length <= few) held.push(unit);
      }
      tally.take(unit.response);
      await turn();
    }
    tally.endPass();
  }
  return tally.result();
}
