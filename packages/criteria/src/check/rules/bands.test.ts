import { describe, expect, it } from 'vitest';
import type { CriteriaSet, PointsOutcome } from '../../generated/types.ts';
import { levelsSet, number, pointsSetOf, saidBy } from '../sample-documents.ts';
import { bands } from './bands.ts';

const from = (...starts: number[]): PointsOutcome['bands'] & object =>
  starts.map((start, index) => ({ id: `h-${index}`, name: 'H', from: start }));

describe('bands', () => {
  it.each<[string, Partial<PointsOutcome>, string[]]>([
    ['going down', { bands: from(9, 7, 5) }, []],
    ['going up', { bands: from(5, 7) }, ['bandOrder outcome/bands/1/from']],
    ['twice the same', { bands: from(5, 5) }, ['bandOrder outcome/bands/1/from']],
    ['out of reach', { bands: from(11, 5) }, ['bandUnreachable outcome/bands/0/from']],
    ['within the scale that is shown', { scale: 100, bands: from(90, 50) }, []],
    [
      'a ranking by class',
      { rankings: [{ perUnitClass: true }] },
      ['rankingWithoutClasses outcome/rankings/0/perUnitClass'],
    ],
    ['a ranking of all', { rankings: [{}] }, []],
  ])('%s', (_, over, expected) => {
    expect(saidBy(bands, levelsSet({ outcome: { kind: 'points', max: 10, ...over } }))).toEqual(expected);
  });

  it('lets bonus points reach beyond the maximum', () => {
    const groups = [{ id: 'chung', code: 'I', name: 'X', bonus: true }];
    const outcome = { kind: 'points' as const, max: 10, bands: from(11) };
    expect(saidBy(bands, levelsSet({ outcome, groups }))).toEqual([]);
  });

  it.each<[string, number, Partial<CriteriaSet>, string[]]>([
    ['more than the criteria can earn', 6, {}, ['bandUnreachable outcome/bands/0/from']],
    ['just what they can earn', 5, {}, []],
    [
      'a group that rescales',
      6,
      { groups: [{ id: 'chung', code: 'I', name: 'X', max: 10, rescale: true }] },
      [],
    ],
  ])('a band that asks for %s', (_, start, more, expected) => {
    const limited = {
      rule: { kind: 'linear' as const, max: 10, fullAt: 100 },
      inputs: [number('value', { max: 50 })],
    };
    const document = pointsSetOf(limited, {
      outcome: { kind: 'points', max: 10, bands: from(start) },
      ...more,
    });
    expect(saidBy(bands, document)).toEqual(expected);
  });
});
