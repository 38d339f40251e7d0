import { compareSets } from '@tieuchi/criteria/compare';
import type { Rational } from '@tieuchi/criteria/exact';
import type { Answer, UnitResponse } from '@tieuchi/criteria/responses';
import type { CriteriaSet, Criterion, Rule } from '@tieuchi/criteria/types';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compileSet } from '../src/compile/compile-set.ts';
import { judgeDossiers } from '../src/judge/judge-dossiers.ts';
import { openDossier } from '../src/read/open-dossier.ts';
import { pointsSet } from '../src/testing/points-set.ts';
import { inBothHalves, smallAnswers } from '../src/testing/small-answers.ts';
import { responseOf } from '../src/testing/small-set.ts';
import {
  checklistDrafts,
  choiceDrafts,
  type Drafts,
  flagDrafts,
  innerRule,
  numberDrafts,
  pairOf,
  partsRule,
  periodDrafts,
  periodsRule,
  ratioDrafts,
} from './compare-drafts.ts';

/** The share that the scorer gives; declared or excused beats every share, `leftOut` compares with nothing. */
type Scored = Rational | 'excused' | 'leftOut';

function scorerOf(set: CriteriaSet): (response: UnitResponse) => Scored {
  const compiled = compileSet(set);
  return (response) => {
    const dossier = openDossier(compiled, response);
    judgeDossiers(compiled, [dossier], { suspended: new Set(), peers: { kind: 'unknown' } });
    const points = dossier.standings.get('x')?.points;
    if (points === undefined) throw new Error('the criterion has points');
    if (points.earned === undefined) return 'excused';
    return points.earned.leftOut === true ? 'leftOut' : points.earned.share;
  };
}

/** Which way an answer fares in the other set: 1 more, -1 less, 0 the same, undefined: cannot be compared. */
function orderOf(before: Scored, after: Scored, sign: number): number | undefined {
  if (before === after) return 0;
  if (before === 'leftOut' || after === 'leftOut') return undefined;
  if (before === 'excused' || after === 'excused') return after === 'excused' ? 1 : -1;
  const order = after.compare(before) * sign;
  return order === 0 ? 0 : order;
}

interface Tally {
  runs: number;
  decided: number;
}

function holdsAgainstScorer([base, other]: [Criterion, Criterion], tally: Tally): void {
  const sets = { base: pointsSet([base]), other: pointsSet([other]) };
  const [result] = compareSets(sets.base, sets.other).criteria;
  if (result === undefined) throw new Error('nothing compared');
  const { relation, witness, undecided, needsReason } = result;
  const score = { base: scorerOf(sets.base), other: scorerOf(sets.other) };
  const sign = base.rule !== undefined && base.rule.kind !== 'levels' && base.rule.max < 0 ? -1 : 1;
  const both = (answer: Answer) => {
    const response = responseOf({ x: answer });
    return { before: score.base(response), after: score.other(response) };
  };
  const orders = smallAnswers(base.inputs, 4).map((answer) => {
    const { before, after } = both(answer);
    return { answer, order: orderOf(before, after, sign) };
  });
  const found = (wanted: number | undefined) => orders.find(({ order }) => order === wanted)?.answer;
  tally.runs += 1;
  if (undecided !== true) tally.decided += 1;
  const one = { base, other, relation };
  if (relation !== 'changed')
    expect({ ...one, incomparable: found(undefined) }).toEqual({ ...one, incomparable: undefined });
  if (relation !== 'loosened' && relation !== 'changed')
    expect({ ...one, more: found(1) }).toEqual({ ...one, more: undefined });
  if (relation !== 'tightened' && relation !== 'changed')
    expect({ ...one, less: found(-1) }).toEqual({ ...one, less: undefined });
  if (found(1) !== undefined) expect({ ...one, needsReason }).toEqual({ ...one, needsReason: true });
  if (relation === 'tightened' || relation === 'loosened' || (relation === 'changed' && undecided !== true)) {
    expect({ ...one, witness }).toEqual({ ...one, witness: expect.anything() });
  }
  if (witness === undefined) return;
  const { before, after } = both(inBothHalves(base.inputs, witness.answer));
  const order = orderOf(before, after, sign);
  expect({ ...one, witness, order }).toEqual({ ...one, witness, order: expect.any(Number) });
  expect(order).not.toBe(0);
  if (relation === 'loosened') expect({ ...one, witness, order }).toEqual({ ...one, witness, order: 1 });
  if (relation === 'tightened') expect({ ...one, witness, order }).toEqual({ ...one, witness, order: -1 });
  if (witness.shares !== undefined) {
    expect({ ...one, witness, shares: [String(before), String(after)] }).toEqual({
      ...one,
      witness,
      shares: [witness.shares.before, witness.shares.after],
    });
  }
}

const rows: [title: string, drafts: Drafts, rule: fc.Arbitrary<Rule>, least: number][] = [
  ['a ratio', ratioDrafts, innerRule(ratioDrafts, 10), 0.8],
  ['a penalty on a ratio', ratioDrafts, innerRule(ratioDrafts, -10), 0.8],
  ['a number of any sign', numberDrafts, innerRule(numberDrafts, 10), 0.8],
  ['yes or no', flagDrafts, innerRule(flagDrafts, 10), 0.8],
  ['a choice', choiceDrafts, innerRule(choiceDrafts, 10), 0.8],
  ['a checklist', checklistDrafts, innerRule(checklistDrafts, 10), 0.8],
  ['parts of a ratio', ratioDrafts, partsRule(ratioDrafts), 0.5],
  ['parts of a choice', choiceDrafts, partsRule(choiceDrafts), 0.5],
  ['parts of a checklist', checklistDrafts, partsRule(checklistDrafts), 0.5],
  ['periods', periodDrafts, periodsRule(periodDrafts), 0.6],
];

describe('compareSets against the scorer on every small answer', () => {
  it.each(rows)(
    '%s: proofs hold, witnesses are true',
    (_, drafts, rule, least) => {
      const tally = { runs: 0, decided: 0 };
      fc.assert(
        fc.property(pairOf(drafts, rule), (pair) => holdsAgainstScorer(pair, tally)),
        { seed: 5, numRuns: 250 },
      );
      expect(tally.decided / tally.runs).toBeGreaterThan(least);
    },
    120_000,
  );
});
