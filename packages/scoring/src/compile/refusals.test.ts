import type { CriteriaSet, Criterion, From, Input, Rule } from '@tieuchi/criteria/types';
import { describe, expect, it } from 'vitest';
import { InvalidDocument, UnsupportedOutcome } from '../errors.ts';
import { isScorable, scoreLevels, scoreResponse } from '../score.ts';
import { lone, ratio, responseOf, setOf } from '../testing/small-set.ts';

function scoring(criteria: Criterion[], more: Partial<CriteriaSet> = {}) {
  return () => scoreResponse(setOf(criteria, 1, more), responseOf({}));
}

function from(source: From): Input {
  return { id: 'value', kind: 'number', name: 'Ô', from: source };
}

describe('R1 what does not fit the outcome is refused', () => {
  it('R1 levels are not asked of a set with points', () => {
    const set = setOf([], 1, { outcome: { kind: 'points', max: 100 } });
    expect(() => scoreLevels(set, responseOf({}))).toThrow(UnsupportedOutcome);
    expect(isScorable(set)).toBe(true);
    expect(isScorable(setOf([ratio([1])], 1))).toBe(true);
    expect(isScorable(setOf([ratio([1])], 2))).toBe(false);
  });

  it.each<Rule>([
    { kind: 'allOrNothing', max: 5 },
    { kind: 'linear', max: 5, fullAt: 100 },
    { kind: 'steps', max: 5, steps: [{ share: 1 }] },
    { kind: 'options', max: 5, shares: 'equal' },
    { kind: 'parts', max: 5, parts: [] },
    { kind: 'periods', max: 5, each: { kind: 'allOrNothing', max: 1 } },
    { kind: 'peers', max: 5, method: 'minMax' },
    { kind: 'formula', max: 5, points: 'a' },
  ])('R1 a rule of kind $kind in a set with levels', (rule) => {
    expect(scoring([ratio([1], { rule })])).toThrow(InvalidDocument);
    expect(scoring([ratio([1], { rule })])).toThrow(`r: rule ${rule.kind} does not fit`);
  });

  it('R1 targets in a set with points', () => {
    expect(scoring([ratio([1])], { outcome: { kind: 'points', max: 100 } })).toThrow(InvalidDocument);
  });

  it('R1 points of a criterion that has none', () => {
    const input = from({ kind: 'criterion', criterion: 'r', value: 'points' });
    expect(scoring([ratio([1]), lone(input, [1])])).toThrow('x: r has no points');
  });

  it('R1 a level decided on one of several periods', () => {
    const input: Input = { id: 'value', kind: 'count', name: 'Ô', per: 'quarter' };
    expect(scoring([lone(input, [{ when: 'value > 1' }])])).toThrow(InvalidDocument);
  });

  it('S9 what is asked per period is shown when it is for information', () => {
    const { rule: _rule, ...criterion } = lone({ id: 'value', kind: 'count', name: 'Ô', per: 'quarter' }, []);
    const answers = { x: { value: { '1': 5, '4': null, '5': 1 } } };
    const [result] = scoreResponse(setOf([criterion], 1), responseOf(answers)).criteria;
    expect(result?.explanation.inputs).toEqual([
      { id: 'value', name: 'Ô', value: { '1': 5, '4': null }, problem: 'wrongKind' },
    ]);
    expect(result?.state).toBe('value');
  });
});

describe('R2 a set with errors is refused', () => {
  const count: Input = { id: 'value', kind: 'count', name: 'Ô' };
  const yesNo: Input = { id: 'value', kind: 'boolean', name: 'Ô' };

  it.each<[string, Criterion[]]>([
    ['a formula that does not parse', [ratio([1], { measure: '100 * / b' })]],
    ['an unknown name', [ratio([1], { measure: '100 * a / z' })]],
    ['a condition that is a number', [ratio([{ when: 'a + b' }])]],
    ['an expectation that is a number', [ratio([1], { expect: ['a'] })]],
    ['too few targets', [ratio([])]],
    ['too many targets', [ratio([1, 2])]],
    ['a number for yes or no', [lone(yesNo, [1])]],
    ['yes for a number', [lone(count, [true])]],
    [
      'a target without a measure',
      [{ ...ratio([1]), inputs: [] }].map(({ measure: _measure, ...rest }) => rest),
    ],
    ['an unknown criterion', [lone(from({ kind: 'criterion', criterion: 'nobody' }), [1])]],
    ['itself', [lone(from({ kind: 'criterion', criterion: 'x' }), [1])]],
    ['an unknown register', [lone(from({ kind: 'register', register: 'nobody' }), [1])]],
  ])('R2 %s', (_title, criteria) => {
    expect(scoring(criteria)).toThrow(InvalidDocument);
  });

  it('R2 criteria that read each other in a circle', () => {
    const circle = ['p', 'q', 'r'].map((id, index, all) => ({
      ...lone(from({ kind: 'criterion', criterion: all[(index + 1) % 3] ?? id }), [1]),
      id,
    }));
    expect(scoring(circle)).toThrow('p, q, r: circle');
  });

  it('R2 totals that read each other in a circle', () => {
    const registers = [
      {
        id: 'm',
        code: 'M',
        name: 'Mẫu',
        columns: [{ id: 'n', kind: 'count' as const, name: 'N' }],
        totals: [
          { id: 'one', name: 'Một', formula: 'two' },
          { id: 'two', name: 'Hai', formula: 'one' },
        ],
      },
    ];
    expect(scoring([], { registers })).toThrow(InvalidDocument);
  });

  it.each<[string, Omit<Extract<From, { kind: 'register' }>, 'kind' | 'register'>]>([
    ['total', { total: 'nobody' }],
    ['column', { sum: 'nobody' }],
    ['name in a condition', { where: 'nobody' }],
  ])('R2 an unknown %s of a register', (_title, figure) => {
    const registers = [
      { id: 'm', code: 'M', name: 'Mẫu', columns: [{ id: 'n', kind: 'count' as const, name: 'N' }] },
    ];
    const input = from({ kind: 'register', register: 'm', ...figure });
    expect(scoring([lone(input, [1])], { registers })).toThrow(InvalidDocument);
  });
});
