import { describe, expect, it } from 'vitest';
import { levelsSetOf, pointsSetOf, saidBy } from '../sample-documents.ts';
import { ruleOutcome } from './rule-outcome.ts';

const levels = { kind: 'levels' as const, targets: [1, 2, 3] };
const linear = { kind: 'linear' as const, max: 10, fullAt: 1 };

describe('rule-outcome', () => {
  it('accepts targets in a set of levels, points in a set of points, and no rule in either', () => {
    for (const set of [
      levelsSetOf({ rule: levels }),
      pointsSetOf({ rule: linear }),
      levelsSetOf({}),
      pointsSetOf({}),
    ]) {
      expect(saidBy(ruleOutcome, set)).toEqual([]);
    }
  });

  it('refuses the one in the other', () => {
    expect(saidBy(ruleOutcome, levelsSetOf({ rule: linear }))).toEqual(['ruleOutcome criteria/0/rule/kind']);
    expect(saidBy(ruleOutcome, pointsSetOf({ rule: levels }))).toEqual(['ruleOutcome criteria/0/rule/kind']);
  });
});
