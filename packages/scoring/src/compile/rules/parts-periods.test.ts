import type { Criterion, Input, PartsRule, PeriodsRule } from '@tieuchi/criteria/types';
import { describe, expect, it } from 'vitest';
import { earn, loneScored, scored } from '../../testing/points-set.ts';
import { lone, scoreOne } from '../../testing/small-set.ts';

const inputs: Input[] = ['a', 'b', 'c', 'd'].map((id) => ({ id, kind: 'count', name: id }));
const rule: PartsRule = {
  kind: 'parts',
  max: 10,
  parts: [
    { id: 'p1', name: 'Một', measure: '100 * a / b', rule: { kind: 'linear', max: 6, fullAt: 100 } },
    { id: 'p2', name: 'Hai', measure: '100 * c / d', rule: { kind: 'allOrNothing', max: 4, at: 50 } },
  ],
};
const parts = (more: Partial<PartsRule> = {}, part: Partial<PartsRule['parts'][number]> = {}): Criterion => {
  const { measure: _measure, ...criterion } = scored({
    ...rule,
    parts: [rule.parts[0] ?? never(), { ...(rule.parts[1] ?? never()), ...part }],
    ...more,
  });
  return { ...criterion, inputs };
};

function never(): never {
  throw new Error('two parts');
}

type Row = [title: string, criterion: Criterion, answer: unknown, state: string, points: number | null];

describe('P15 parts', () => {
  it.each<Row>([
    ['P15 added up', parts(), { a: 1, b: 2, c: 1, d: 2 }, 'value', 7],
    ['P15 one part missing', parts(), { a: 1, b: 2 }, 'missing', 3],
    ['P15 one part undefined', parts(), { a: 1, b: 2, c: 0, d: 0 }, 'undefined', 3],
    ['P15 all parts undefined', parts(), { a: 0, b: 0, c: 0, d: 0 }, 'undefined', null],
    [
      'P5 a part settles its own gap',
      parts({}, { ifUndefined: 'full' }),
      { a: 1, b: 2, c: 0, d: 0 },
      'value',
      7,
    ],
    [
      'P15 a part that does not apply leaves the other to make up the whole',
      parts({}, { ifUndefined: 'notApplicable' }),
      { a: 1, b: 2, c: 0, d: 0 },
      'value',
      5,
    ],
    ['P15 only the best', parts({ combine: 'best', max: 6 }), { a: 1, b: 2, c: 1, d: 2 }, 'value', 4],
    ['P15 the best without the other', parts({ combine: 'best', max: 6 }), { a: 1, b: 2 }, 'value', 3],
    ['P15 neither', parts({ combine: 'best', max: 6 }), {}, 'missing', 0],
    [
      'P15 taken off by a part',
      parts({}, { measure: 'c', rule: { kind: 'linear', max: -2, fullAt: 4 } }),
      { a: 1, b: 1, c: 2 },
      'value',
      5,
    ],
    [
      'P1 never below 0',
      parts({}, { measure: 'c', rule: { kind: 'linear', max: -8, fullAt: 4 } }),
      { a: 1, b: 10, c: 4 },
      'value',
      0,
    ],
    [
      'P6 the exception of a part',
      parts(
        {},
        {
          measure: '100 * c / d',
          rule: { kind: 'allOrNothing', max: 4, at: 50, exceptions: [{ when: 'd == 0', share: '1/2' }] },
        },
      ),
      { a: 1, b: 2, c: 0, d: 0 },
      'value',
      5,
    ],
    [
      'P6 the exception of the row',
      parts({ exceptions: [{ when: 'b == 0 and d == 0', share: 1 }] }),
      { a: 0, b: 0, c: 0, d: 0 },
      'value',
      10,
    ],
  ])('%s', (_title, criterion, answer, state, points) => {
    expect(earn(criterion, answer)).toMatchObject({ state, points });
  });

  it('E4 tells what each part came to', () => {
    expect(earn(parts(), { a: 1, b: 3, c: 0, d: 0 }).explanation.points?.parts).toEqual([
      { id: 'p1', name: 'Một', value: '33,33', points: 2, max: 6 },
      { id: 'p2', name: 'Hai', points: null, max: 4 },
    ]);
  });
});

describe('P16 periods', () => {
  const quarterly: Input[] = [
    { id: 'a', kind: 'count', name: 'a', per: 'quarter' },
    { id: 'b', kind: 'count', name: 'b', per: 'quarter' },
  ];
  const each: PeriodsRule = {
    kind: 'periods',
    max: 10,
    each: { kind: 'allOrNothing', max: 2.5, at: 80 },
  };
  const quarters = (more: Partial<Criterion> = {}, own: Partial<PeriodsRule> = {}) =>
    scored({ ...each, ...own }, { inputs: quarterly, ...more });
  const b = { 1: 10, 2: 10, 3: 10, 4: 10 };

  it.each<Row>([
    ['P16 every quarter by itself', quarters(), { a: { 1: 8, 2: 7, 3: 9, 4: 10 }, b }, 'value', 7.5],
    ['P16 a quarter without an answer', quarters(), { a: { 1: 8, 2: 8, 3: 9 }, b }, 'missing', 7.5],
    ['P16 no answer at all', quarters(), undefined, 'missing', 0],
    [
      'P16 a quarter without cases',
      quarters(),
      { a: { 1: 8, 2: 8, 3: 9, 4: 0 }, b: { ...b, 4: 0 } },
      'undefined',
      7.5,
    ],
    [
      'P16 a quarter without cases does not apply',
      quarters({ ifUndefined: 'notApplicable' }),
      { a: { 1: 8, 2: 8, 3: 7, 4: 0 }, b: { ...b, 4: 0 } },
      'value',
      6.67,
    ],
    [
      'P16 no quarter applies',
      quarters({ ifUndefined: 'notApplicable' }),
      { a: { 1: 0, 2: 0, 3: 0, 4: 0 }, b: { 1: 0, 2: 0, 3: 0, 4: 0 } },
      'notApplicable',
      0,
    ],
    [
      'P16 a lone input',
      loneScored(
        { id: 'value', kind: 'boolean', name: 'Có', per: 'halfYear' },
        {
          kind: 'periods',
          max: 4,
          each: { kind: 'allOrNothing', max: 2 },
        },
      ),
      { value: { 1: true, 2: false } },
      'value',
      2,
    ],
    [
      'S11 the exception of the row sees all quarters',
      quarters({}, { exceptions: [{ when: 'sum(b) == 0', share: 1 }] }),
      { a: { 1: 0, 2: 0, 3: 0, 4: 0 }, b: { 1: 0, 2: 0, 3: 0, 4: 0 } },
      'value',
      10,
    ],
    [
      'S11 a quarter beside the best of all',
      quarters({ measure: '100 * a / max(a)' }),
      { a: { 1: 8, 2: 7, 3: 9, 4: 10 }, b },
      'value',
      7.5,
    ],
  ])('%s', (_title, criterion, answer, state, points) => {
    expect(earn(criterion, answer)).toMatchObject({ state, points });
  });

  it('E4 tells what each quarter came to', () => {
    const { explanation } = earn(quarters(), { a: { 1: 8, 2: 7, 3: 9 }, b });
    expect(explanation.points?.parts).toEqual([
      { id: '1', value: '80', points: 2.5, max: 2.5 },
      { id: '2', value: '70', points: 0, max: 2.5 },
      { id: '3', value: '90', points: 2.5, max: 2.5 },
      { id: '4', points: 0, max: 2.5 },
    ]);
  });
});

describe('S11 formulas over periods', () => {
  const quarterly: Input = { id: 'value', kind: 'count', name: 'Số', per: 'quarter' };
  const yes: Input = { id: 'value', kind: 'boolean', name: 'Có', per: 'quarter' };

  it.each<[string, Criterion, unknown, number, string]>([
    [
      'S11 the sum of a year',
      lone(quarterly, [10, 20, 30], { measure: 'sum(value)' }),
      { 1: 5, 2: 5, 3: 5, 4: 5 },
      2,
      'value',
    ],
    [
      'S11 a quarter is missing',
      lone(quarterly, [10, 20, 30], { measure: 'sum(value)' }),
      { 1: 5, 2: 5, 3: 5 },
      0,
      'missing',
    ],
    [
      'S11 the weakest quarter',
      lone(quarterly, [1, { when: 'min(value) >= 5' }, { when: 'min(value) >= 6' }], {
        measure: 'max(value)',
      }),
      { 1: 5, 2: 9, 3: 5, 4: 5 },
      2,
      'value',
    ],
    [
      'S11 how many quarters',
      lone(yes, [1, 3, 4], { measure: 'count(value)' }),
      { 1: true, 2: true, 3: false, 4: true },
      2,
      'value',
    ],
  ])('%s', (_title, criterion, value, level, state) => {
    expect(scoreOne(criterion, { value }).criterion).toMatchObject({ level, state });
  });
});
