import { assembleResponse } from '@tieuchi/criteria/assemble-response';
import type { Answer } from '@tieuchi/criteria/responses';
import { formOf, missingItems, toDossier } from '@tieuchi/views/dossier';
import { describe, expect, it } from 'vitest';
import { dossierOf } from '../../../test/national.ts';
import { gapTo } from '../levels/level-gap.ts';

function open(registeredLevel: number | null, answers: Record<string, Answer | null> = {}) {
  const assessment = dossierOf(registeredLevel);
  const given = Object.fromEntries(Object.entries(answers).map(([id, value]) => [id, { value }]));
  const response = assembleResponse({ ...assessment, answers: given });
  return toDossier(assessment, { form: formOf(assessment), response });
}

describe('progress of a dossier', () => {
  it.each([
    [1, 14],
    [2, 18],
    [3, 34],
    [4, 38],
    [5, 38],
    [null, 38],
  ])('asks, up to level %s, %s criteria', (level, asked) => {
    const dossier = open(level);
    expect(dossier.asked).toBe(asked);
    expect(missingItems(dossier)).toHaveLength(asked);
    expect(dossier.items).toHaveLength(38);
  });

  it('counts complete answers only, by group, and "not applicable" as one', () => {
    const dossier = open(3, {
      'i-3': { a: 57, b: 95 },
      'i-6': { a: 57 },
      'i-4': { value: false },
      'ii-3': { notApplicable: true, reason: 'Không có sản phẩm' },
      'i-7': null,
    });
    expect(dossier.answered).toBe(3);
    expect(dossier.groups.map(({ code, answered, asked }) => ({ code, answered, asked }))).toEqual([
      { code: 'I', answered: 2, asked: 20 },
      { code: 'II', answered: 1, asked: 5 },
      { code: 'III', answered: 0, asked: 9 },
    ]);
    expect(missingItems(dossier)[0]?.form.code).toBe('I.1');
  });

  it('does not count answers beyond the registered level', () => {
    expect(open(1, { 'i-4': { value: true } }).answered).toBe(0);
  });
});

describe('what is missing for a level', () => {
  const gapsOf = (level: number, answers: Record<string, Answer>) => {
    const { items, result } = open(3, answers);
    if (result.outcome.kind !== 'levels') throw new Error('not a set with levels');
    return gapTo({ items, outcome: result.outcome }, level, 'vi');
  };

  it('lists the criteria of the level and of those below, in order of print', () => {
    const { reached, gaps } = gapsOf(1, {});
    expect(reached).toBe(false);
    expect(gaps).toHaveLength(14);
    expect(gaps[0]).toMatchObject({ missing: true, targetText: '≥ 50%' });
  });

  it('tells exactly how much more is needed', () => {
    const gap = gapsOf(3, { 'i-3': { a: 57, b: 95 } }).gaps.find((one) => one.item.form.id === 'i-3');
    expect(gap).toMatchObject({ lowest: 2, highest: 3, missing: false, targetText: '≥ 80%' });
    expect(gap?.needed?.amount).toBe('19');
    expect(gap?.item.result?.explanation.text).toContain('57/95 = 60%');
  });

  it('leaves out what is met, exactly on the threshold, and what does not apply', () => {
    const codes = gapsOf(3, {
      'i-3': { a: 80, b: 100 },
      'ii-3': { notApplicable: true, reason: 'Không có sản phẩm' },
    }).gaps.map((gap) => gap.item.form.code);
    expect(codes).not.toContain('I.3');
    expect(codes).not.toContain('II.3');
    expect(codes).toHaveLength(32);
  });
});
