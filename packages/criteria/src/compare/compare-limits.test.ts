import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { CriteriaSet, Criterion, Input } from '../generated/types.ts';
import { compareSets } from './compare-sets.ts';
import { comparison, levels, ratio, setWith } from './test-set.ts';

function fixture(name: string): CriteriaSet {
  const set: CriteriaSet = JSON.parse(
    readFileSync(new URL(`fixtures/${name}.json`, import.meta.url), 'utf8'),
  );
  return set;
}

const number = (more: object): Input => ({ id: 'value', kind: 'count', name: 'Số', ...more });
const asked = (more: object, criterion: Partial<Criterion> = {}): Criterion => {
  const { measure: _measure, ...rest } = ratio({
    inputs: [number(more)],
    rule: levels(1, 2, 3, 4, 5),
    ...criterion,
  });
  return rest;
};

describe('what an input accepts', () => {
  it('is tighter with a limit below a target, as an answer shows', () => {
    const [criterion] = compareSets(fixture('limit-added-base'), fixture('limit-added-own')).criteria;
    expect(criterion).toMatchObject({
      relation: 'tightened',
      needsReason: false,
      witness: { answer: { value: 3 }, level: 'dat', before: true, after: false },
      changes: [{ field: 'inputs', direction: 'tightened' }],
    });
  });

  it('is looser without it, which needs a reason', () => {
    const [criterion] = compareSets(fixture('limit-added-own'), fixture('limit-added-base')).criteria;
    expect(criterion).toMatchObject({ relation: 'loosened', needsReason: true, witness: { after: true } });
  });

  it.each<[title: string, base: object, other: object, relation: string]>([
    ['a lower limit, although it lies beyond every target', { max: 50 }, { max: 40, min: 0 }, 'tightened'],
    ['a higher least number', {}, { min: 2 }, 'tightened'],
    ['a least number that every target lies above', {}, { min: 1 }, 'reworded'],
    ['both ways', { max: 4 }, { min: 3 }, 'changed'],
    ['decimals, which only warn', {}, { decimals: 0 }, 'reworded'],
  ])('%s', (_title, base, other, relation) => {
    expect(comparison(asked(base), asked(other)).relation).toBe(relation);
  });

  it('counts for points too', () => {
    const points = { outcome: { kind: 'points' as const, max: 10 } };
    const rule = { rule: { kind: 'linear' as const, max: 10, fullAt: 5 } };
    const result = comparison(asked({}, rule), asked({ max: 4 }, rule), { base: points, other: points });
    expect(result).toMatchObject({
      relation: 'tightened',
      witness: { answer: { value: 5 }, before: true, after: false },
    });
  });
});

describe('where a figure comes from', () => {
  const registers = (where: string, kind: 'count' | 'text' = 'count'): Partial<CriteriaSet> => ({
    registers: [
      {
        id: 'ds',
        code: 'DS',
        name: 'Danh sách',
        columns: [
          { id: 'so', kind, name: 'Số' },
          { id: 'ghi', kind: 'text', name: 'Ghi chú' },
        ],
        totals: [{ id: 'dat', name: 'Đạt', where }],
      },
    ],
  });
  const counted = asked({ from: { kind: 'register', register: 'ds', total: 'dat' } });

  it('is part of the meaning down to the conditions and columns of a register', () => {
    const same = comparison(counted, counted, {
      base: registers('so >= 2'),
      other: registers('so>=2'),
    });
    expect(same.relation).toBe('kept');
    const other = comparison(counted, counted, { base: registers('so >= 2'), other: registers('so >= 3') });
    expect(other).toMatchObject({ relation: 'changed', needsReason: true, changes: [{ field: 'source' }] });
  });

  it('a figure that only one set computes is a change, judged alike', () => {
    const typed = comparison(asked({}), counted, { other: registers('so >= 2') });
    expect(typed).toMatchObject({ relation: 'changed', needsReason: false });
  });

  it('a criterion that is read and measures otherwise makes who reads it undecided', () => {
    const reading = asked({ from: { kind: 'criterion', criterion: 'i-1' } }, { id: 'i-2' });
    const set = (measure: string) => setWith([ratio({ measure }), reading]);
    const [, second] = compareSets(set('100 * a / b'), set('100 * b / a')).criteria;
    expect(second).toMatchObject({ id: 'i-2', relation: 'changed', undecided: true, needsReason: true });
    const [, kept] = compareSets(set('100 * a / b'), set('100*a/b')).criteria;
    expect(kept?.relation).toBe('kept');
  });

  it('a figure of the profile that a condition names is read within its limits', () => {
    const profile = (max: number): Partial<CriteriaSet> => ({
      profile: [{ id: 'dan', kind: 'count', name: 'Dân số', max }],
    });
    const applying = ratio({ appliesTo: { when: 'dan >= 5' } });
    const result = comparison(applying, applying, { base: profile(3), other: profile(10) });
    // Who has 4 could not say so before, and who cannot tell is held to it.
    expect(result).toMatchObject({ relation: 'loosened', needsReason: true });
  });
});
