/** Small valid documents from which the tests of the rules make their valid and invalid ones. */
import type { CriteriaSet, Criterion, Input, OptionsInput } from '../generated/types.ts';
import { validateCriteriaSet } from '../generated/validators.js';
import { type CheckOptions, createContext, type Rule } from './context.ts';

export function number(id: string, more: Partial<Input & { kind: 'count' }> = {}): Input {
  return { id, kind: 'count', name: `Số ${id}`, ...more };
}

export function boolean(id: string): Input {
  return { id, kind: 'boolean', name: `Có ${id}` };
}

export function checklist(id: string, options: readonly string[]): OptionsInput {
  return {
    id,
    kind: 'checklist',
    name: `Danh sách ${id}`,
    options: options.map((option) => ({ id: option, name: option })),
  };
}

export function choice(id: string, options: readonly string[]): OptionsInput {
  return { ...checklist(id, options), kind: 'choice' };
}

/** One number without a rule; what a test is about comes from the overrides. */
export function criterion(over: Partial<Criterion> = {}): Criterion {
  return {
    id: 'i-1',
    code: 'I.1',
    group: 'chung',
    name: 'Tỷ lệ xử lý văn bản',
    inputs: [number('value')],
    ...over,
  };
}

/** Three levels, one group, two legal bases. */
export function levelsSet(over: Partial<CriteriaSet> = {}): CriteriaSet {
  return {
    id: 'vn/commune',
    version: '1.0',
    name: 'Bộ tiêu chí mẫu',
    decision: { number: '1/QĐ', date: '2025-01-15', issuer: 'Bộ' },
    outcome: {
      kind: 'levels',
      levels: [
        { id: 'mot', name: 'Một' },
        { id: 'hai', name: 'Hai' },
        { id: 'ba', name: 'Ba' },
      ],
    },
    legalBases: [
      { id: 'qd-1', title: 'Quyết định 1' },
      { id: 'qd-2', title: 'Quyết định 2' },
    ],
    groups: [{ id: 'chung', code: 'I', name: 'Chung' }],
    criteria: [criterion()],
    ...over,
  };
}

/** A levels set whose only criterion is the given one. */
export function levelsSetOf(over: Partial<Criterion>): CriteriaSet {
  return levelsSet({ criteria: [criterion(over)] });
}

/** Ten points in one group, for one criterion that is given. */
export function pointsSetOf(over: Partial<Criterion>, set: Partial<CriteriaSet> = {}): CriteriaSet {
  return levelsSet({ outcome: { kind: 'points', max: 10 }, criteria: [criterion(over)], ...set });
}

/** What one rule says about a document that fits the schema, as "code path". */
export function saidBy(rule: Rule, document: CriteriaSet, options: CheckOptions = {}): string[] {
  if (!validateCriteriaSet(document)) throw new Error(JSON.stringify(validateCriteriaSet.errors));
  const said: string[] = [];
  rule.check(createContext(document, options, (code, path) => said.push(`${code} ${path.join('/')}`)));
  return said;
}
