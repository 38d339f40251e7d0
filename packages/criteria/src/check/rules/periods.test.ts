import { describe, expect, it } from 'vitest';
import type { Criterion } from '../../generated/types.ts';
import { number, pointsSetOf, saidBy } from '../sample-documents.ts';
import { periods } from './periods.ts';

const scored = (max: number, each = 2.5): Criterion['rule'] & object => ({
  kind: 'periods',
  max,
  each: { kind: 'linear', max: each, fullAt: 1 },
});

describe('periods', () => {
  it.each<[string, Partial<Criterion>, string[]]>([
    ['four quarters', { inputs: [number('value', { per: 'quarter' })], rule: scored(10) }, []],
    ['twelve months of a tenth', { inputs: [number('value', { per: 'month' })], rule: scored(1.2, 0.1) }, []],
    [
      'maxima that do not add up',
      { inputs: [number('value', { per: 'halfYear' })], rule: scored(10) },
      ['periodsMax criteria/0/rule/max'],
    ],
    ['nothing asked per period', { rule: scored(10) }, ['periodsWithoutPer criteria/0/rule']],
    [
      'quarters and months',
      { inputs: [number('a', { per: 'quarter' }), number('b', { per: 'month' })], rule: scored(10) },
      ['periodsMixed criteria/0/inputs/1/per'],
    ],
    [
      'asked per quarter, scored once',
      { inputs: [number('value', { per: 'quarter' })], rule: { kind: 'linear', max: 10, fullAt: 1 } },
      ['perWithoutPeriods criteria/0/inputs/0/per'],
    ],
    [
      'put together over the quarters',
      {
        inputs: [number('value', { per: 'quarter' })],
        measure: 'sum(value)',
        rule: { kind: 'linear', max: 10, fullAt: 1 },
      },
      [],
    ],
    [
      'put together and read as a whole',
      {
        inputs: [number('value', { per: 'quarter' })],
        measure: 'sum(value) + value',
        rule: { kind: 'linear', max: 10, fullAt: 1 },
      },
      ['perWithoutPeriods criteria/0/inputs/0/per'],
    ],
    ['asked per quarter for information', { inputs: [number('value', { per: 'quarter' })] }, []],
  ])('%s', (_, over, expected) => {
    expect(saidBy(periods, pointsSetOf(over))).toEqual(expected);
  });
});
