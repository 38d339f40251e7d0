import type { CriteriaSet, Criterion, Group, Input, Register, Rule, Target } from '@tieuchi/criteria/types';

const a: Input = { id: 'a', kind: 'count', name: 'A' };
const b: Input = { id: 'b', kind: 'count', name: 'B' };
const value = (
  kind: 'number' | 'count' | 'percent' | 'money',
  more: Partial<Input & { kind: 'number' }> = {},
): Input => ({
  id: 'value',
  kind,
  name: 'V',
  ...more,
});
const options = ['o1', 'o2', 'o3'].map((id) => ({ id, name: id }));
const choice: Input = { id: 'value', kind: 'choice', name: 'C', options };
const ticks: Input = {
  id: 'value',
  kind: 'checklist',
  name: 'T',
  options: [...options, { id: 'o4', name: 'o4', exclusive: true }],
};
const flag: Input = { id: 'value', kind: 'boolean', name: 'F' };
const perHalf: Input = { id: 'value', kind: 'count', name: 'P', per: 'halfYear' };

function criterion(id: string, inputs: Input[], more: Partial<Criterion> = {}): Criterion {
  return { id, code: id.toUpperCase(), group: 'g1', name: id, inputs, ...more };
}

const registers: Register[] = [
  {
    id: 'ds',
    code: 'DS',
    name: 'Danh sách',
    columns: [
      { id: 'ten', kind: 'text', name: 'Tên' },
      { id: 'so', kind: 'count', name: 'Số' },
      { id: 'dat', kind: 'boolean', name: 'Đạt' },
      { id: 'ma', kind: 'number', name: 'Mã' },
    ],
    totals: [
      { id: 'soDat', name: 'Đạt', where: 'dat' },
      { id: 'dan', name: 'Dân', field: 'p' },
      { id: 'tyLe', name: 'Tỷ lệ', formula: 'soDat + dan' },
    ],
  },
  { id: 'khac', code: 'K', name: 'Khác', columns: [{ id: 'so', kind: 'count', name: 'Số' }] },
];

const head = {
  id: 'mau/xa',
  version: '1.0',
  name: 'Bộ mẫu',
  unitClasses: [
    { id: 'nong-thon', name: 'Nông thôn', types: ['xa' as const] },
    { id: 'do-thi', name: 'Đô thị', types: ['phuong' as const, 'thi-tran' as const] },
  ],
  profile: [
    { id: 'p', kind: 'count' as const, name: 'Dân số', max: 5 },
    { id: 'q', kind: 'number' as const, name: 'Diện tích' },
    { id: 'vung', kind: 'choice' as const, name: 'Vùng', options },
  ],
  registers,
};

const levels = (...targets: Target[]): Rule => ({ kind: 'levels', targets });

const information: CriteriaSet = {
  ...head,
  outcome: { kind: 'levels', levels: [{ id: 'm1', name: 'Một' }] },
  groups: [{ id: 'g1', code: 'I', name: 'Một' }],
  criteria: [
    criterion('t1', [value('count')]),
    criterion('t2', [flag]),
    criterion('t3', [{ id: 'ngay', kind: 'date', name: 'N' }]),
  ],
};

const byLevels: CriteriaSet = {
  ...head,
  outcome: {
    kind: 'levels',
    levels: [
      { id: 'm1', name: 'Một', share: 60 },
      { id: 'm2', name: 'Hai' },
    ],
    notApplicable: 'leaveOut',
  },
  groups: [
    { id: 'g1', code: 'I', name: 'Một' },
    { id: 'g2', code: 'II', name: 'Hai', parent: 'g1' },
  ],
  criteria: [
    criterion('c1', [a, b], { measure: '100 * a / b', rule: levels(50, 100), ifUndefined: 'undefined' }),
    criterion('c2', [value('count', { max: 4 })], {
      rule: { kind: 'levels', targets: { 'nong-thon': [1, 3], 'do-thi': [2, null] } },
      appliesTo: { when: 'p >= 2' },
    }),
    criterion('c3', [choice], {
      rule: levels({ when: "value != 'o3'" }, { when: "value == 'o1'" }),
      mayDeclareNotApplicable: true,
    }),
    criterion('c4', [ticks], { measure: 'count(value)', rule: levels(1, 2), group: 'g2' }),
    criterion('c5', [flag], { rule: levels(null, true), appliesTo: { unitClasses: ['nong-thon'] } }),
    criterion('c6', [perHalf], { measure: 'sum(value)', rule: levels(1, 3) }),
    criterion('c7', [value('number')], { rule: levels({ assigned: true, default: 2 }, { assigned: true }) }),
    criterion('c8', [{ ...a, from: { kind: 'criterion', criterion: 'c1' } }], { rule: levels(50, 100) }),
    criterion('c9', [{ ...a, from: { kind: 'register', register: 'ds', where: 'so >= 2 and dat' } }], {
      rule: levels(1, 2),
    }),
    criterion('c12', [{ ...a, from: { kind: 'register', register: 'ds', where: 'filled(ma)' } }], {
      rule: levels(1, 2),
    }),
    criterion('c10', [{ ...a, from: { kind: 'profile', field: 'p' } }], { rule: levels(2, 4) }),
    criterion(
      'c11',
      [
        { id: 'ghi', kind: 'text', name: 'G' },
        { id: 'ngay', kind: 'date', name: 'N' },
      ],
      {
        rule: levels({ when: 'filled(ghi)' }, { when: 'filled(ngay)' }),
      },
    ),
  ],
};

const groups: Group[] = [
  { id: 'g1', code: 'I', name: 'Một', weight: 2 },
  { id: 'g2', code: 'II', name: 'Hai', cap: { min: 0, max: 6 } },
  { id: 'g3', code: 'II.1', name: 'Ba', parent: 'g2', max: 4, rescale: true },
  { id: 'g4', code: 'III', name: 'Bốn', combine: 'mean', max: 10 },
  { id: 'g5', code: 'III.1', name: 'Năm', parent: 'g4', combine: 'best', weight: 3 },
  { id: 'g6', code: 'IV', name: 'Thưởng', bonus: true, cap: { max: 3 } },
];

const byPoints: CriteriaSet = {
  ...head,
  outcome: {
    kind: 'points',
    max: 40,
    scale: 80,
    decimals: 0,
    notApplicable: 'zero',
    bands: [
      {
        id: 'tot',
        name: 'Tốt',
        from: 40,
        eachGroup: 30,
        groups: [{ group: 'g3', percent: 50 }],
        requires: ['t1'],
      },
      { id: 'kha', name: 'Khá', from: 20, requires: ['d2'] },
      { id: 'dat', name: 'Đạt', from: 5 },
    ],
    rankings: [{}, { group: 'g2' }, { perUnitClass: true, rounded: true }],
  },
  groups,
  criteria: [
    criterion('t1', [value('count')], { measure: 'value >= 2' }),
    criterion('d1', [a, b], {
      measure: '100 * a / b',
      rule: {
        kind: 'linear',
        max: 10,
        fullAt: 100,
        zeroAt: 20,
        exceptions: [{ when: 'b >= 4', share: '1/2' }],
      },
      ifUndefined: 'undefined',
      mayDeclareNotApplicable: true,
    }),
    criterion('d2', [value('number', { min: -1, max: 4 })], {
      group: 'g2',
      rule: { kind: 'allOrNothing', max: 5, at: 2 },
    }),
    criterion('d3', [value('count')], {
      group: 'g3',
      rule: {
        kind: 'steps',
        max: 8,
        steps: [
          { from: 4, share: 1 },
          { from: 2, points: 4 },
          { from: 1, valueOver: 8 },
        ],
      },
    }),
    criterion('d4', [choice], {
      group: 'g3',
      rule: { kind: 'options', max: 2, of: 'value', shares: { o1: 1, o2: 0.5, o3: 0 } },
    }),
    criterion('d5', [ticks], { group: 'g4', weight: 2, rule: { kind: 'options', max: 4, shares: 'equal' } }),
    criterion('d6', [a, flag], {
      group: 'g4',
      measure: 'a',
      rule: {
        kind: 'parts',
        max: 6,
        combine: 'sum',
        parts: [
          {
            id: 'p1',
            name: 'Một',
            measure: '2 / a',
            ifUndefined: 'zero',
            rule: { kind: 'linear', max: 4, fullAt: 1 },
          },
          { id: 'p2', name: 'Hai', rule: { kind: 'allOrNothing', max: 2, when: 'value' } },
        ],
      },
    }),
    criterion('d7', [perHalf], {
      group: 'g5',
      rule: { kind: 'periods', max: 4, each: { kind: 'allOrNothing', max: 2, at: 1 } },
    }),
    criterion('d8', [value('number')], {
      group: 'g5',
      rule: { kind: 'peers', max: 5, method: 'zScore', zeroAt: -2, fullAt: 2, among: { field: 'vung' } },
    }),
    criterion('d9', [value('money')], {
      group: 'g6',
      rule: { kind: 'peers', max: 3, method: 'minMax', among: 'unitClass', bounds: { min: 0 } },
    }),
    criterion('d10', [value('count')], {
      group: 'g6',
      rule: { kind: 'formula', max: 3, points: 'value / 2' },
    }),
    criterion(
      'd11',
      [{ ...value('number'), from: { kind: 'criterion', criterion: 'd1', value: 'points' } }],
      {
        group: 'g1',
        rule: { kind: 'linear', max: 5, fullAt: 8 },
      },
    ),
    criterion('d12', [{ ...a, from: { kind: 'register', register: 'ds', total: 'tyLe' } }], {
      group: 'g1',
      rule: { kind: 'allOrNothing', max: 2, at: 3 },
    }),
    criterion('d13', [{ ...value('number'), from: { kind: 'outcome', set: 'khac/xa', value: 'points' } }], {
      group: 'g1',
      rule: { kind: 'linear', max: 2, fullAt: 4 },
    }),
    criterion('d15', [choice, { ...choice, id: 'khac' }], {
      group: 'g1',
      rule: { kind: 'options', max: 2, of: 'value', shares: { o1: 1, o2: 0.5 } },
    }),
    criterion('d16', [{ ...flag, per: 'halfYear' }], {
      group: 'g1',
      rule: { kind: 'periods', max: 2, each: { kind: 'allOrNothing', max: 1 } },
    }),
    criterion('d14', [{ ...a, from: { kind: 'register', register: 'ds', where: 'dat', sum: 'so' } }], {
      group: 'g2',
      rule: { kind: 'allOrNothing', max: -2, at: 3 },
      appliesTo: { unitClasses: ['nong-thon'], when: 'q > 0' },
    }),
  ],
};

const byMean: CriteriaSet = {
  ...head,
  outcome: {
    kind: 'points',
    max: 20,
    combine: 'mean',
    notApplicable: 'rescale',
    bands: [{ id: 'tot', name: 'Tốt', from: 10 }],
    rankings: [{ perUnitClass: true }],
  },
  groups: [
    { id: 'g1', code: 'I', name: 'Một', weight: 2 },
    { id: 'g2', code: 'II', name: 'Hai', cap: { max: 3 } },
  ],
  criteria: [
    criterion('e1', [value('count', { max: 5 })], {
      rule: { kind: 'linear', max: 10, fullAt: 5 },
      mayDeclareNotApplicable: true,
    }),
    criterion('e2', [flag], { group: 'g2', rule: { kind: 'allOrNothing', max: 5 } }),
    criterion('e3', [value('number')], {
      group: 'g2',
      rule: {
        kind: 'peers',
        max: 5,
        method: 'shareOfMax',
        among: 'parent',
        bounds: { max: 4 },
      },
    }),
    criterion('e4', [value('number')], {
      group: 'g2',
      rule: { kind: 'peers', max: 5, method: 'zScore', bounds: { mean: 2, deviation: 1 } },
    }),
  ],
};

const plain: CriteriaSet = {
  ...head,
  outcome: { kind: 'points', max: 10, bands: [{ id: 'tot', name: 'Tốt', from: 5 }] },
  groups: [
    { id: 'g1', code: 'I', name: 'Một' },
    { id: 'g2', code: 'II', name: 'Hai' },
  ],
  criteria: [
    criterion('f1', [value('count')], {
      rule: { kind: 'linear', max: 6, fullAt: 5 },
      mayDeclareNotApplicable: true,
    }),
    criterion('f2', [flag], { group: 'g2', rule: { kind: 'allOrNothing', max: 4 } }),
  ],
};

/** Small sets that together have every field of the schema that decides a result. */
export const SEEDS: readonly [CriteriaSet, ...CriteriaSet[]] = [
  information,
  byLevels,
  byPoints,
  byMean,
  plain,
];
