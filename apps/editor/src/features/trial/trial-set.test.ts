import type { CriteriaSet } from '@tieuchi/criteria/types';
import { describe, expect, it } from 'vitest';
import { sampleBase } from '../document/sample-set.ts';
import { isAssigned, tryCriterion, unitTypesOf } from './trial-set.ts';

const [ratio] = sampleBase.criteria;
if (!ratio) throw new Error('sample');
const unit = { unitType: 'xa', assigned: undefined } as const;

describe('trying a criterion', () => {
  it('gives the level for made-up figures', () => {
    const result = tryCriterion(
      { document: sampleBase, criterion: ratio },
      { ...unit, values: { a: 75, b: 100 } },
    );
    expect(result).toMatchObject({ state: 'value', level: 2 });
    expect(result?.explanation.text).toContain('75');
  });

  it('gives points while the rest of the document contradicts itself', () => {
    const document: CriteriaSet = { ...sampleBase, outcome: { kind: 'points', max: 999 }, groups: [] };
    const criterion = { ...ratio, rule: { kind: 'linear', max: 20, fullAt: 100 } } as const;
    const result = tryCriterion({ document, criterion }, { ...unit, values: { a: 1, b: 4 } });
    expect(result).toMatchObject({ state: 'value', points: 5, max: 20 });
  });

  it('asks for what would come from elsewhere', () => {
    const from = { kind: 'profile', field: 'population' } as const;
    const criterion = {
      ...ratio,
      inputs: ratio.inputs.map((input) => (input.kind === 'text' ? input : { ...input, from })),
    };
    const result = tryCriterion({ document: sampleBase, criterion }, { ...unit, values: { a: 9, b: 10 } });
    expect(result).toMatchObject({ level: 3 });
  });

  it('has no result for a formula that is none', () => {
    const criterion = { ...ratio, measure: 'a +' };
    expect(tryCriterion({ document: sampleBase, criterion }, { ...unit, values: {} })).toBeUndefined();
  });

  it('takes the target of the year where one is assigned', () => {
    const criterion = {
      ...ratio,
      rule: { kind: 'levels', targets: [{ assigned: true }, null, null] },
    } as const;
    const place = {
      document: sampleBase,
      criterion: { ...criterion, rule: { ...criterion.rule, targets: [...criterion.rule.targets] } },
    };
    expect(isAssigned(place.criterion)).toBe(true);
    const values = { a: 50, b: 100 };
    expect(tryCriterion(place, { ...unit, values, assigned: 40 })?.explanation.targets[0]?.met).toBe(true);
    expect(tryCriterion(place, { ...unit, values, assigned: 60 })?.explanation.targets[0]?.met).toBe(false);
  });

  it('knows the types of unit of a set', () => {
    expect(unitTypesOf(sampleBase)).toEqual(['xa']);
    expect(
      unitTypesOf({
        ...sampleBase,
        unitClasses: [{ id: 'dt', name: 'Đô thị', types: ['phuong', 'thi-tran'] }],
      }),
    ).toEqual(['phuong', 'thi-tran']);
  });
});
