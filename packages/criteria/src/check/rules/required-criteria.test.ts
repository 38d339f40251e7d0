import { describe, expect, it } from 'vitest';
import type { Criterion } from '../../generated/types.ts';
import { boolean, number, pointsSetOf, saidBy } from '../sample-documents.ts';
import { requiredCriteria } from './required-criteria.ts';

const bands = [{ id: 'a', name: 'A', from: 8, requires: ['i-1'] }];
const never = ['requiresNever outcome/bands/0/requires/0'];

describe('Criteria that a band requires (A10)', () => {
  it.each<[string, Partial<Criterion>, string[]]>([
    ['a question without points', { inputs: [boolean('value')] }, []],
    ['a number without points', { inputs: [number('value')] }, never],
    ['a comparison without points', { inputs: [number('value')], measure: 'value >= 3' }, []],
    [
      'a comparison that never holds',
      { inputs: [number('value', { max: 2 })], measure: 'value >= 3' },
      never,
    ],
    ['points that can be earned', { rule: { kind: 'allOrNothing', max: 10, at: 3 } }, []],
    [
      'points out of reach',
      { inputs: [number('value', { max: 2 })], rule: { kind: 'allOrNothing', max: 10, at: 3 } },
      never,
    ],
    ['a criterion that need not apply', { inputs: [number('value')], mayDeclareNotApplicable: true }, []],
    ['a deduction', { rule: { kind: 'allOrNothing', max: -10, at: 3 } }, []],
  ])('%s', (_, over, said) => {
    expect(
      saidBy(requiredCriteria, pointsSetOf(over, { outcome: { kind: 'points', max: 10, bands } })),
    ).toEqual(said);
  });
});
