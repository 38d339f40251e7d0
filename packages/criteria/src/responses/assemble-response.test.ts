import { describe, expect, it } from 'vitest';
import { validateResponseFile } from '../generated/validators.js';
import { assembleResponse, type DossierParts } from './assemble-response.ts';

const empty: DossierParts = {
  unit: { code: '14464', type: 'xa', name: 'Xã Gia Viễn', parentCode: '37' },
  registeredLevel: null,
  answers: {},
  profile: null,
  registers: {},
  assigned: {},
  supplied: {},
  outcomes: {},
};
const assembled = (parts: Partial<DossierParts>) => assembleResponse({ ...empty, ...parts });

describe('a response', () => {
  it('holds only what there is', () => {
    const response = assembled({
      answers: { 'i-1': { value: null }, 'i-2': { value: { a: null } } },
      profile: { value: { officials: null } },
      registers: { list: { rowsAsked: true, totals: { value: {} }, rows: [] } },
    });
    expect(response).toEqual({
      unit: { code: '14464', type: 'xa', name: 'Xã Gia Viễn', parent: '37' },
      answers: {},
    });
    expect(validateResponseFile({ responses: [response] })).toBe(true);
  });

  it('carries profile, targets and outcomes, and no parent where there is none', () => {
    const response = assembled({
      unit: { ...empty.unit, parentCode: null },
      registeredLevel: 2,
      profile: { value: { officials: 20, adults: null } },
      assigned: { 'c1-6': 40 },
      outcomes: { 'tinh/dti-xa': { share: 87.5 } },
    });
    expect(response).toEqual({
      unit: { code: '14464', type: 'xa', name: 'Xã Gia Viễn' },
      registeredLevel: 2,
      profile: { officials: 20 },
      targets: { 'c1-6': 40 },
      outcomes: { 'tinh/dti-xa': { share: 87.5 } },
      answers: {},
    });
    expect(validateResponseFile({ responses: [response] })).toBe(true);
  });

  it.each([
    ['puts what was supplied before what was typed', { a: 1, b: 2 }, { a: 1, b: 9 }],
    ['takes what was supplied where nothing was typed', null, { b: 9 }],
    [
      'leaves a declared "not applicable"',
      { notApplicable: true, reason: 'Không có' } as const,
      { notApplicable: true, reason: 'Không có' },
    ],
  ])('%s', (_title, typed, answer) => {
    const { answers } = assembled({
      answers: { x: { value: typed } },
      supplied: { x: { b: { value: 9 } } },
    });
    expect(answers).toEqual({ x: answer });
  });

  it.each([
    [
      'the rows where they are asked for',
      true,
      [{ name: 'A', done: true, note: null }],
      [{ name: 'A', done: true }],
    ],
    ['the totals while there is no row', true, [], { totals: { listed: 3 } }],
    ['the totals where rows are not asked for', false, [{ name: 'A' }], { totals: { listed: 3 } }],
  ])('counts %s', (_title, rowsAsked, rows, content) => {
    const { registers } = assembled({
      registers: {
        list: { rowsAsked, totals: { value: { listed: 3 } }, rows: rows.map((value) => ({ value })) },
      },
    });
    expect(registers).toEqual({ list: content });
  });

  it('reads own members only', () => {
    const { answers } = assembled({ supplied: { constructor: { value: { value: 1 } } } });
    expect(answers).toEqual({ constructor: { value: 1 } });
  });
});
