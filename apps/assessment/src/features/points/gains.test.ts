import type { CriteriaSet } from '@tieuchi/criteria/types';
import { formOf, toDossier } from '@tieuchi/views/dossier';
import { describe, expect, it } from 'vitest';
import { dossierUnder } from '../../../test/open-page.tsx';
import { gainsOf } from './gains.ts';

const set: CriteriaSet = {
  id: 'thu/diem',
  version: '1.0',
  name: 'Bộ thử',
  outcome: {
    kind: 'points',
    max: 30,
    bands: [
      { id: 'tot', name: 'Tốt', from: 25, eachGroup: 60, requires: ['flag'] },
      { id: 'dat', name: 'Đạt', from: 10.01, groups: [{ group: 'g1', percent: 50 }] },
    ],
  },
  groups: [
    { id: 'g1', code: '1', name: 'Nhóm 1', max: 20 },
    { id: 'g2', code: '2', name: 'Nhóm 2', max: 10 },
    { id: 'g3', code: '3', name: 'Thưởng', bonus: true },
  ],
  criteria: [
    {
      id: 'ratio',
      code: '1.1',
      group: 'g1',
      name: 'Tỷ lệ',
      measureUnit: '%',
      inputs: [
        { id: 'a', kind: 'count', name: 'Tử', measureUnit: 'người' },
        { id: 'b', kind: 'count', name: 'Mẫu' },
      ],
      measure: '100 * a / b',
      rule: { kind: 'linear', max: 20, fullAt: 90 },
    },
    {
      id: 'flag',
      code: '2.1',
      group: 'g2',
      name: 'Cờ',
      inputs: [{ id: 'value', kind: 'boolean', name: 'Có' }],
      rule: { kind: 'allOrNothing', max: 10 },
    },
    {
      id: 'extra',
      code: '3.1',
      group: 'g3',
      name: 'Thưởng',
      inputs: [{ id: 'value', kind: 'count', name: 'Số' }],
      rule: { kind: 'linear', max: 3, fullAt: 3 },
    },
  ],
};

function standing(answers: Record<string, Record<string, number | boolean>>) {
  const assessment = dossierUnder(set);
  const unit = { code: '1', type: 'xa' as const };
  const dossier = toDossier(assessment, { form: formOf(assessment), response: { unit, answers } });
  return { dossier };
}

describe('what earns more points', () => {
  it('lists what is so little that it rounds to nothing', () => {
    const { dossier } = standing({ ratio: { a: 899_999, b: 1_000_000 }, flag: { value: true } });
    expect(gainsOf(dossier).map(({ item, more }) => [item.form.code, more])).toEqual([['1.1', 0.00002]]);
  });

  it('lists what earns most first, with what is missing', () => {
    const { dossier } = standing({ ratio: { a: 81, b: 100 }, flag: { value: false } });
    expect(gainsOf(dossier).map(({ item, more, next }) => [item.form.code, more, next.needed])).toEqual([
      ['2.1', 10, undefined],
      ['1.1', 2, { input: 'a', more: '9' }],
    ]);
  });
});
