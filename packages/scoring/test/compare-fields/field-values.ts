import type { CriteriaSet } from '@tieuchi/criteria/types';
import type { Tree } from './schema-fields.ts';
import { SEEDS } from './seed-sets.ts';

/** Other values for one field of an object; undefined takes the field away. What does not fit is passed over by the test. */
export type Values = (owner: Tree, set: CriteriaSet) => readonly unknown[];

const numbers =
  (...values: number[]): Values =>
  () => [...values, undefined];
const texts =
  (...values: string[]): Values =>
  () => [...values, undefined];
const flags: Values = () => [true, false, undefined];
const ids: Values = ({ id }) => [`${String(id)}x`, 'z9'];

function listOf(value: unknown): unknown[] {
  return Array.isArray(value) ? value : [];
}

function treeOf(value: unknown): Tree {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : {};
}

/** For values that do not look at their set. */
const EMPTY: CriteriaSet = SEEDS[0];

/** Registers whose totals count by another condition. */
function variants(registers: unknown, ...conditions: string[]): unknown[][] {
  return conditions.map((where) =>
    listOf(registers).map((register) => ({
      ...treeOf(register),
      ...('totals' in treeOf(register) && {
        totals: listOf(treeOf(register).totals).map((total) => ({
          ...treeOf(total),
          ...('where' in treeOf(total) && { where }),
        })),
      }),
    })),
  );
}

/** A list with one item less, one more, or in another order. */
const lists =
  (field: string, ...more: unknown[]): Values =>
  (owner) => {
    const items = listOf(owner[field]);
    return [
      ...items.map((_, index) => items.toSpliced(index, 1)),
      items.toReversed(),
      ...more.map((item) => [...items, item]),
      ...more.map((item) => [item, ...items]),
      undefined,
    ];
  };

const maxima = numbers(-4, 0, 3, 12);
const formulas = (...values: string[]): Values => texts(...values);
const exceptions: Values = () => [
  [{ when: 'filled(value)', share: 0 }],
  [{ when: 'b >= 2', share: 1 }],
  [{ when: 'not filled(a)', share: '1/4' }],
  undefined,
];
const from: Values = () => [
  { kind: 'profile', field: 'p' },
  { kind: 'profile', field: 'vung' },
  { kind: 'register', register: 'ds', where: 'dat' },
  { kind: 'outcome', set: 'khac/xa', value: 'share' },
  { kind: 'criterion', criterion: 't1' },
  { kind: 'criterion', criterion: 'f1', value: 'share' },
  undefined,
];
const pers: Values = () => ['halfYear', 'quarter', undefined];
const policies = texts('undefined', 'notApplicable', 'full', 'zero');

/** Another criterion, group, and so on, of some small set. */
const shape = (id: string) => ({ id, code: id.toUpperCase(), name: id });
const measured = { kind: 'allOrNothing', max: 3, at: 2 };

/** For every field of the schema that may decide a result: other values for it. */
export const OTHER_VALUES: Readonly<Record<string, Values>> = {
  'CriteriaSet.unitTypes': () => [['xa'], ['xa', 'phuong'], undefined],
  'CriteriaSet.unitClasses': lists('unitClasses', { id: 'dac-khu', name: 'Đ', types: ['dac-khu'] }),
  'CriteriaSet.outcome': () => SEEDS.map(({ outcome }) => outcome),
  'CriteriaSet.profile': lists('profile', { id: 'r', kind: 'count', name: 'R' }),
  'CriteriaSet.registers': (owner) => [
    ...lists('registers')(owner, EMPTY),
    ...variants(owner.registers, 'not dat', 'so >= 2'),
  ],
  'CriteriaSet.groups': lists('groups', { ...shape('g9'), parent: 'g1' }, shape('g9')),
  'CriteriaSet.criteria': lists('criteria', {
    ...shape('y1'),
    group: 'g1',
    inputs: [{ id: 'value', kind: 'count', name: 'V' }],
    rule: measured,
  }),
  'UnitClass.id': ids,
  'UnitClass.types': () => [['xa'], ['phuong'], ['dac-khu'], ['xa', 'thi-tran']],
  'LevelsOutcome.levels': lists('levels', { id: 'm9', name: 'Chín' }),
  'LevelsOutcome.notApplicable': texts('leaveOut', 'met'),
  'Level.id': ids,
  'Level.share': numbers(20, 60, 80, 100),
  'PointsOutcome.max': numbers(10, 20, 55),
  'PointsOutcome.scale': numbers(10, 40, 100),
  'PointsOutcome.decimals': numbers(0, 1, 4),
  'PointsOutcome.combine': texts('sum', 'mean'),
  'PointsOutcome.notApplicable': texts('zero', 'full', 'leaveOut', 'rescale'),
  'PointsOutcome.bands': lists(
    'bands',
    { id: 'cao', name: 'Cao', from: 60 },
    { id: 'thap', name: 'Thấp', from: 1 },
  ),
  'PointsOutcome.rankings': lists('rankings', {}, { perUnitClass: true }, { group: 'g1' }),
  'Band.id': ids,
  'Band.from': numbers(2, 10, 30, 50),
  'Band.eachGroup': numbers(0, 20, 60, 100),
  'Band.groups': lists('groups', { group: 'g1', percent: 50 }, { group: 'g2', percent: 40 }),
  'Band.requires': lists('requires', 'd1', 'e2', 'f2', 't1'),
  'GroupGate.group': texts('g1', 'g2', 'g4'),
  'GroupGate.percent': numbers(0, 20, 100),
  'Ranking.group': texts('g1', 'g2', 'g3'),
  'Ranking.perUnitClass': flags,
  'Ranking.rounded': flags,
  'Group.id': ids,
  'Group.parent': texts('g1', 'g2', 'g4', 'g6'),
  'Group.max': numbers(2, 4, 20),
  'Group.rescale': flags,
  'Group.combine': texts('sum', 'mean', 'best'),
  'Group.weight': numbers(1, 2, 5),
  'Group.bonus': flags,
  'Group.cap': () => [{ max: 1 }, { max: 5 }, { min: 2 }, { min: 1, max: 4 }, {}, undefined],
  'Cap.min': numbers(-2, 1, 3),
  'Cap.max': numbers(1, 2, 5),
  'Criterion.id': ids,
  'Criterion.group': texts('g1', 'g2', 'g4', 'g6'),
  'Criterion.inputs': (owner) => [
    ...lists('inputs', { id: 'c', kind: 'count', name: 'C' })(owner, EMPTY),
    listOf(owner.inputs).map((input) => ({ ...treeOf(input), max: 2 })),
    listOf(owner.inputs).map((input) => ({ ...treeOf(input), from: { kind: 'profile', field: 'p' } })),
  ],
  'Criterion.measure': formulas(
    'a',
    'b',
    'a + b',
    '100 * a / b',
    '50 * a / b',
    'value',
    'value >= 3',
    'count(value)',
  ),
  'Criterion.rule': (_owner, set) => [
    ...(set.outcome.kind === 'levels'
      ? [{ kind: 'levels', targets: set.outcome.levels.map((_, index) => index + 2) }]
      : [
          measured,
          { kind: 'linear', max: 6, fullAt: 3 },
          { kind: 'steps', max: 4, steps: [{ from: 1, share: 1 }] },
        ]),
    undefined,
  ],
  'Criterion.weight': numbers(1, 2, 5),
  'Criterion.ifUndefined': policies,
  'Criterion.appliesTo': () => [
    { unitClasses: ['nong-thon'] },
    { unitClasses: ['do-thi'] },
    { when: 'p >= 3' },
    { when: "vung == 'o1'" },
    undefined,
  ],
  'Criterion.mayDeclareNotApplicable': flags,
  'AppliesTo.unitClasses': () => [['nong-thon'], ['do-thi'], ['nong-thon', 'do-thi'], undefined],
  'AppliesTo.when': formulas('p >= 2', 'p >= 4', 'q > 1', "vung != 'o2'"),
  'NumberInput.id': ids,
  'NumberInput.kind': texts('number', 'count', 'percent', 'money'),
  'NumberInput.min': numbers(-3, 0, 1, 2),
  'NumberInput.max': numbers(1, 2, 3, 6),
  'NumberInput.per': pers,
  'NumberInput.from': from,
  'BooleanInput.id': ids,
  'BooleanInput.per': pers,
  'BooleanInput.from': from,
  'OptionsInput.id': ids,
  'OptionsInput.kind': texts('choice', 'checklist'),
  'OptionsInput.options': lists(
    'options',
    { id: 'o7', name: 'o7' },
    { id: 'o8', name: 'o8', exclusive: true },
  ),
  'OptionsInput.per': pers,
  'OptionsInput.from': from,
  'Option.id': ids,
  'Option.exclusive': flags,
  'TextInput.id': ids,
  'TextInput.from': from,
  'DateInput.id': ids,
  'DateInput.per': pers,
  'DateInput.from': from,
  'FromProfile.field': texts('p', 'q'),
  'FromRegister.register': texts('ds', 'khac'),
  'FromRegister.where': formulas('dat', 'so >= 3', 'so >= 2 and dat'),
  'FromRegister.sum': texts('so'),
  'FromRegister.total': texts('soDat', 'dan', 'tyLe'),
  'FromCriterion.criterion': texts('c1', 'c2', 'd2', 'd3', 't1'),
  'FromCriterion.value': texts('measure', 'points', 'share'),
  'FromOutcome.set': texts('khac/xa', 'nua/xa'),
  'FromOutcome.value': texts('points', 'share', 'level'),
  'LevelsRule.targets': (_owner, set) => {
    const count = set.outcome.kind === 'levels' ? set.outcome.levels.length : 0;
    const all = (target: unknown) => Array.from({ length: count }, () => target);
    return [
      all(1),
      all(3),
      all(null),
      all(true),
      all({ when: 'filled(value)' }),
      all({ assigned: true, default: 1 }),
      { 'nong-thon': all(1), 'do-thi': all(2) },
    ];
  },
  'Condition.when': formulas("value == 'o2'", "value != 'o1'", 'filled(ghi)', 'filled(value)'),
  'Assigned.default': numbers(1, 3),
  'AllOrNothingRule.max': maxima,
  'AllOrNothingRule.at': numbers(0, 1, 3),
  'AllOrNothingRule.when': formulas('value', 'not value', 'value >= 3', 'filled(value)'),
  'AllOrNothingRule.exceptions': exceptions,
  'LinearRule.max': maxima,
  'LinearRule.fullAt': numbers(2, 4, 60),
  'LinearRule.zeroAt': numbers(-1, 1, 40),
  'LinearRule.exceptions': exceptions,
  'StepsRule.max': maxima,
  'StepsRule.steps': lists('steps', { from: 3, share: 0.25 }),
  'StepsRule.exceptions': exceptions,
  'ShareStep.from': numbers(1, 3, 5),
  'ShareStep.share': () => [0, 0.5, '1/3', 1],
  'AbsoluteStep.from': numbers(1, 3, 5),
  'AbsoluteStep.points': numbers(0, 1, 6),
  'ValueStep.from': numbers(0, 1, 3),
  'ValueStep.valueOver': numbers(2, 4, 16),
  'OptionsRule.max': maxima,
  'OptionsRule.of': texts('value', 'khac'),
  'OptionsRule.shares': () => ['equal', { o1: 0, o2: 1 }, { o1: '1/2', o2: 0.5, o3: 0.25 }],
  'OptionsRule.exceptions': exceptions,
  'PartsRule.max': maxima,
  'PartsRule.parts': lists('parts', {
    id: 'p3',
    name: 'Ba',
    rule: { kind: 'allOrNothing', max: 1, when: 'not value' },
  }),
  'PartsRule.combine': texts('sum', 'best'),
  'PartsRule.exceptions': exceptions,
  'Part.measure': formulas('a', 'a / 2', '1 / a'),
  'Part.ifUndefined': policies,
  'Part.rule': () => [
    { kind: 'linear', max: 4, fullAt: 2 },
    { kind: 'allOrNothing', max: 2, when: 'a >= 2' },
    { kind: 'allOrNothing', max: -1, when: 'value' },
  ],
  'PeriodsRule.max': maxima,
  'PeriodsRule.each': () => [
    { kind: 'allOrNothing', max: 2, at: 3 },
    { kind: 'linear', max: 2, fullAt: 4 },
    { kind: 'allOrNothing', max: 1, at: 1 },
  ],
  'PeriodsRule.exceptions': () => [[{ when: 'sum(value) >= 4', share: 0 }], undefined],
  'PeersRule.max': maxima,
  'PeersRule.method': texts('minMax', 'shareOfMax', 'zScore'),
  'PeersRule.zeroAt': numbers(-1, -3),
  'PeersRule.fullAt': numbers(1, 3),
  'PeersRule.among': () => ['round', 'parent', 'unitClass', { field: 'vung' }, { field: 'p' }, undefined],
  'PeersRule.bounds': () => [{ min: 1 }, { max: 2 }, { mean: 1 }, { mean: 1, deviation: 2 }, undefined],
  'PeersRule.exceptions': exceptions,
  'Cluster.field': texts('p', 'q', 'vung'),
  'PeerBounds.min': numbers(-1, 1),
  'PeerBounds.max': numbers(2, 6),
  'PeerBounds.mean': numbers(1, 3),
  'PeerBounds.deviation': numbers(2, 3),
  'FormulaRule.max': maxima,
  'FormulaRule.points': formulas('value', 'value / 4'),
  'FormulaRule.exceptions': exceptions,
  'Exception.when': formulas('b >= 2', 'a >= 1', 'filled(value)'),
  'Exception.share': () => [0, 0.25, 1],
  'Register.id': ids,
  'Register.columns': (owner) => [
    ...lists('columns', { id: 'them', kind: 'count', name: 'Thêm' })(owner, EMPTY),
    listOf(owner.columns).map((column) =>
      treeOf(column).id === 'ma' ? { ...treeOf(column), kind: 'text' } : column,
    ),
  ],
  'Register.totals': (owner) => [
    ...lists('totals', { id: 't9', name: 'T9' })(owner, EMPTY),
    ...variants([owner], 'not dat', 'so >= 2').map(([register]) => treeOf(register).totals),
  ],
  'Column.id': ids,
  'Column.kind': texts('text', 'boolean', 'count', 'number', 'money', 'date'),
  'Total.id': ids,
  'Total.field': texts('p', 'q'),
  'Total.where': formulas('dat', 'not dat', 'so >= 2'),
  'Total.formula': formulas('soDat', 'dan', 'soDat + dan', '2 * soDat'),
};
