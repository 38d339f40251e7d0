import { describe, expect, it } from 'vitest';
import { digestOf } from '../canonical/digest.ts';
import type { CriteriaSet } from '../generated/types.ts';
import { deriveSet } from './derive-set.ts';

const base: CriteriaSet = {
  $schema: 'urn:tieuchi:criteria-set-1',
  id: 'vn/commune',
  version: '1.0',
  name: 'Khung tiêu chí',
  nameEn: 'Framework',
  decision: { number: '2361/QĐ-BTTTT', date: '2024-12-31', issuer: 'Bộ TT&TT' },
  replaces: 'vn/commune@0.9',
  policy: { loosen: 'forbidden' },
  deviations: [{ criterion: 'i-1', reason: 'x', legalBases: ['qd'] }],
  unitTypes: ['xa', 'phuong'],
  outcome: { kind: 'levels', levels: [{ id: 'mot', name: 'Một' }] },
  groups: [{ id: 'g', code: 'I', name: 'Nhóm' }],
  criteria: [
    {
      id: 'i-1',
      code: 'I.1',
      group: 'g',
      name: 'Một',
      inputs: [{ id: 'value', kind: 'boolean', name: 'Có' }],
      rule: { kind: 'levels', targets: [true] },
      policy: { drop: 'forbidden' },
      replaces: ['i-0'],
    },
  ],
  stages: [{ id: 's', name: 'Tự đánh giá', kind: 'selfAssessment', by: { level: 'unit' } }],
  reportForms: [{ id: 'm', code: 'Mẫu 01', name: 'Báo cáo', blocks: [] }],
  legalBases: [{ id: 'qd', title: 'Quyết định' }],
};
const own = { id: 'ninh-binh/commune', namespace: 'nb', version: '2026.1', name: 'Bộ tiêu chí Ninh Bình' };

describe('deriveSet', () => {
  const derived = deriveSet(base, own);

  it('has an identity of its own and pins the base by digest', () => {
    expect(derived).toMatchObject(own);
    expect(derived.derivedFrom).toBe(`vn/commune@1.0#${digestOf(base)}`);
  });

  it('carries groups, criteria with their ids, stages, forms, legal bases and unit types over', () => {
    const { groups, stages, reportForms, legalBases, outcome, unitTypes } = base;
    expect(derived).toMatchObject({ groups, stages, reportForms, legalBases, outcome, unitTypes });
    expect(derived.criteria.map((criterion) => criterion.id)).toEqual(['i-1']);
  });

  it('leaves behind what is said of the base alone', () => {
    for (const key of ['decision', 'nameEn', 'replaces', 'policy', 'deviations']) {
      expect(derived).not.toHaveProperty(key);
    }
    expect(derived.criteria[0]).not.toHaveProperty('policy');
    expect(derived.criteria[0]).not.toHaveProperty('replaces');
  });

  it('shares nothing with the base', () => {
    const before = digestOf(base);
    derived.criteria[0]?.inputs.pop();
    derived.groups.pop();
    expect(digestOf(base)).toBe(before);
  });

  it('takes its own decision', () => {
    const decision = { number: '1/QĐ-UBND', date: '2026-01-01', issuer: 'UBND tỉnh' };
    expect(deriveSet(base, { ...own, decision }).decision).toEqual(decision);
  });
});
