import type { Criterion, Input, Rule } from '@tieuchi/criteria/types';
import { describe, expect, it } from 'vitest';
import { scoreResponse } from '../../score.ts';
import {
  anyAnswers,
  count,
  earn,
  loneScored,
  number,
  pointsOf,
  pointsSet,
  scored,
  yesNo,
} from '../../testing/points-set.ts';
import { responseOf } from '../../testing/small-set.ts';

const linear: Rule = { kind: 'linear', max: 20, fullAt: 50 };
const choice: Input = {
  id: 'value',
  kind: 'choice',
  name: 'Chọn',
  options: ['o1', 'o2', 'o3'].map((id) => ({ id, name: id })),
};
const list: Input = {
  id: 'value',
  kind: 'checklist',
  name: 'Danh sách',
  options: [
    ...['o1', 'o2', 'o3'].map((id) => ({ id, name: id })),
    { id: 'none', name: 'Không', exclusive: true },
  ],
};
const steps: Rule = {
  kind: 'steps',
  max: 15,
  steps: [
    { from: 90, share: 1 },
    { from: 50, points: 4.5 },
    { from: 20, valueOver: 100 },
  ],
};
const jump: Rule = { kind: 'steps', max: 25, steps: [{ from: 90, share: 1 }, { valueOver: 100 }] };

type Row = [
  title: string,
  criterion: Criterion,
  answer: unknown,
  points: number | null,
  exact: string | undefined,
];

describe('rules', () => {
  it.each<Row>([
    ['P10 below `at`', scored({ kind: 'allOrNothing', max: 15, at: 100 }), { a: 1199, b: 1200 }, 0, '0'],
    ['P10 at `at`', scored({ kind: 'allOrNothing', max: 15, at: 100 }), { a: 1200, b: 1200 }, 15, '15'],
    ['P10 yes', loneScored(yesNo, { kind: 'allOrNothing', max: 2.5 }), { value: true }, 2.5, '5/2'],
    ['P10 no', loneScored(yesNo, { kind: 'allOrNothing', max: 2.5 }), { value: false }, 0, '0'],
    [
      'P10 a condition',
      scored({ kind: 'allOrNothing', max: 5, when: 'a >= 3 or b == 1' }),
      { a: 1, b: 1 },
      5,
      '5',
    ],
    [
      'P10 a condition that is false',
      scored({ kind: 'allOrNothing', max: 5, when: 'a >= 3' }),
      { a: 1, b: 1 },
      0,
      '0',
    ],
    ['P11 in proportion', scored(linear), { a: 1, b: 3 }, 13.33, '40/3'],
    ['P11 exactly full', scored(linear), { a: 1, b: 2 }, 20, '20'],
    ['P7 above 100% no more', scored(linear), { a: 3, b: 2 }, 20, '20'],
    ['P11 rising from 50', scored({ ...linear, fullAt: 100, zeroAt: 50 }), { a: 3, b: 4 }, 10, '10'],
    ['P11 below its start', scored({ ...linear, fullAt: 100, zeroAt: 50 }), { a: 1, b: 4 }, 0, '0'],
    [
      'P11 taken off the maximum',
      loneScored(count, { kind: 'linear', max: 10, fullAt: 0, zeroAt: 5 }),
      { value: 1 },
      8,
      '8',
    ],
    [
      'P11 nothing left',
      loneScored(count, { kind: 'linear', max: 10, fullAt: 0, zeroAt: 5 }),
      { value: 9 },
      0,
      '0',
    ],
    [
      'P11 nothing taken off',
      loneScored(count, { kind: 'linear', max: 10, fullAt: 0, zeroAt: 5 }),
      { value: 0 },
      10,
      '10',
    ],
    ['P1 a negative measure earns nothing', loneScored(number, linear), { value: -3 }, 0, '0'],
    ['P12 the highest step', scored(steps), { a: 9, b: 10 }, 15, '15'],
    ['P12 just below it', scored(steps), { a: 899, b: 1000 }, 4.5, '9/2'],
    ['P12 the measure itself', scored(steps), { a: 49, b: 100 }, 7.35, '147/20'],
    ['P12 no step reached', scored(steps), { a: 19, b: 100 }, 0, '0'],
    ['P12 a step without from', scored(jump), { a: 1799, b: 2000 }, 22.49, '1799/80'],
    ['P12 the jump', scored(jump), { a: 9, b: 10 }, 25, '25'],
    [
      'P13 a chosen option',
      loneScored(choice, { kind: 'options', max: 20, shares: { o1: 1, o2: '1/3', o3: 0 } }),
      { value: 'o2' },
      6.67,
      '20/3',
    ],
    [
      'P13 ticks added up',
      loneScored(list, { kind: 'options', max: 10, shares: { o1: '1/2', o2: '1/4', o3: '1/4' } }),
      { value: ['o1', 'o3'] },
      7.5,
      '15/2',
    ],
    [
      'P13 equal',
      loneScored(list, { kind: 'options', max: 10, shares: 'equal' }),
      { value: ['o1', 'o3'] },
      6.67,
      '20/3',
    ],
    [
      'P13 none of these',
      loneScored(list, { kind: 'options', max: 10, shares: 'equal' }),
      { value: ['none'] },
      0,
      '0',
    ],
    [
      'P13 none of these, with a share',
      loneScored(list, { kind: 'options', max: 10, shares: { o1: 0, o2: 0, o3: 0, none: 1 } }),
      { value: ['none'] },
      10,
      '10',
    ],
    [
      'P1 ticks above all',
      loneScored(list, { kind: 'options', max: 10, shares: { o1: 1, o2: 1, o3: 1 } }),
      { value: ['o1', 'o2'] },
      10,
      '10',
    ],
    ['P14 a formula', scored({ kind: 'formula', max: 10, points: 'a / b + 1' }), { a: 1, b: 3 }, 1.33, '4/3'],
    [
      'P1 a formula above the maximum',
      scored({ kind: 'formula', max: 10, points: '1000 * a / b' }),
      { a: 1, b: 3 },
      10,
      '10',
    ],
    ['P1 a formula below 0', scored({ kind: 'formula', max: 10, points: 'a - b' }), { a: 1, b: 3 }, 0, '0'],
    [
      'P2 a maximum of 0',
      loneScored(choice, { kind: 'options', max: 0, shares: { o1: 1, o2: 0, o3: 0 } }),
      { value: 'o1' },
      0,
      '0',
    ],
    [
      'P2 points of a maximum of 0',
      scored({ kind: 'steps', max: 0, steps: [{ points: 0 }] }),
      { a: 1, b: 3 },
      0,
      '0',
    ],
    [
      'P1 a deduction',
      loneScored(count, { kind: 'linear', max: -5, fullAt: 10 }),
      { value: 3 },
      -1.5,
      '-3/2',
    ],
    ['P1 no deduction', loneScored(count, { kind: 'linear', max: -5, fullAt: 10 }), { value: 0 }, 0, '0'],
    [
      'P1 a deduction by steps',
      scored({ kind: 'steps', max: -5, steps: [{ from: 50, points: -2 }] }),
      { a: 1, b: 2 },
      -2,
      '-2',
    ],
    [
      'P1 a deduction by formula',
      scored({ kind: 'formula', max: -5, points: '0 - a' }),
      { a: 3, b: 2 },
      -3,
      '-3',
    ],
  ])('%s', (_title, criterion, answer, points, exact) => {
    const result = earn(criterion, answer);
    expect(result).toMatchObject({
      state: 'value',
      points,
      max: criterion.rule?.kind === 'levels' ? 0 : criterion.rule?.max,
    });
    expect(result.exactPoints).toBe(exact);
  });
});

describe('gaps', () => {
  it.each<Row>([
    ['P3 missing', scored(linear), undefined, 0, '0'],
    ['P3 half an answer', scored(linear), { a: 5 }, 0, '0'],
    ['P3 no tick', loneScored(list, { kind: 'options', max: 10, shares: 'equal' }), { value: [] }, 0, '0'],
    [
      'P3 silence on a deduction',
      loneScored(count, { kind: 'linear', max: -5, fullAt: 10 }),
      undefined,
      -5,
      '-5',
    ],
    [
      'P3 what cannot be read, on a deduction',
      loneScored(count, { kind: 'linear', max: -5, fullAt: 10 }),
      { value: 'x' },
      -5,
      '-5',
    ],
    [
      'P3 a condition that lacks an answer',
      scored({ kind: 'allOrNothing', max: 5, when: 'a >= 3' }),
      { b: 1 },
      0,
      '0',
    ],
  ])('%s', (_title, criterion, answer, points, exact) => {
    expect(earn(criterion, answer)).toMatchObject({ state: 'missing', points, exactPoints: exact });
  });

  it.each<[string, Criterion['ifUndefined'], number | null, string, Rule]>([
    ['P4 undefined', undefined, null, 'undefined', linear],
    ['P4 zero', 'zero', 0, 'value', linear],
    ['P4 full', 'full', 20, 'value', linear],
    ['P4 not applicable', 'notApplicable', 0, 'notApplicable', linear],
    ['P4 undefined deduction', undefined, null, 'undefined', { kind: 'linear', max: -5, fullAt: 10 }],
    ['P4 zero deduction', 'zero', 0, 'value', { kind: 'linear', max: -5, fullAt: 10 }],
  ])('%s', (_title, ifUndefined, points, state, rule) => {
    const criterion = scored(rule, ifUndefined === undefined ? {} : { ifUndefined });
    expect(earn(criterion, { a: 0, b: 0 })).toMatchObject({ state, points });
  });

  it('P4 an undefined deduction counts as the whole, an undefined maximum as nothing', () => {
    const total = (max: number) => {
      const set = pointsSet([scored({ kind: 'linear', max, fullAt: 10 })]);
      return pointsOf(scoreResponse(set, responseOf({ r: { a: 0, b: 0 } }))).points;
    };
    expect([total(-5), total(5)]).toEqual([-5, 0]);
  });

  it('S4 declared not applicable where that is not allowed: missing', () => {
    const result = earn(scored(linear), { notApplicable: true, reason: 'x' });
    expect(result).toMatchObject({ state: 'missing', points: 0, problems: ['notApplicableNotAllowed'] });
  });

  it('S9 for information: no points', () => {
    const { rule: _rule, ...criterion } = scored(linear);
    const result = earn(criterion, { a: 1, b: 2 });
    expect(result).toMatchObject({ state: 'value', value: 50 });
    expect(result).not.toHaveProperty('points');
  });

  it('S10 suspended: not applicable, whatever was answered', () => {
    const result = earn(scored(linear), { a: 1, b: 2 }, { score: { suspended: ['r'] } });
    expect(result).toMatchObject({ state: 'notApplicable', points: 0 });
  });
});

describe('P6 exceptions', () => {
  const columns: Criterion = scored(
    {
      kind: 'steps',
      max: 15,
      exceptions: [{ when: 'not hasColumn', share: 0 }],
      steps: [
        { from: 20, share: 1 },
        { from: 10, share: '1/2' },
        { from: 0, share: '1/4' },
      ],
    },
    {
      inputs: [
        { id: 'hasColumn', kind: 'boolean', name: 'Có' },
        { id: 'a', kind: 'count', name: 'Tin' },
      ],
      measure: 'a',
    },
  );
  const nothing: Criterion = scored({ ...linear, exceptions: [{ when: 'b == 0', share: 1 }] });

  it.each<[string, Criterion, unknown, string, number | null]>([
    ['P6 none holds', columns, { hasColumn: true, a: 20 }, 'value', 15],
    ['P6 the exception goes before the rule', columns, { hasColumn: false, a: 20 }, 'value', 0],
    ['P6 it needs no other answer', columns, { hasColumn: false }, 'value', 0],
    ['P6 silence does not earn more than an answer', columns, { a: 20 }, 'missing', 0],
    ['P6 nothing arose: full', nothing, { a: 0, b: 0 }, 'value', 20],
    ['P6 something arose', nothing, { a: 1, b: 4 }, 'value', 10],
  ])('%s', (_title, criterion, answer, state, points) => {
    expect(earn(criterion, answer)).toMatchObject({ state, points });
  });

  it('P6 an exception that would earn more may stay open', () => {
    const criterion = scored(
      { kind: 'linear', max: 10, fullAt: 100, exceptions: [{ when: 'c > 0', share: 1 }] },
      {
        inputs: [
          { id: 'a', kind: 'count', name: 'A' },
          { id: 'b', kind: 'count', name: 'B' },
          { id: 'c', kind: 'count', name: 'C' },
        ],
      },
    );
    expect(earn(criterion, { a: 1, b: 2 })).toMatchObject({ state: 'value', points: 5 });
    expect(earn(criterion, { a: 1, b: 2, c: 1 })).toMatchObject({ state: 'value', points: 10 });
    expect(earn(criterion, { a: 1, b: 2, c: 1 }).explanation.points?.exception).toBe('c > 0');
  });
});

describe('I3 points of another criterion', () => {
  const base = scored(linear, { id: 'base', code: 'B' });
  const reading = (value: 'measure' | 'points' | 'share', rule: Rule) =>
    loneScored(
      { id: 'value', kind: 'number', name: 'Số', from: { kind: 'criterion', criterion: 'base', value } },
      rule,
    );
  const half: Rule = { kind: 'linear', max: 10, fullAt: 20 };

  it.each<[string, 'measure' | 'points' | 'share', unknown, number | null, string]>([
    ['I3 the measure', 'measure', { a: 1, b: 10 }, 5, 'value'],
    ['I3 the points', 'points', { a: 1, b: 10 }, 2, 'value'],
    ['I3 the share', 'share', { a: 1, b: 10 }, 10, 'value'],
    ['I3 missing as it is', 'points', undefined, 0, 'missing'],
    ['I3 undefined as it is', 'points', { a: 0, b: 0 }, null, 'undefined'],
  ])('%s', (_title, value, answer, points, state) => {
    // In print the reader stands before what it reads.
    const set = pointsSet([reading(value, half), base]);
    const answers = answer === undefined ? {} : anyAnswers({ base: answer });
    expect(scoreResponse(set, responseOf(answers)).criteria[0]).toMatchObject({ points, state });
  });
});
