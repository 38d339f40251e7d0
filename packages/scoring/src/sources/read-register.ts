import { Rational } from '@tieuchi/criteria/exact';
import { type Expression, evaluate, type Value } from '@tieuchi/criteria/formula';
import { LARGEST_NUMBER } from '@tieuchi/criteria/number-limits';
import type { Column } from '@tieuchi/criteria/types';
import { own } from '../dossier/own.ts';
import type { CompiledRegister, CompiledTotal } from './register.ts';
import type { CompiledRegisterSource } from './register-source.ts';

const MISSING: Value = { kind: 'missing' };

/**
 * A figure of a register (SPEC I4). `content` is what was handed in, rows or `{totals}`, of any shape; what it does
 * not hold is missing. A row whose condition cannot be told is not counted; a blank cell adds nothing.
 */
export function readRegister(source: CompiledRegisterSource, content: unknown, profile: unknown): Value {
  const { register, figure } = source;
  const rows = Array.isArray(content) ? content : undefined;
  if (figure.kind === 'total') return readTotals(register, content, profile).get(figure.total) ?? MISSING;
  if (rows === undefined) {
    const total = figure.kind === 'count' ? figure.total : undefined;
    return total === undefined ? MISSING : numberOrMissing(own(own(content, 'totals'), total));
  }
  const kept = rowsWhere(register, rows, figure.where);
  return figure.kind === 'count' ? countOf(kept) : sumOf(kept, figure.column);
}

/** Every total of a register, by id, those that are computed from others included. */
export function readTotals(
  register: CompiledRegister,
  content: unknown,
  profile: unknown,
): Map<string, Value> {
  const values = new Map<string, Value>();
  for (const total of register.totals) {
    const typed = own(own(content, 'totals'), total.id);
    const value =
      typed === undefined || typed === null
        ? computed(total, { register, content, profile, values })
        : numberOrMissing(typed);
    values.set(total.id, value);
  }
  return values;
}

function computed(
  total: CompiledTotal,
  facts: { register: CompiledRegister; content: unknown; profile: unknown; values: Map<string, Value> },
): Value {
  switch (total.kind) {
    case 'typed':
      return MISSING;
    case 'profile':
      return numberOrMissing(own(facts.profile, total.field));
    case 'count':
      if (!Array.isArray(facts.content)) return MISSING;
      return countOf(rowsWhere(facts.register, facts.content, total.where));
    case 'formula':
      return evaluate(total.expression, (name) => facts.values.get(name) ?? MISSING);
  }
}

function rowsWhere(
  register: CompiledRegister,
  rows: readonly unknown[],
  where: Expression | undefined,
): readonly unknown[] {
  if (where === undefined) return rows;
  const columns = new Map(register.columns.map((column) => [column.id, column]));
  return rows.filter((row) => {
    const holds = evaluate(where, (name) => cell(columns.get(name), own(row, name)));
    return holds.kind === 'boolean' && holds.value;
  });
}

function cell(column: Column | undefined, raw: unknown): Value {
  switch (column?.kind) {
    case 'boolean':
      return typeof raw === 'boolean' ? { kind: 'boolean', value: raw } : MISSING;
    case 'count':
    case 'number':
    case 'money':
      return numberOrMissing(raw);
    case 'text':
    case 'date':
      return typeof raw === 'string' && raw.trim() !== '' ? { kind: 'text', value: raw } : MISSING;
    case undefined:
      return MISSING;
  }
}

function countOf(rows: readonly unknown[]): Value {
  return { kind: 'number', value: Rational.of(rows.length) };
}

function sumOf(rows: readonly unknown[], column: string): Value {
  let sum = Rational.ZERO;
  for (const row of rows) {
    const raw = own(row, column);
    const value = numberOrMissing(raw);
    if (value.kind === 'number') sum = sum.plus(value.value);
    else if (raw !== undefined && raw !== null) return MISSING;
  }
  return { kind: 'number', value: sum };
}

function numberOrMissing(raw: unknown): Value {
  if (typeof raw !== 'number' || !(Math.abs(raw) <= LARGEST_NUMBER)) return MISSING;
  return { kind: 'number', value: Rational.fromNumber(raw) };
}
