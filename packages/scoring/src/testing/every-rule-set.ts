import type { CriteriaSet, Criterion, Input, Rule } from '@tieuchi/criteria/types';
import { scored } from './points-set.ts';

const options = ['o1', 'o2', 'o3'].map((id) => ({ id, name: id }));
const list: Input = { id: 'value', kind: 'checklist', name: 'DS', options };
const choice: Input = { id: 'value', kind: 'choice', name: 'Chọn', options };
const quarterly: Input[] = ['a', 'b'].map((id) => ({ id, kind: 'count', name: id, per: 'quarter' }));
const bare: Input = { id: 'value', kind: 'number', name: 'Số' };

function one(id: string, rule: Rule, more: Partial<Criterion> & { lone?: Input } = {}): Criterion {
  const { lone, ...rest } = more;
  const criterion = { ...scored(rule, rest), id, code: id.toUpperCase() };
  if (lone === undefined) return criterion;
  const { measure: _measure, ...loneCriterion } = criterion;
  return { ...loneCriterion, inputs: [lone] };
}

/** A set with a criterion of every kind of rule, in groups of every kind. */
export const everyRule: CriteriaSet = {
  id: 'mau/moi-quy-tac',
  version: '1.0',
  name: 'Mọi quy tắc',
  outcome: {
    kind: 'points',
    max: 100,
    scale: 1000,
    decimals: 3,
    notApplicable: 'rescale',
    bands: [
      {
        id: 'cao',
        name: 'Cao',
        from: 500,
        eachGroup: 20,
        groups: [{ group: 'h', percent: 30 }],
        requires: ['co'],
      },
      { id: 'thap', name: 'Thấp', from: 0 },
    ],
    rankings: [{}, { group: 'g', perUnitClass: true, rounded: true }],
  },
  unitClasses: [{ id: 'xa', name: 'Xã', types: ['xa'] }],
  profile: [choice].map((input) => ({ ...input, id: 'cum' })),
  groups: [
    { id: 'g', code: 'G', name: 'G', max: 70, rescale: true },
    { id: 'm', code: 'M', name: 'M', max: 30, combine: 'mean' },
    { id: 'h', code: 'H', name: 'H', parent: 'g', combine: 'best' },
    { id: 'b', code: 'B', name: 'B', bonus: true, cap: { min: -5, max: 7.5 } },
  ],
  criteria: [
    one('co', { kind: 'allOrNothing', max: 0 }, { lone: { id: 'value', kind: 'boolean', name: 'Có' } }),
    one('tat-ca', { kind: 'allOrNothing', max: 2.5, at: 50 }, { mayDeclareNotApplicable: true }),
    one('dieu-kien', { kind: 'allOrNothing', max: 5, when: 'a >= 3 or 100 * a / b >= 50' }),
    one('ty-le', { kind: 'linear', max: 10, fullAt: 80, exceptions: [{ when: 'b == 0', share: '1/3' }] }),
    one('tru', { kind: 'linear', max: 10, fullAt: 0, zeroAt: 7 }, { lone: bare }),
    one('phat', { kind: 'linear', max: -4.5, fullAt: 7 }, { lone: bare, group: 'b' }),
    one('bac', {
      kind: 'steps',
      max: 9,
      steps: [{ from: 80, share: '2/3' }, { from: 30, points: 2 }, { valueOver: 90 }],
    }),
    one(
      'chon',
      { kind: 'options', max: 6, shares: { o1: 1, o2: '1/3', o3: 0 } },
      { lone: choice, group: 'm' },
    ),
    one('liet-ke', { kind: 'options', max: 6, shares: 'equal' }, { lone: list, group: 'm', weight: 2.5 }),
    one('cong-thuc', { kind: 'formula', max: 8, points: 'min(a, 3) / (b - 1)' }, { group: 'm' }),
    one(
      'phan',
      {
        kind: 'parts',
        max: 8,
        combine: 'best',
        parts: [
          { id: 'p1', name: 'P1', rule: { kind: 'linear', max: 8, fullAt: 100 } },
          {
            id: 'p2',
            name: 'P2',
            measure: 'a',
            ifUndefined: 'full',
            rule: { kind: 'linear', max: 3, fullAt: 9 },
          },
        ],
      },
      { group: 'h' },
    ),
    one(
      'quy',
      { kind: 'periods', max: 4, each: { kind: 'linear', max: 1, fullAt: 100 } },
      { inputs: quarterly, ifUndefined: 'notApplicable', group: 'h' },
    ),
    one('so-sanh', { kind: 'peers', max: 11, method: 'minMax' }),
    one(
      'dan-dau',
      { kind: 'peers', max: 11, method: 'shareOfMax', among: { field: 'cum' } },
      { ifUndefined: 'zero' },
    ),
    one('do-lech', { kind: 'peers', max: 11, method: 'zScore' }),
    one('moc', { kind: 'peers', max: 11, method: 'minMax', bounds: { min: 10, max: 60 } }),
    one(
      'dua-theo',
      { kind: 'linear', max: 5, fullAt: 10 },
      {
        group: 'b',
        lone: {
          id: 'value',
          kind: 'number',
          name: 'Số',
          from: { kind: 'criterion', criterion: 'so-sanh', value: 'points' },
        },
      },
    ),
  ],
};
