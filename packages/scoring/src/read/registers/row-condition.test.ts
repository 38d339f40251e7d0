import { evaluate, parseFormula } from '@tieuchi/criteria/formula';
import type { Column } from '@tieuchi/criteria/types';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { own } from '../own.ts';
import { rowsWhere } from './row-condition.ts';
import { numberOrMissing, RowTable } from './row-table.ts';
import { countYes, isYes } from './truths.ts';

const columns: Column[] = [
  { id: 'tick', kind: 'boolean', name: 'T' },
  { id: 'other', kind: 'boolean', name: 'O' },
  { id: 'sum', kind: 'number', name: 'S' },
  { id: 'due', kind: 'money', name: 'D' },
  { id: 'note', kind: 'text', name: 'N' },
];
const conditions = [
  'tick',
  'not tick',
  'tick and other',
  'tick or not other',
  'sum > 0.1',
  'sum >= 0.30000000000000000001',
  'sum == 0.3 or tick',
  'not (sum < 1000000000000000) and other',
  'filled(note) and tick',
  'not filled(sum) or sum != 2',
  "note == 'x' and tick",
  "not (note != 'x')",
  'note == note',
  'sum >= due or not (sum == due)',
  'due < sum and 3 > due',
  'sum != due',
  'tick == other',
  'not (tick != other) or filled(tick)',
  '1 / sum > 3 or other',
  'tick and (1 / sum > 3 or sum <= 7)',
  'count(tick, other) >= 1',
];
const raw = fc.oneof(
  fc.constantFrom<unknown>(
    true,
    false,
    null,
    undefined,
    '',
    ' ',
    'x',
    0,
    -0,
    0.1,
    0.3,
    0.1 + 0.2,
    2,
    1e15,
    1e16,
    Number.NaN,
    [],
  ),
  fc.double(),
);

/** As the formula language has it. */
function byFormula(text: string, row: unknown): boolean {
  const parsed = parseFormula(text);
  if (!parsed.ok) throw new Error(text);
  const value = evaluate(parsed.expression, (name) => {
    const content = own(row, name);
    if (name === 'sum' || name === 'due') return numberOrMissing(content);
    if (name === 'note')
      return typeof content === 'string' && content.trim() !== ''
        ? { kind: 'text', value: content }
        : { kind: 'missing' };
    return typeof content === 'boolean' ? { kind: 'boolean', value: content } : { kind: 'missing' };
  });
  return value.kind === 'boolean' && value.value;
}

describe('I4 conditions over rows', () => {
  it.each(conditions)('I4 %s decides as the formula does, whatever the row holds', (text) => {
    const parsed = parseFormula(text);
    if (!parsed.ok) throw new Error(text);
    const row = fc.record({ tick: raw, other: raw, sum: raw, due: raw, note: raw }, { requiredKeys: [] });
    const any = fc.oneof({ weight: 9, arbitrary: row }, { weight: 1, arbitrary: fc.anything() });
    fc.assert(
      fc.property(fc.array(any, { maxLength: 70, size: 'max' }), (rows) => {
        const truths = rowsWhere(parsed.expression, new RowTable(columns, rows));
        const kept = rows.map((one) => byFormula(text, one));
        expect(rows.map((_, index) => isYes(truths, index))).toEqual(kept);
        expect(countYes(truths)).toBe(kept.filter(Boolean).length);
      }),
      { seed: 20251231, numRuns: 50 },
    );
  });
});
