import type { UnitResponse } from '@tieuchi/criteria/responses';
import type { CriteriaSet, Criterion, Group, PointsOutcome } from '@tieuchi/criteria/types';
import { describe, expect, it } from 'vitest';
import { scoreResponse, scoreResponses } from '../score.ts';
import { count, loneScored, number, pointsOf, pointsSet, yesNo } from '../testing/points-set.ts';
import { responseOf } from '../testing/small-set.ts';

/** A criterion that earns the percentage that is typed. */
const worth = (id: string, max: number, group = 'g', more: Partial<Criterion> = {}): Criterion =>
  loneScored(
    number,
    { kind: 'linear', max, fullAt: max < 0 ? 1 : 100 },
    { id, code: id, group, mayDeclareNotApplicable: true, ...more },
  );
const group = (id: string, more: Partial<Group> = {}): Group => ({
  id,
  code: id.toUpperCase(),
  name: id,
  ...more,
});
const NA = { notApplicable: true, reason: 'x' } as const;

function outcomeOf(
  set: {
    criteria: Criterion[];
    groups?: Group[];
    outcome?: Partial<PointsOutcome>;
    more?: Partial<CriteriaSet>;
  },
  values: { [id: string]: number | typeof NA },
) {
  const answers: UnitResponse['answers'] = Object.fromEntries(
    Object.entries(values).map(([id, value]) => [id, typeof value === 'number' ? { value } : value]),
  );
  const { criteria, groups = [group('g')], outcome, more } = set;
  return pointsOf(scoreResponse(pointsSet(criteria, outcome, { groups, ...more }), responseOf(answers)));
}

describe('sums', () => {
  it('A1 nested groups', () => {
    const outcome = outcomeOf(
      {
        criteria: [worth('p', 60, 'a'), worth('q', 30, 'b'), worth('r', 10, 'c')],
        groups: [group('a', { max: 90 }), group('b', { parent: 'a' }), group('c')],
      },
      { p: 50, q: 10, r: 100 },
    );
    expect(outcome).toMatchObject({ points: 43, maxPoints: 100, share: 43 });
    expect(outcome.groups.map(({ code, points, max }) => [code, points, max])).toEqual([
      ['A', 33, 90],
      ['B', 3, 30],
      ['C', 10, 10],
    ]);
    expect(outcome).not.toHaveProperty('provisional');
  });

  it('X5 sums are rounded once', () => {
    const thirds = ['p', 'q', 'r'].map((id) =>
      loneScored(number, { kind: 'linear', max: 10, fullAt: 3 }, { id, code: id }),
    );
    const outcome = outcomeOf({ criteria: thirds, outcome: { max: 30 } }, { p: 1, q: 1, r: 1 });
    expect(outcome).toMatchObject({ points: 10, exact: '10', share: 33.33 });
  });

  it.each([
    [0, 43],
    [1, 42.5],
    [3, 42.5],
  ])('X5 half-up to %d decimals', (decimals, points) => {
    expect(outcomeOf({ criteria: [worth('p', 100)], outcome: { decimals } }, { p: 42.5 }).points).toBe(
      points,
    );
  });

  it('A2 rescaled to a maximum', () => {
    const set = {
      criteria: [worth('p', 60, 'a'), worth('q', 20, 'a')],
      groups: [group('a', { max: 10, rescale: true })],
      outcome: { max: 10 },
    };
    expect(outcomeOf(set, { p: 50, q: 50 })).toMatchObject({ points: 5, maxPoints: 10 });
    expect(outcomeOf(set, { p: 50, q: 0 }).exact).toBe('15/4');
  });

  it('A3 a deduction takes off points and nothing from a maximum', () => {
    const outcome = outcomeOf({ criteria: [worth('p', 100), worth('q', -5)] }, { p: 50, q: 1 });
    expect(outcome).toMatchObject({ points: 45, maxPoints: 100 });
    expect(outcome.groups[0]).toMatchObject({ points: 45, max: 100 });
  });

  it('A4 means by weight, another way of adding up per level', () => {
    const set = {
      criteria: [
        worth('p', 7, 'a', { weight: 2 }),
        worth('q', 1, 'a'),
        worth('i', 0, 'a'),
        worth('s', 40, 'b'),
        worth('t', 60, 'b'),
      ],
      groups: [group('a', { max: 1, combine: 'mean' }), group('b', { max: 100, weight: 3 })],
      outcome: { max: 1, combine: 'mean', decimals: 4 } as const,
    };
    const outcome = outcomeOf(set, { p: 50, q: 100, i: 100, s: 50, t: 0 });
    // a: (2 × 0.5 + 1) / 3 = 2/3; b: 20/100; (2/3 + 3 × 1/5) / 4 = 19/60.
    expect(outcome.groups.map(({ exact }) => exact)).toEqual(['2/3', '20']);
    expect(outcome).toMatchObject({ exact: '19/60', points: 0.3167, maxPoints: 1 });
  });

  it('A4 the best of several ways', () => {
    const set = {
      criteria: [worth('p', 60, 'a'), worth('q', 100, 'a')],
      groups: [group('a', { max: 100, combine: 'best' })],
    };
    expect(outcomeOf(set, { p: 100, q: 50 }).points).toBe(60);
    expect(outcomeOf(set, { p: 100, q: 70 }).points).toBe(70);
  });

  it('A5 a bonus adds to the total and to no maximum; caps keep it', () => {
    const set = {
      criteria: [worth('p', 100, 'a'), worth('q', 6, 'b'), worth('r', 6, 'b')],
      groups: [group('a'), group('b', { bonus: true, cap: { max: 10 } })],
    };
    expect(outcomeOf(set, { p: 100, q: 100, r: 50 })).toMatchObject({ points: 109, maxPoints: 100 });
    expect(outcomeOf(set, { p: 90, q: 100, r: 100 })).toMatchObject({ points: 100 });
    expect(outcomeOf(set, { p: 90, q: 100, r: 100 }).groups[1]).toMatchObject({ points: 10 });
  });

  it('A5 no more than its cap is the maximum of a group, however much lies in it', () => {
    const criteria = [worth('p', 8, 'a'), worth('q', 8, 'a'), worth('r', 10, 'b')];
    const groupsOf = (cap: NonNullable<Group['cap']>, values: Parameters<typeof outcomeOf>[1]) =>
      outcomeOf({ criteria, groups: [group('a', { cap }), group('b')] }, values).groups.map((one) => [
        one.points,
        one.max,
      ]);
    expect(groupsOf({ max: 10 }, { p: 100, q: 100, r: 100 })).toEqual([
      [10, 10],
      [10, 10],
    ]);
    // A cap above what lies in it adds nothing, one from below takes nothing away.
    expect(groupsOf({ max: 20 }, { p: 100, q: 50, r: 0 })[0]).toEqual([12, 16]);
    expect(groupsOf({ min: 5 }, { p: 0, q: 0, r: 0 })[0]).toEqual([5, 16]);
    const groups = [group('a', { cap: { max: 10 } }), group('b')];
    const mean = { max: 100, combine: 'mean' } as const;
    expect(outcomeOf({ criteria, groups, outcome: mean }, { p: 100, q: 100, r: 0 }).points).toBe(50);
    const leaveOut = { notApplicable: 'leaveOut' } as const;
    expect(outcomeOf({ criteria, groups, outcome: leaveOut }, { p: 100, q: 100, r: NA })).toMatchObject({
      points: 10,
      maxPoints: 10,
    });
  });

  it('A5 a bonus inside a group, and deductions that are capped', () => {
    const set = {
      criteria: [worth('p', 100, 'a'), worth('q', 5, 'b'), worth('r', -8, 'c'), worth('s', -8, 'c')],
      groups: [group('a'), group('b', { bonus: true, parent: 'a' }), group('c', { cap: { min: -10 } })],
    };
    const outcome = outcomeOf(set, { p: 100, q: 100, r: 1, s: 1 });
    expect(outcome).toMatchObject({ points: 95, maxPoints: 100 });
    expect(outcome.groups.map(({ points }) => points)).toEqual([105, 5, -10]);
    expect(outcome.groups.map(({ max }) => max)).toEqual([100, 5, 0]);
  });

  it('A5 a bonus that depends on the measure of another criterion', () => {
    const bonus = loneScored(
      { id: 'value', kind: 'number', name: 'Số', from: { kind: 'criterion', criterion: 'p' } },
      { kind: 'allOrNothing', max: 3, when: 'value >= 95' },
      { id: 'q', code: 'q', group: 'b' },
    );
    const set = {
      criteria: [worth('p', 100, 'a'), bonus],
      groups: [group('a'), group('b', { bonus: true })],
    };
    expect(outcomeOf(set, { p: 95 }).points).toBe(98);
    expect(outcomeOf(set, { p: 94 }).points).toBe(94);
  });

  it('A8 shown on a scale', () => {
    const outcome = outcomeOf({ criteria: [worth('p', 900)], outcome: { max: 900, scale: 100 } }, { p: 50 });
    expect(outcome).toMatchObject({ points: 50, maxPoints: 100, share: 50 });
  });
});

describe('P8 what does not apply', () => {
  const set = (notApplicable?: NonNullable<PointsOutcome['notApplicable']>) => ({
    criteria: [
      worth('p', 60, 'a'),
      worth('q', 20, 'a'),
      worth('r', 20, 'b'),
      worth('s', 5, 'c'),
      worth('t', -5, 'b'),
    ],
    groups: [group('a'), group('b', { max: 20 }), group('c', { bonus: true })],
    outcome: notApplicable === undefined ? {} : { notApplicable },
  });
  const values = { p: 50, q: NA, r: 100, s: NA, t: NA };

  it.each<[string, Parameters<typeof set>[0], string, number, number]>([
    ['P8 zero when nothing is said', undefined, '50', 100, 80],
    ['P8 zero', 'zero', '50', 100, 80],
    ['P8 full', 'full', '70', 100, 80],
    ['A6 left out', 'leaveOut', '50', 80, 60],
    ['A7 rescaled', 'rescale', '125/2', 100, 60],
  ])('%s', (_title, policy, exact, maxPoints, first) => {
    const outcome = outcomeOf(set(policy), values);
    expect(outcome).toMatchObject({ exact, maxPoints });
    expect(outcome.groups[0]).toMatchObject({ max: first });
    expect(outcome.groups[2]).toMatchObject({ points: 0 });
  });

  it('A7 nothing applies at all', () => {
    const nothing = { p: NA, q: NA, r: NA, s: NA, t: NA };
    expect(outcomeOf(set('rescale'), nothing)).toMatchObject({ points: 0, maxPoints: 100 });
    expect(outcomeOf(set('leaveOut'), nothing)).toMatchObject({ points: 0, maxPoints: 0 });
    expect(outcomeOf(set('leaveOut'), nothing)).not.toHaveProperty('share');
  });

  it('A4 a mean is taken of what applies', () => {
    const mean = {
      criteria: [worth('p', 1, 'a'), worth('q', 1, 'a')],
      groups: [group('a', { max: 100, combine: 'mean' })],
      outcome: { notApplicable: 'leaveOut' },
    } as const;
    expect(
      outcomeOf({ ...mean, criteria: [...mean.criteria], groups: [...mean.groups] }, { p: 50, q: NA }).points,
    ).toBe(50);
  });
});

describe('A9 bands', () => {
  const bands: PointsOutcome['bands'] = [
    { id: 'tot', name: 'Tốt', from: 80, eachGroup: 60, requires: ['f'] },
    { id: 'kha', name: 'Khá', from: 65, requires: ['d'] },
    { id: 'dat', name: 'Đạt', from: 50 },
  ];
  const flag = loneScored(
    yesNo,
    { kind: 'allOrNothing', max: 0 },
    { id: 'f', code: 'f', group: 'b', mayDeclareNotApplicable: true },
  );
  const fault = loneScored(
    count,
    { kind: 'linear', max: -1, fullAt: 100 },
    { id: 'd', code: 'd', group: 'b' },
  );
  const set = pointsSet(
    [worth('p', 80, 'a'), worth('q', 20, 'b'), flag, fault, worth('s', 9, 'c')],
    { bands },
    { groups: [group('a'), group('b'), group('c', { bonus: true })] },
  );
  const bandWith = (answers: UnitResponse['answers']) =>
    pointsOf(
      scoreResponse(set, responseOf({ d: { value: 0 }, f: { value: true }, s: { value: 0 }, ...answers })),
    ).band;

  it.each<[string, UnitResponse['answers'], string | undefined]>([
    ['A9 exactly on it', { p: { value: 85 }, q: { value: 60 } }, 'tot'],
    ['A9 just below it', { p: { value: 84.999999 }, q: { value: 60 } }, 'kha'],
    ['A9 a group below its share', { p: { value: 100 }, q: { value: 59.99 } }, 'kha'],
    [
      'A10 a flag that is not set caps the band',
      { p: { value: 100 }, q: { value: 100 }, f: { value: false } },
      'kha',
    ],
    ['A10 a flag that was not answered', { p: { value: 100 }, q: { value: 100 }, f: {} }, 'kha'],
    ['A10 a flag that does not apply', { p: { value: 100 }, q: { value: 100 }, f: NA }, 'tot'],
    ['A10 a deduction caps the band', { p: { value: 70 }, q: { value: 100 }, d: { value: 1 } }, 'dat'],
    ['A9 the bonus counts for the total', { p: { value: 50 }, q: { value: 5 }, s: { value: 100 } }, 'dat'],
    ['A9 none', { p: { value: 50 }, q: { value: 0 } }, undefined],
  ])('%s', (_title, answers, band) => {
    expect(bandWith(answers)).toBe(band);
  });
});

describe('A9 gates on groups that are named', () => {
  const bands: PointsOutcome['bands'] = [
    {
      id: 'a',
      name: 'A',
      from: 60,
      groups: [
        { group: 'a1', percent: 70 },
        { group: 'c', percent: 50 },
      ],
    },
    { id: 'b', name: 'B', from: 60, groups: [{ group: 'b', percent: 100 }] },
    { id: 'c', name: 'C', from: 0 },
  ];
  const set = pointsSet(
    [worth('p', 60, 'a1'), worth('q', 40, 'b', { mayDeclareNotApplicable: true }), worth('s', 10, 'c')],
    { bands, notApplicable: 'leaveOut' },
    { groups: [group('a'), group('a1', { parent: 'a' }), group('b'), group('c', { bonus: true })] },
  );

  it.each<[string, UnitResponse['answers'], string]>([
    ['at any depth, and a bonus', { p: { value: 70 }, q: { value: 50 }, s: { value: 50 } }, 'a'],
    ['just below one', { p: { value: 69.999999 }, q: { value: 50 }, s: { value: 50 } }, 'c'],
    ['just below the bonus', { p: { value: 100 }, q: { value: 50 }, s: { value: 49.999999 } }, 'c'],
    ['the gate of the next band', { p: { value: 50 }, q: { value: 100 }, s: { value: 0 } }, 'b'],
    ['a group in which nothing applies', { p: { value: 100 }, q: NA, s: { value: 0 } }, 'b'],
    ['a group that was not answered', { p: { value: 100 }, q: { value: 99 } }, 'c'],
  ])('A9 %s', (_title, answers, band) => {
    expect(pointsOf(scoreResponse(set, responseOf(answers))).band).toBe(band);
  });
});

describe('A11 rankings', () => {
  const dossiers = (values: number[]) =>
    values.map((value, index) =>
      responseOf({ p: { value } }, { unit: { code: `U${index}`, type: index % 2 === 0 ? 'xa' : 'phuong' } }),
    );
  const ranks = (outcome: Partial<PointsOutcome>, values: number[], more: Partial<CriteriaSet> = {}) =>
    scoreResponses(pointsSet([worth('p', 100)], outcome, more), dossiers(values)).map(pointsOf);

  it('A11 1-2-2-4', () => {
    expect(ranks({ rankings: [{}] }, [50, 90, 70, 70]).map(({ rank }) => rank)).toEqual([4, 1, 2, 2]);
  });

  it('A11 by exact points or as shown', () => {
    const values = [50.001, 50.002, 49];
    expect(ranks({ rankings: [{}] }, values).map(({ rank }) => rank)).toEqual([2, 1, 3]);
    expect(ranks({ rankings: [{ rounded: true }] }, values).map(({ rank }) => rank)).toEqual([1, 1, 3]);
  });

  it('A11 per class and by a group, beside each other', () => {
    const unitClasses: CriteriaSet['unitClasses'] = [
      { id: 'nong-thon', name: 'Nông thôn', types: ['xa'] },
      { id: 'do-thi', name: 'Đô thị', types: ['phuong'] },
    ];
    const rankings = [{}, { perUnitClass: true }, { group: 'g' }];
    expect(ranks({ rankings }, [50, 90, 70], { unitClasses })[0]).toMatchObject({
      rank: 3,
      ranks: [
        { rank: 3, of: 3 },
        { unitClass: 'nong-thon', rank: 2, of: 2 },
        { group: 'G', rank: 3, of: 3 },
      ],
      provisional: true,
    });
  });

  it('A11 a set without rankings ranks nobody', () => {
    expect(ranks({}, [50, 90])[0]).not.toHaveProperty('rank');
    expect(ranks({}, [50, 90])[0]).not.toHaveProperty('provisional');
  });
});
