import type { CriteriaSet, Criterion, From } from '@tieuchi/criteria/types';

/** A count that earns 10 points from 1 on, typed or from elsewhere. */
const lone = (id: string, from?: From): Criterion => ({
  id,
  code: id.toUpperCase(),
  group: 'g',
  name: `Tiêu chí ${id}`,
  inputs: [{ id: 'value', kind: 'count', name: 'Số', ...(from !== undefined && { from }) }],
  rule: { kind: 'allOrNothing', max: 10, at: 1 },
});

const common: Pick<CriteriaSet, 'version' | 'groups'> = {
  version: '1.0',
  groups: [{ id: 'g', code: 'G', name: 'Nhóm' }],
};

/** Points with a band, a ranking, a figure that an agency supplies per quarter, and the level under another set. */
export const pointsSet: CriteriaSet = {
  ...common,
  id: 'mau/diem',
  name: 'Bộ tính điểm',
  unitTypes: ['xa', 'phuong'],
  outcome: {
    kind: 'points',
    max: 30,
    rankings: [{}],
    bands: [
      { id: 'tot', name: 'Tốt', from: 20 },
      { id: 'kha', name: 'Khá', from: 0 },
    ],
  },
  criteria: [
    lone('typed'),
    lone('level', { kind: 'outcome', set: 'mau/muc', value: 'level' }),
    {
      ...lone('fire'),
      inputs: [
        {
          id: 'a',
          kind: 'number',
          name: 'Vụ cháy',
          decimals: 0,
          per: 'quarter',
          from: { kind: 'supplied', by: 'Công an tỉnh', system: 'CSDL PCCC' },
        },
        { id: 'note', kind: 'text', name: 'Ghi chú' },
      ],
      measure: 'sum(a)',
      rule: { kind: 'linear', max: 10, fullAt: 0, zeroAt: 10 },
    },
  ],
};

/** Two levels: yes to one question is the first, a count of 5 the second. */
export const levelsSet: CriteriaSet = {
  ...common,
  id: 'mau/muc',
  name: 'Bộ theo mức',
  unitTypes: ['xa', 'phuong'],
  outcome: {
    kind: 'levels',
    levels: [
      { id: 'm1', name: 'Mức 1' },
      { id: 'm2', name: 'Mức 2' },
    ],
  },
  criteria: [{ ...lone('count'), rule: { kind: 'levels', targets: [1, 5] } }],
};

/** For a province: how many of its communes are at which level of the other set. */
export const provinceSet: CriteriaSet = {
  ...common,
  id: 'mau/tinh',
  name: 'Bộ cấp tỉnh',
  unitTypes: ['tinh'],
  outcome: { kind: 'points', max: 10 },
  criteria: [
    {
      ...lone('communes'),
      inputs: [0, 1, 2].map((level) => ({
        id: `n${level}`,
        kind: 'count',
        name: `Số xã ở mức ${level}`,
        from: { kind: 'lowerUnits', set: 'mau/muc', level },
      })),
      measure: '100 * (n1 + n2) / (n0 + n1 + n2)',
      rule: { kind: 'linear', max: 10, fullAt: 100 },
    },
  ],
};
