import type { UnitResponse } from '@tieuchi/criteria/responses';
import type {
  AppliesTo,
  CriteriaSet,
  Criterion,
  Exceptions,
  Input,
  LevelsOutcome,
  LevelTargets,
  PointsOutcome,
  PointsRule,
  Rule,
  Target,
} from '@tieuchi/criteria/types';
import fc from 'fast-check';
import { pointsSet } from './points-set.ts';
import { setOf } from './small-set.ts';

const options = ['o1', 'o2', 'o3', 'o4'].map((id) => ({
  id,
  name: id,
  ...(id === 'o4' && { exclusive: true }),
}));

/** What a criterion asks, and formulas over it; `number` and `condition` are true to the kinds of their inputs. */
interface Shape {
  readonly inputs: Input[];
  readonly measure?: string;
  readonly kind: 'number' | 'boolean' | 'options';
  readonly conditions: readonly string[];
}

const numeric = (id: string, more: Partial<Input & { kind: 'number' }> = {}): Input => ({
  id,
  kind: 'number',
  name: id,
  ...more,
});
const counted = (id: string): Input => ({ id, kind: 'count', name: id });

const shapes: readonly Shape[] = [
  {
    inputs: [counted('a'), counted('b')],
    measure: '100 * a / b',
    kind: 'number',
    conditions: ['a >= 3 or 100 * a / b >= 100', 'b == 0', 'not filled(a)', 'a != b and b > 2'],
  },
  {
    inputs: ['a', 'b', 'c', 'd'].map(counted),
    measure: '100 * (a + b) / (c + d)',
    kind: 'number',
    conditions: ['sum(a, b) < c * d', 'a / b <= c / d'],
  },
  {
    inputs: [{ id: 'value', kind: 'percent', name: 'v' }],
    kind: 'number',
    conditions: ['value > 99.5', 'filled(value)'],
  },
  {
    inputs: [numeric('value', { decimals: 2 })],
    kind: 'number',
    conditions: ['-value < 0.1', 'value * value >= 2'],
  },
  {
    inputs: [numeric('a'), counted('b')],
    measure: 'a / b - 1.5',
    kind: 'number',
    conditions: ['a / b - 1.5 >= a'],
  },
  {
    inputs: [counted('a'), counted('b')],
    measure: 'min(a, b)',
    kind: 'number',
    conditions: ['max(a, b) >= 7'],
  },
  { inputs: [counted('a'), counted('b')], measure: 'a / (b - 3)', kind: 'number', conditions: ['a == 1'] },
  {
    inputs: [numeric('a'), numeric('b')],
    measure: 'a * b * a / (b * b)',
    kind: 'number',
    conditions: ['a < b'],
  },
  {
    inputs: [{ id: 'flag', kind: 'boolean', name: 'f' }, counted('a')],
    measure: 'a',
    kind: 'number',
    conditions: ['not flag', 'flag and a >= 2'],
  },
  {
    inputs: [{ id: 'value', kind: 'boolean', name: 'v' }],
    kind: 'boolean',
    conditions: ['value', 'not value'],
  },
  {
    inputs: [{ id: 'value', kind: 'checklist', name: 'v', options }],
    measure: 'count(value)',
    kind: 'number',
    conditions: ["has(value, 'o2')", 'count(value) == 0', 'count(value) >= 2'],
  },
  {
    inputs: [{ id: 'value', kind: 'checklist', name: 'v', options }],
    kind: 'options',
    conditions: ['count(value) >= 2'],
  },
  {
    inputs: [{ id: 'value', kind: 'choice', name: 'v', options }],
    kind: 'options',
    conditions: ["value == 'o1'"],
  },
  {
    inputs: [{ ...counted('a'), from: { kind: 'profile', field: 'dan' } }, counted('b')],
    measure: '100 * a / b',
    kind: 'number',
    conditions: ['a > 1000'],
  },
  {
    inputs: ['a', 'b'].map((id): Input => ({ id, kind: 'count', name: id, per: 'quarter' })),
    measure: '100 * sum(a) / sum(b)',
    kind: 'number',
    conditions: ['sum(a) >= 3'],
  },
];

/** Of criteria that read another: which one is put in where there is one before it, else the input is typed. */
const readerShapes = (values: readonly NonNullable<FromCriterion['value']>[]): Shape[] =>
  values.flatMap((value): Shape[] => {
    const read = numeric('r', { from: { kind: 'criterion', criterion: '', value } });
    return [
      { inputs: [read], kind: 'number', conditions: ['r >= 2', 'filled(r)'] },
      {
        inputs: [read, counted('b')],
        measure: '100 * r / b',
        kind: 'number',
        conditions: ['b > 3 or r > 50', 'b > 3', 'r / b >= 1'],
      },
    ];
  });
type FromCriterion = Extract<NonNullable<Input['from']>, { kind: 'criterion' }>;

/** Some criteria read the ones before them. */
const shapeOf = (values: readonly NonNullable<FromCriterion['value']>[]): fc.Arbitrary<Shape> =>
  fc.oneof(
    { weight: 2, arbitrary: fc.constantFrom(...shapes) },
    { weight: 1, arbitrary: fc.constantFrom(...readerShapes(values)) },
  );

const target = fc.oneof(
  fc.integer({ min: 0, max: 120 }),
  fc.integer({ min: 0, max: 1_200_000 }).map((parts) => Number(`${parts}e-4`)),
);
const share = fc.oneof(
  fc.constantFrom(0, 0.5, 1, '1/3', '2/3', 0.7),
  fc.integer({ min: 0, max: 100 }).map((parts) => parts / 100),
);
const maximum = fc.oneof(
  fc.integer({ min: 0, max: 40 }),
  fc.integer({ min: 1, max: 400 }).map((tenths) => tenths / 10),
  fc.constantFrom(-5, -2.5),
);

function targetOf({ kind, conditions }: Shape): fc.Arbitrary<Target> {
  const condition = fc.constantFrom(...conditions).map((when): Target => ({ when }));
  const nothing = fc.constant<Target>(null);
  if (kind === 'boolean') return fc.oneof(fc.constant<Target>(true), nothing, condition);
  if (kind === 'options') return fc.oneof(nothing, condition);
  const assigned = fc.constantFrom<Target>({ assigned: true }, { assigned: true, default: 50 });
  return fc.oneof({ weight: 6, arbitrary: target }, { weight: 2, arbitrary: nothing }, condition, assigned);
}

function exceptionsOf({ conditions }: Shape): fc.Arbitrary<{ exceptions?: Exceptions }> {
  const one = fc.record({ when: fc.constantFrom(...conditions), share });
  return fc.oneof(
    { weight: 3, arbitrary: fc.constant({}) },
    fc.array(one, { minLength: 1, maxLength: 2 }).map((exceptions) => ({ exceptions })),
  );
}

function bareRuleOf({ kind, conditions }: Shape): fc.Arbitrary<PointsRule> {
  const when = fc.record({
    kind: fc.constant('allOrNothing' as const),
    max: maximum,
    when: fc.constantFrom(...conditions),
  });
  if (kind === 'boolean')
    return fc.oneof(when, fc.record({ kind: fc.constant('allOrNothing' as const), max: maximum }));
  if (kind === 'options') {
    const shares = fc.oneof(
      fc.constant('equal' as const),
      fc.record({ o1: share, o2: share, o3: share, o4: share }),
    );
    return fc.oneof(when, fc.record({ kind: fc.constant('options' as const), max: maximum, shares }));
  }
  const from = fc.oneof({ weight: 4, arbitrary: target.map((at) => ({ from: at })) }, fc.constant({}));
  const step = fc
    .tuple(
      from,
      fc.oneof(
        share.map((one) => ({ share: one })),
        target.map((points) => ({ points })),
        fc.constantFrom({ valueOver: 90 }, { valueOver: 0.7 }),
      ),
    )
    .map(([one, other]) => ({ ...one, ...other }));
  return fc.oneof(
    when,
    fc.record({ kind: fc.constant('allOrNothing' as const), max: maximum, at: target }),
    fc.record({ kind: fc.constant('linear' as const), max: maximum, fullAt: target.map((at) => at + 0.5) }),
    fc.record({
      kind: fc.constant('linear' as const),
      max: maximum,
      fullAt: fc.constantFrom(0, 3),
      zeroAt: fc.constantFrom(7.5, 100),
    }),
    fc.record({
      kind: fc.constant('steps' as const),
      max: maximum,
      steps: fc.array(step, { minLength: 1, maxLength: 4 }),
    }),
  );
}

function ruleOf(shape: Shape): fc.Arbitrary<Rule> {
  const bare = bareRuleOf(shape);
  const plain = fc
    .tuple(bare, exceptionsOf(shape))
    .map(([rule, exceptions]): Rule => ({ ...rule, ...exceptions }));
  const part = fc.tuple(
    bare,
    exceptionsOf(shape),
    fc.constantFrom({}, { ifUndefined: 'notApplicable' as const }, { ifUndefined: 'full' as const }),
  );
  const parts = fc
    .record({
      max: maximum,
      list: fc.array(part, { minLength: 1, maxLength: 3 }),
      combine: fc.constantFrom('sum' as const, 'best' as const),
    })
    .chain(({ max, list, combine }) =>
      exceptionsOf(shape).map(
        (exceptions): Rule => ({
          kind: 'parts',
          max,
          combine,
          ...exceptions,
          parts: list.map(([rule, own, gaps], index) => ({
            id: `p${index}`,
            name: 'P',
            rule: { ...rule, ...own },
            ...gaps,
          })),
        }),
      ),
    );
  if (shape.kind !== 'number') return fc.oneof({ weight: 3, arbitrary: plain }, parts);
  const peers = fc.record({
    kind: fc.constant('peers' as const),
    max: maximum,
    method: fc.constantFrom('minMax' as const, 'shareOfMax' as const, 'zScore' as const),
    among: fc.constantFrom<NonNullable<Extract<Rule, { kind: 'peers' }>['among']>>(
      'round',
      'parent',
      'unitClass',
      { field: 'cum' },
    ),
  });
  const withExceptions = fc
    .tuple(peers, exceptionsOf(shape))
    .map(([rule, exceptions]): Rule => ({ ...rule, ...exceptions }));
  return fc.oneof({ weight: 3, arbitrary: plain }, parts, withExceptions);
}

const common = fc.record(
  {
    ifUndefined: fc.constantFrom(
      'undefined' as const,
      'notApplicable' as const,
      'full' as const,
      'zero' as const,
    ),
    mayDeclareNotApplicable: fc.boolean(),
    appliesTo: fc.constantFrom<AppliesTo>({ unitClasses: ['pho'] }, { when: 'dan > 100' }),
  },
  { requiredKeys: [] },
);

const profile: Input[] = [
  { id: 'dan', kind: 'count', name: 'Dân số' },
  { id: 'cum', kind: 'choice', name: 'Cụm', options },
];
const unitClasses = [
  { id: 'lang', name: 'Làng', types: ['xa' as const] },
  { id: 'pho', name: 'Phố', types: ['phuong' as const] },
];

function criterionOf(shape: Shape, more: Partial<Criterion>, index: number): Criterion {
  const { inputs, measure } = shape;
  return {
    id: `k${index}`,
    code: `K.${index}`,
    group: 'g',
    name: 'Tiêu chí',
    inputs: inputs.map((input) => readingBefore(input, index)),
    ...(measure !== undefined && { measure }),
    ...more,
  };
}

/** Half of them read the one right before, so that chains come about; the others the first. */
function readingBefore(input: Input, index: number): Input {
  if (input.from?.kind !== 'criterion') return input;
  const { from, ...typedOnly } = input;
  if (index === 0) return typedOnly;
  return { ...input, from: { ...from, criterion: index % 2 === 0 ? 'k0' : `k${index - 1}` } };
}

const LEVELS = 3;

/** Any set with three levels. */
export const levelsSets: fc.Arbitrary<CriteriaSet> = fc
  .tuple(
    fc.array(
      shapeOf(['measure']).chain((shape) => {
        const row: fc.Arbitrary<LevelTargets> = fc.array(targetOf(shape), {
          minLength: LEVELS,
          maxLength: LEVELS,
        });
        const targets = fc.oneof(
          { weight: 3, arbitrary: row },
          fc.record({ lang: row, pho: row }),
          fc.record({ pho: row }),
        );
        return fc.tuple(common, targets).map(([more, own]) => ({
          shape,
          more: { ...more, rule: { kind: 'levels' as const, targets: own } },
        }));
      }),
      { minLength: 1, maxLength: 7 },
    ),
    fc.array(fc.constantFrom(100, 80, 66.7, 50), { minLength: LEVELS, maxLength: LEVELS }),
    fc.constantFrom<LevelsOutcome['notApplicable'][]>(undefined, 'leaveOut', 'met', 'met'),
  )
  .map(([criteria, shares, notApplicable]) => {
    const levels = shares.map((one, index) => ({ id: `m${index}`, name: 'Mức', share: one }));
    const own = criteria.map(({ shape, more }, index) => criterionOf(shape, more, index));
    const outcome: LevelsOutcome = { kind: 'levels', levels, ...(notApplicable && { notApplicable }) };
    return setOf(own, levels, { profile, unitClasses, outcome });
  });

const outcomes: fc.Arbitrary<Partial<PointsOutcome>> = fc.record(
  {
    scale: fc.constantFrom(100, 1000),
    decimals: fc.constantFrom(0, 1, 2, 3),
    combine: fc.constantFrom('sum' as const, 'mean' as const),
    notApplicable: fc.constantFrom('zero' as const, 'full' as const, 'leaveOut' as const, 'rescale' as const),
    rankings: fc.constantFrom([{}], [{ rounded: true }, { group: 'g', perUnitClass: true }]),
    bands: fc.constantFrom(
      [
        { id: 'b1', name: 'B1', from: 20, eachGroup: 25 },
        { id: 'b2', name: 'B2', from: 7.5, requires: ['k0'] },
        {
          id: 'b3',
          name: 'B3',
          from: 5,
          groups: [
            { group: 'h', percent: 40 },
            { group: 'm', percent: 60 },
          ],
        },
      ],
      [
        { id: 'b1', name: 'B1', from: 15 },
        { id: 'b2', name: 'B2', from: 0 },
      ],
    ),
  },
  { requiredKeys: [] },
);
const groups = fc.constantFrom<CriteriaSet['groups']>(
  ['g', 'h', 'm'].map((id) => ({ id, code: id, name: id })),
  [
    { id: 'g', code: 'g', name: 'g', max: 30, rescale: true },
    { id: 'h', code: 'h', name: 'h', combine: 'best', parent: 'g' },
    { id: 'm', code: 'm', name: 'm', combine: 'mean', max: 12.5, weight: 3 },
  ],
  [
    { id: 'g', code: 'g', name: 'g', cap: { max: 25 } },
    { id: 'h', code: 'h', name: 'h', bonus: true, cap: { min: -3, max: 4 }, parent: 'g' },
    { id: 'm', code: 'm', name: 'm', bonus: true },
  ],
);

/** Any set with points. */
export const pointsSets: fc.Arbitrary<CriteriaSet> = fc
  .tuple(
    fc.array(
      shapeOf(['measure', 'points', 'share']).chain((shape) =>
        fc
          .tuple(common, ruleOf(shape), fc.constantFrom('g', 'h', 'm'), fc.constantFrom({}, { weight: 2.5 }))
          .map(([more, rule, group, weight]) => ({ shape, more: { ...more, rule, group, ...weight } })),
      ),
      { minLength: 1, maxLength: 7 },
    ),
    outcomes,
    groups,
    fc.constantFrom<Pick<CriteriaSet, 'unitTypes'>>({}, {}, { unitTypes: ['xa', 'phuong'] }),
  )
  .map(([criteria, outcome, tree, types]) =>
    pointsSet(
      criteria.map(({ shape, more }, index) => criterionOf(shape, more, index)),
      outcome,
      { profile, unitClasses, groups: tree, ...types },
    ),
  );

const figure = fc.oneof(
  { weight: 6, arbitrary: fc.nat({ max: 12 }) },
  { weight: 3, arbitrary: fc.nat({ max: 1_000_000_000 }) },
  { weight: 2, arbitrary: fc.integer({ min: 0, max: 10_000 }).map((parts) => parts / 100) },
  {
    weight: 1,
    arbitrary: fc.constantFrom(
      1e15,
      999_999_999_999_999,
      123_456_789_012,
      0.1,
      0.30000000000000004,
      1e-7,
      -4,
      2 ** 53,
    ),
  },
  { weight: 1, arbitrary: fc.double() },
);
const typed = fc.oneof(
  { weight: 8, arbitrary: figure },
  { weight: 3, arbitrary: fc.boolean() },
  { weight: 3, arbitrary: fc.constantFrom('o1', 'o2', 'o3', 'o4', 'o9', '["choice","o1"]') },
  { weight: 3, arbitrary: fc.subarray(['o1', 'o2', 'o3', 'o4']) },
  { weight: 2, arbitrary: fc.dictionary(fc.constantFrom('1', '2', '3', '4', '5'), figure) },
  { weight: 1, arbitrary: fc.constantFrom(null, {}, [], '', Number.NaN) },
);
/** On its target, or one off. */
const onTarget = fc
  .tuple(
    fc.constantFrom(50, 60, 100, 33.3333),
    fc.integer({ min: 1, max: 999 }),
    fc.integer({ min: -1, max: 1 }),
  )
  .map(([percent, times, off]) => ({
    a: Math.max(0, Math.round(percent * times * 10_000) + off),
    b: times * 1_000_000,
  }));
const answer = fc.oneof(
  {
    weight: 9,
    arbitrary: fc.record(
      { a: typed, b: typed, c: typed, d: typed, value: typed, flag: typed, r: typed },
      { requiredKeys: [] },
    ),
  },
  {
    weight: 6,
    arbitrary: fc.record({
      a: fc.nat({ max: 9 }),
      b: fc.nat({ max: 9 }),
      c: fc.nat({ max: 9 }),
      d: fc.nat({ max: 9 }),
      value: typed,
      flag: fc.boolean(),
    }),
  },
  { weight: 4, arbitrary: onTarget },
  { weight: 1, arbitrary: fc.constant({ notApplicable: true, reason: 'x' }) },
  { weight: 1, arbitrary: fc.constantFrom(null, 7, 'x', []) },
);

/** The dossiers of a few units: plausible, on the edge, or nonsense. */
export function dossiersOf(set: CriteriaSet): fc.Arbitrary<UnitResponse[]> {
  const ids = set.criteria.map(({ id }) => id);
  const drawn = fc.record({
    type: fc.constantFrom('xa', 'phuong', 'tinh', 'none'),
    parent: fc.constantFrom('p', 'q'),
    registeredLevel: fc.constantFrom(1, 2, 3, 4, null),
    answers: fc
      .tuple(...ids.map(() => answer))
      .map((list) => Object.fromEntries(list.map((one, index) => [ids[index], one]))),
    left: fc.subarray(ids, { maxLength: 1 }),
    profile: fc.record({ dan: figure, cum: fc.constantFrom('o1', 'o2', null) }),
    targets: fc.dictionary(fc.constantFrom(...ids), figure, { maxKeys: 2 }),
  });
  return fc.array(drawn, { minLength: 1, maxLength: 7 }).map((list) =>
    list.map(({ type, parent, left, answers, ...rest }, index): UnitResponse => {
      const kept = Object.fromEntries(Object.entries(answers).filter(([id]) => !left.includes(id)));
      // The engine is called with what arrives, whatever its type promises.
      return Object.assign(Object.create(null), {
        unit: { code: `U${index}`, type, parent },
        answers: kept,
        ...rest,
      });
    }),
  );
}

/** Dossiers of a round under a set, with up to two of its criteria suspended. */
export interface RandomRound {
  readonly set: CriteriaSet;
  readonly responses: UnitResponse[];
  readonly suspended: string[];
}

/** Rounds under these sets. */
export function roundsOf(sets: fc.Arbitrary<CriteriaSet>): fc.Arbitrary<RandomRound> {
  return sets.chain((set) =>
    fc.record({
      set: fc.constant(set),
      responses: dossiersOf(set),
      suspended: fc.subarray(set.criteria.map(({ id }) => id).slice(0, 2)),
    }),
  );
}
