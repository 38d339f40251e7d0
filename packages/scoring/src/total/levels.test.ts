import type { Criterion, LevelTargets } from '@tieuchi/criteria/types';
import { describe, expect, it } from 'vitest';
import { missingForLevel } from '../missing-for-level.ts';
import { scoreLevels, scoreResponses } from '../score.ts';
import { lone, ratio, responseOf, scoreOne, setOf } from '../testing/small-set.ts';

const number = { id: 'value', kind: 'number', name: 'Chỉ số' } as const;
const yesNo = { id: 'value', kind: 'boolean', name: 'Có' } as const;

function many(...rows: [string, LevelTargets][]): Criterion[] {
  return rows.map(([id, targets]) => ({ ...lone(number, targets), id, code: id.toUpperCase() }));
}

function score(
  criteria: Criterion[],
  values: Record<string, number>,
  levels: Parameters<typeof setOf>[1] = 3,
) {
  const answers = Object.fromEntries(Object.entries(values).map(([id, value]) => [id, { value }]));
  return scoreLevels(setOf(criteria, levels), responseOf(answers)).outcome;
}

describe('X exact decisions', () => {
  it.each([
    ['X1 exactly on the target', 60, { a: 57, b: 95 }, 1],
    ['X1 a hair below', 60, { a: 599_999_999, b: 1_000_000_000 }, 0],
    ['X1 a hair above', 60, { a: 600_000_001, b: 1_000_000_000 }, 1],
    ['X1 a third against four decimals below it', 33.3333, { a: 1, b: 3 }, 1],
    ['X1 a third against four decimals above it', 33.3334, { a: 1, b: 3 }, 0],
    ['X2 7 in a thousand against 0.7', 0.7, { a: 7, b: 1000 }, 1],
  ])('%s', (_title, target, answer, level) => {
    expect(scoreOne(ratio([target]), answer, { levels: 1 }).criterion.level).toBe(level);
  });

  it('X2 a sum of decimals is the decimal sum: 0.7 + 0.1 reaches 0.8', () => {
    const criterion: Criterion = {
      ...lone(number, [0.8]),
      inputs: [
        { ...number, id: 'a' },
        { ...number, id: 'b' },
      ],
      measure: 'a + b',
    };
    expect(scoreOne(criterion, { a: 0.7, b: 0.1 }, { levels: 1 }).criterion.level).toBe(1);
  });

  it.each([
    ['X3 two decimals', { a: 2, b: 3 }, 66.67, '200/3'],
    ['X3 never up onto a target', { a: 5_999_999, b: 10_000_000 }, 59.99999, '5999999/100000'],
    ['X3 half up', { a: 12_345, b: 1_000_000 }, 1.23, '2469/2000'],
    ['X3 a whole number', { a: 57, b: 95 }, 60, '60'],
  ])('%s', (_title, answer, value, exact) => {
    expect(scoreOne(ratio([60, 70, 80]), answer).criterion).toMatchObject({ value, exact });
  });
});

describe('levels', () => {
  it('L3 a level counts only on top of the one below', () => {
    const outcome = score(many(['p', [5, null, null]], ['q', [null, 1, 1]]), { p: 4, q: 1 });
    expect(outcome.level).toBe(0);
    expect(outcome.levels.map(({ met, unmet, reached }) => [met, unmet, reached])).toEqual([
      [0, ['P'], false],
      [1, [], false],
      [1, [], false],
    ]);
  });

  it('L2 a higher target met is every lower one met', () => {
    const alternative = lone(number, [10, 20, { when: 'value == 1' }]);
    expect(scoreOne(alternative, { value: 1 }).criterion.level).toBe(3);
    expect(scoreOne(alternative, { value: 10 }).criterion.level).toBe(1);
  });

  it('L1 null leaves a criterion out of that level only', () => {
    const outcome = score(many(['p', [1, 2, 3]], ['q', [null, null, 3]], ['r', [1, null, null]]), {
      p: 2,
      q: 0,
      r: 1,
    });
    expect(outcome.levels.map(({ applicable, met }) => [applicable, met])).toEqual([
      [2, 2],
      [1, 1],
      [2, 0],
    ]);
    expect(outcome.level).toBe(2);
  });

  it('L2 a null above does not weaken the target below', () => {
    const outcome = score(many(['p', [5, null, null]]), { p: 4 });
    expect(outcome).toMatchObject({ level: 0 });
    expect(outcome.levels.map(({ applicable }) => applicable)).toEqual([1, 0, 0]);
  });

  it('L5 a level at which nothing applies follows the one before', () => {
    expect(score(many(['p', [1, null, 3]]), { p: 1 }).level).toBe(2);
    expect(score(many(['p', [1, null, 3]]), { p: 0 }).level).toBe(0);
    expect(score([], {}).level).toBe(3);
  });

  it.each([
    [50, 1, 2, 0],
    [50, 2, 2, 1],
    [66.67, 2, 3, 0],
    [66.66, 2, 2, 1],
    [100, 2, 3, 0],
    [100, 3, 3, 1],
    [33.33, 1, 1, 1],
    [0.0001, 0, 1, 0],
  ])('L4 %d%% of 3 with %d met: %d required, level %d', (share, met, required, level) => {
    const criteria = many(['p', [1]], ['q', [1]], ['r', [1]]);
    const values = { p: met > 0 ? 1 : 0, q: met > 1 ? 1 : 0, r: met > 2 ? 1 : 0 };
    const outcome = score(criteria, values, [{ id: 'm1', name: 'Mức', share }]);
    expect(outcome).toMatchObject({ level, levels: [{ met, required }] });
  });

  it('L6 the targets of the class of the unit', () => {
    const criterion = ratio([], {
      rule: { kind: 'levels', targets: { communes: [60, null], towns: [70, null] } },
    });
    const unitClasses = [
      { id: 'communes', name: 'Xã', types: ['xa' as const] },
      { id: 'towns', name: 'Phường, thị trấn', types: ['phuong' as const, 'thi-tran' as const] },
    ];
    const levelOf = (type: 'xa' | 'phuong' | 'thi-tran') =>
      scoreOne(criterion, { a: 65, b: 100 }, { levels: 2, set: { unitClasses }, response: { type } })
        .criterion.level;
    expect([levelOf('xa'), levelOf('phuong'), levelOf('thi-tran')]).toEqual([1, 0, 0]);
  });

  it.each([
    ['no level registered', undefined, undefined, false],
    ['a level not yet achieved', 3, 3, false],
    ['a level achieved', 1, 1, true],
    ['a level that does not exist', 9, undefined, false],
    ['half a level', 1.5, undefined, false],
  ])('L7 met is told at the registered level: %s', (_title, registeredLevel, reported, met) => {
    const response = registeredLevel === undefined ? {} : { registeredLevel };
    const { result, criterion } = scoreOne(ratio([60, 70, 80]), { a: 6, b: 10 }, { response });
    expect(result.outcome.registeredLevel).toBe(reported);
    expect(result.outcome.level).toBe(1);
    expect(criterion.met).toBe(met);
  });

  it('L7 met is told at the top when all is achieved, and not where a criterion does not apply', () => {
    expect(scoreOne(ratio([60, 70, 80]), { a: 9, b: 10 }).criterion.met).toBe(true);
    const basic = scoreOne(lone(yesNo, [true, null, null]), { value: true });
    expect(basic.result.outcome.level).toBe(3);
    expect(basic.criterion).not.toHaveProperty('met');
  });

  it.each([
    ['half of them', { p: 1, q: 0 }, 50],
    ['two decimals, half up', { p: 1, q: 1, r: 0 }, 66.67],
    ['without what does not apply', { p: 1, s: 1 }, 100],
    ['none', { p: 0 }, 0],
  ])(
    'L9 a set with one level tells the percentage of applicable criteria that are met: %s',
    (_title, values, share) => {
      const criteria = many(
        ...Object.keys(values).map((id): [string, LevelTargets] => [id, [id === 's' ? null : 1]]),
      );
      expect(score(criteria, values, 1)).toMatchObject({ share });
    },
  );

  it('L9 a set with more levels tells none', () => {
    expect(score(many(['p', [1, 2]]), { p: 1 }, 2)).not.toHaveProperty('share');
  });

  it('scores the responses of one file in their order', () => {
    const set = setOf([ratio([60, 70, 80])], 3);
    const responses = [9, 6, 0].map((a) => responseOf({ r: { a, b: 10 } }));
    const levels = scoreResponses(set, responses).map(
      ({ outcome }) => outcome.kind === 'levels' && outcome.level,
    );
    expect(levels).toEqual([3, 1, 0]);
  });
});

describe('D4 what is missing for a level', () => {
  const criteria: Criterion[] = [
    { ...ratio([60, 70, 80]), id: 'p', code: 'P' },
    { ...lone(yesNo, [null, true, true]), id: 'q', code: 'Q' },
    { ...lone(number, [1, null, null]), id: 'r', code: 'R' },
  ];
  const set = setOf(criteria, 3);
  const result = scoreLevels(set, responseOf({ p: { a: 65, b: 100 }, q: { value: false }, r: { value: 0 } }));

  it.each([
    [1, [{ id: 'r', code: 'R', needed: { input: 'value', more: '1' } }]],
    [
      2,
      [
        { id: 'p', code: 'P', needed: { input: 'a', more: '5' } },
        { id: 'q', code: 'Q' },
        { id: 'r', code: 'R', needed: { input: 'value', more: '1' } },
      ],
    ],
    [
      3,
      [
        { id: 'p', code: 'P', needed: { input: 'a', more: '15' } },
        { id: 'q', code: 'Q' },
        { id: 'r', code: 'R', needed: { input: 'value', more: '1' } },
      ],
    ],
  ])('D4 level %d', (level, expected) => {
    expect(missingForLevel(set, result, level)).toEqual(expected);
  });

  it('D4 survives being stored as JSON, and nothing is missing when all is met', () => {
    const stored = JSON.parse(JSON.stringify(result));
    expect(missingForLevel(set, stored, 3)).toEqual(missingForLevel(set, result, 3));
    const all = responseOf({ p: { a: 1, b: 1 }, q: { value: true }, r: { value: 1 } });
    expect(missingForLevel(set, scoreLevels(set, all), 3)).toEqual([]);
  });

  it('D4 lists a criterion whose target is missing for this type of unit', () => {
    const towns = setOf([ratio([], { rule: { kind: 'levels', targets: { towns: [1] } } })], 1);
    const scored = scoreLevels(towns, responseOf({ r: { a: 1, b: 1 } }));
    expect(missingForLevel(towns, scored, 1)).toEqual([{ id: 'r', code: 'R' }]);
  });
});
