import type { AppliesTo, CriteriaSet, Criterion, Input, Target } from '@tieuchi/criteria/types';
import { describe, expect, it } from 'vitest';
import { lone, ratio, type responseOf, scoreOne } from '../testing/small-set.ts';

const alternative: Criterion = ratio([1, 2, { when: 'a >= 3 or 100 * a / b >= 100' }], {
  measure: 'a',
  measureUnit: 'Doanh nghiệp',
});

/** A target that a province would have to assign, at every level. */
const unassigned: Target[] = [1, 2, 3].map(() => ({ assigned: true }));

describe('states', () => {
  it.each([
    ['S2 nothing answered', ratio([60, 70, 80]), undefined, 'missing', 0, ['missing']],
    ['S2 an empty answer', ratio([60, 70, 80]), {}, 'missing', 0, ['missing']],
    ['S2 null is no answer', ratio([60, 70, 80]), { a: null, b: 95 }, 'missing', 0, ['missing']],
    ['S2 an alternative met without b', alternative, { a: 5 }, 'value', 3, []],
    ['S2 an alternative that still hangs on b', alternative, { a: 2 }, 'missing', 2, ['missing']],
    ['S2 an alternative of 1 of 1', alternative, { a: 1, b: 1 }, 'value', 3, []],
    ['S2 an alternative of 0 of 0', alternative, { a: 0, b: 0 }, 'undefined', 0, ['undefined']],
    ['S1 missing goes before undefined', alternative, { b: 0 }, 'missing', 0, ['missing']],
    ['S6 zero denominator', ratio([60, 70, 80]), { a: 57, b: 0 }, 'undefined', 0, ['undefined']],
    ['S6 0 of 0', ratio([60, 70, 80]), { a: 0, b: 0 }, 'undefined', 0, ['undefined']],
    ['S6 0 of 0 with full', ratio([60, 70, 80], { ifUndefined: 'full' }), { a: 0, b: 0 }, 'value', 3, []],
    ['S6 0 of 0 with zero', ratio([60, 70, 80], { ifUndefined: 'zero' }), { a: 0, b: 0 }, 'value', 0, []],
    [
      'S7 nobody assigned a target',
      ratio([{ assigned: true }, 70, 80]),
      { a: 1, b: 2 },
      'noTarget',
      0,
      ['noTarget'],
    ],
    ['S1 missing goes before no target', ratio(unassigned), { a: 1 }, 'missing', 0, ['missing']],
    ['S1 so it does for 0 of 0', ratio(unassigned), { a: 0, b: 0 }, 'noTarget', 0, ['noTarget']],
    [
      'S7 a higher target makes up for it',
      ratio([{ assigned: true }, 70, 80]),
      { a: 7, b: 10 },
      'value',
      2,
      [],
    ],
  ])('%s', (_title, criterion, answer, state, level, problems) => {
    const { criterion: actual } = scoreOne(criterion, answer);
    expect(actual.state).toBe(state);
    expect(actual.level).toBe(level);
    expect(actual.problems).toEqual(problems);
  });

  it('S6 0 of 0 with notApplicable is left out of every level', () => {
    const { result, criterion } = scoreOne(ratio([60, 70, 80], { ifUndefined: 'notApplicable' }), {
      a: 0,
      b: 0,
    });
    expect(criterion).toMatchObject({ state: 'notApplicable', value: null, problems: [] });
    expect(criterion).not.toHaveProperty('level');
    expect(result.outcome.levels.map(({ applicable }) => applicable)).toEqual([0, 0, 0]);
  });

  it('S6 notApplicable leaves out only the level that hangs on the division', () => {
    const criterion = { ...alternative, ifUndefined: 'notApplicable' } satisfies Criterion;
    const { result, criterion: actual } = scoreOne(criterion, { a: 2, b: 0 });
    expect(actual.state).toBe('value');
    expect(result.outcome.levels.map(({ applicable, met }) => [applicable, met])).toEqual([
      [1, 1],
      [1, 1],
      [0, 0],
    ]);
  });

  it('S4 declared where not allowed is missing', () => {
    const { result, criterion } = scoreOne(ratio([60, 70, 80]), { notApplicable: true, reason: 'không có' });
    expect(criterion).toMatchObject({ state: 'missing', problems: ['notApplicableNotAllowed'], level: 0 });
    expect(result.outcome.levels[0]).toMatchObject({ applicable: 1, met: 0, unmet: ['R'] });
  });

  it.each([
    ['S3 with a reason', { notApplicable: true, reason: 'không có' }, []],
    ['W4 without a reason', { notApplicable: true }, ['noReason']],
    ['W4 with a blank reason', { notApplicable: true, reason: ' ' }, ['noReason']],
  ])('%s it is left out where allowed', (_title, answer, problems) => {
    const { result, criterion } = scoreOne(ratio([60, 70, 80], { mayDeclareNotApplicable: true }), answer);
    expect(criterion).toMatchObject({ state: 'notApplicable', problems, value: null });
    expect(result.outcome).toMatchObject({ level: 3 });
    expect(result.outcome.levels.map(({ applicable }) => applicable)).toEqual([0, 0, 0]);
  });

  it('S3 notApplicable: false is no declaration', () => {
    const { criterion } = scoreOne(ratio([60, 70, 80], { mayDeclareNotApplicable: true }), {
      notApplicable: false,
      a: 8,
      b: 10,
    });
    expect(criterion).toMatchObject({ state: 'value', level: 3 });
  });

  it.each<[string, AppliesTo, Parameters<typeof responseOf>[1], string]>([
    ['the class is addressed', { unitClasses: ['towns'] }, { type: 'phuong' }, 'value'],
    ['another class is addressed', { unitClasses: ['towns'] }, { type: 'xa' }, 'notApplicable'],
    ['the condition holds', { when: 'people > 100' }, { profile: { people: 101 } }, 'value'],
    ['the condition is false', { when: 'people > 100' }, { profile: { people: 100 } }, 'notApplicable'],
    ['the condition cannot be told', { when: 'people > 100' }, {}, 'value'],
    ['the profile is nonsense', { when: 'people > 100' }, { profile: { people: -5 } }, 'value'],
  ])('S3 appliesTo: %s', (_title, appliesTo, response, state) => {
    const set: Partial<CriteriaSet> = {
      unitClasses: [{ id: 'towns', name: 'Phường', types: ['phuong'] }],
      profile: [{ id: 'people', kind: 'count', name: 'Dân số' }],
    };
    const { criterion } = scoreOne(ratio([60, 70, 80], { appliesTo }), { a: 1, b: 2 }, { set, response });
    expect(criterion.state).toBe(state);
  });

  it.each([
    ['its number', { assigned: 40 }, 'value', 1],
    ['the default', {}, 'value', 0],
    ['nonsense is not assigned', { assigned: '40' }, 'value', 0],
  ])('S7 an assigned target: %s', (_title, targets, state, level) => {
    const criterion = ratio([{ assigned: true, default: 60 }]);
    const assigned = JSON.parse(JSON.stringify('assigned' in targets ? { r: targets.assigned } : {}));
    const { criterion: actual } = scoreOne(
      criterion,
      { a: 2, b: 5 },
      { levels: 1, response: { targets: assigned } },
    );
    expect(actual).toMatchObject({ state, level });
  });

  it('S7 a class without targets is a problem, not a zero', () => {
    const criterion = ratio([], { rule: { kind: 'levels', targets: { towns: [60, 70, 80] } } });
    const { result, criterion: actual } = scoreOne(
      criterion,
      { a: 9, b: 10 },
      {
        set: { unitClasses: [{ id: 'towns', name: 'Phường', types: ['phuong'] }] },
      },
    );
    expect(actual).toMatchObject({
      state: 'noTarget',
      problems: ['noTargetForUnitType'],
      value: 90,
      level: 0,
    });
    expect(result.outcome.levels[0]).toMatchObject({ applicable: 1, met: 0, unmet: ['R'] });
  });

  it('S9 a criterion without a rule is shown and counts nowhere', () => {
    const { rule: _rule, ...information } = ratio([]);
    const { result, criterion } = scoreOne(information, { a: 1, b: 4 });
    expect(criterion).toMatchObject({ state: 'value', value: 25, exact: '25', problems: [] });
    expect(criterion).not.toHaveProperty('level');
    expect(criterion).not.toHaveProperty('met');
    expect(result.outcome).toMatchObject({ level: 3 });
    expect(scoreOne(information, undefined).criterion.state).toBe('missing');
  });
});

const options = [
  { id: 'o1', name: 'Một' },
  { id: 'o2', name: 'Hai' },
];
const count: Input = { id: 'value', kind: 'count', name: 'Số lượng' };
const limited: Input = { id: 'value', kind: 'number', name: 'Chỉ số', min: 0, max: 10 };
const percent: Input = { id: 'value', kind: 'percent', name: 'Tỷ lệ' };
const yesNo: Input = { id: 'value', kind: 'boolean', name: 'Có' };
const date: Input = { id: 'value', kind: 'date', name: 'Ngày' };
const choice: Input = { id: 'value', kind: 'choice', name: 'Chọn', options };
const ticks: Input = {
  id: 'value',
  kind: 'checklist',
  name: 'Các mục',
  options: [...options, { id: 'none', name: 'Không mục nào', exclusive: true }],
};

/** A criterion that almost any answer to its input would meet. */
function lenient(input: Input): Criterion {
  switch (input.kind) {
    case 'boolean':
      return lone(input, [true, true, true]);
    case 'choice':
      return lone(input, sameEverywhere("value == 'o1'"));
    case 'checklist':
      return lone(input, sameEverywhere('count(value) >= 0'));
    case 'text':
    case 'date':
      return lone(input, sameEverywhere('filled(value)'));
    default:
      return lone(input, [0, 0, 0]);
  }
}

function sameEverywhere(when: string) {
  return [{ when }, { when }, { when }];
}

describe('S5 a value that the input cannot take is never met', () => {
  it.each<[Input, unknown]>([
    [count, '5'],
    [count, 1.5],
    [count, -1],
    [count, 1e16],
    [count, true],
    [count, [1]],
    [count, { value: 1 }],
    [limited, 10.001],
    [limited, -0.001],
    [limited, 1e-200],
    [percent, -1],
    [percent, 100_001],
    [yesNo, 1],
    [yesNo, 'true'],
    [date, '31/12/2026'],
    [choice, 'o3'],
    [choice, ['o1']],
    [choice, 'constructor'],
    [ticks, 'o1'],
    [ticks, ['o1', 'o1']],
    [ticks, ['o1', 'o3']],
    [ticks, ['o1', 'none']],
    [ticks, [['o1']]],
  ])('$0.kind: $1', (input, value) => {
    const { criterion } = scoreOne(lenient(input), { value });
    // What is not filled in is a plain "no" to filled().
    const expectedState = input.kind === 'date' ? 'value' : 'missing';
    expect(criterion).toMatchObject({ state: expectedState, level: 0, problems: ['wrongKind'] });
    expect(criterion.explanation.inputs).toEqual([
      expect.objectContaining({ value: null, problem: 'wrongKind' }),
    ]);
  });

  it('names the input, and what is simply not answered beside it', () => {
    const { criterion } = scoreOne(ratio([60, 70, 80]), { a: 'x' });
    expect(criterion.problems).toEqual(['wrongKind', 'missing']);
    expect(criterion.explanation.inputs).toEqual([
      { id: 'a', name: 'Số đạt', value: null, problem: 'wrongKind' },
      { id: 'b', name: 'Tổng số', value: null },
    ]);
  });
});

describe('S8 checklists', () => {
  const criterion = lone(ticks, [{ when: 'count(value) >= 1' }]);

  it.each([
    ['no tick is no answer', [], 'missing', 0],
    ['"none of these" is an answer', ['none'], 'value', 0],
    ['a tick', ['o2'], 'value', 1],
  ])('S8 %s', (_title, value, state, level) => {
    expect(scoreOne(criterion, { value }, { levels: 1 }).criterion).toMatchObject({ state, level });
  });
});

describe('warnings', () => {
  it.each([
    ['W1 a ratio above 100', ratio([60, 70, 80]), { a: 105, b: 100 }, ['above100'], 3],
    ['W1 exactly 100', ratio([60, 70, 80]), { a: 100, b: 100 }, [], 3],
    ['W1 a typed percentage above 100', lone(percent, [1, 2, 3]), { value: 100.01 }, ['above100'], 3],
    ['W1 a count above 100', lone(count, [1, 2, 3]), { value: 101 }, [], 3],
    [
      'W2 a part above the whole',
      ratio([60, 70, 80], { expect: ['a <= b'] }),
      { a: 3, b: 2 },
      ['above100', 'implausible'],
      3,
    ],
    [
      'W2 an expectation that cannot be told',
      ratio([1, 2, 3], { measure: 'a', expect: ['a <= b'] }),
      { a: 3 },
      [],
      3,
    ],
  ])('%s', (_title, criterion, answer, problems, level) => {
    expect(scoreOne(criterion, answer).criterion).toMatchObject({ problems, level });
  });

  it('W3 more decimals than the input takes are scored as they are', () => {
    const input: Input = { id: 'value', kind: 'percent', name: 'Tỷ lệ', decimals: 2 };
    expect(scoreOne(lone(input, [99, 99.995, 100]), { value: 99.995 }).criterion).toMatchObject({
      state: 'value',
      level: 2,
      problems: ['tooManyDecimals'],
    });
  });
});
