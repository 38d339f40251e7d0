import { Rational } from '@tieuchi/criteria/exact';
import { type Expression, evaluate, type Value } from '@tieuchi/criteria/formula';
import { own } from '../dossier/own.ts';
import { Fraction } from '../exact/fraction.ts';
import type { CompiledRegister, CompiledTotal } from './register.ts';
import type { CompiledRegisterSource } from './register-source.ts';
import { numberOrMissing, rowCondition } from './row-condition.ts';

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

/** Conditions made ready, by formula: one formula belongs to one compiled register. */
const conditions = new WeakMap<Expression, (row: unknown) => boolean>();

function rowsWhere(
  register: CompiledRegister,
  rows: readonly unknown[],
  where: Expression | undefined,
): readonly unknown[] {
  if (where === undefined) return rows;
  let holds = conditions.get(where);
  if (holds === undefined) {
    holds = rowCondition(where, register.columns);
    conditions.set(where, holds);
  }
  return rows.filter(holds);
}

function countOf(rows: readonly unknown[]): Value {
  return { kind: 'number', value: Rational.of(rows.length) };
}

/** Figures of up to three decimals are added up as whole thousandths in a double, as long as it holds them. */
const SHORT = 1000;
/** A decimal of up to 15 digits is the shortest of the double that it is read as. */
const MOST_SHORT = 1e15;

function sumOf(rows: readonly unknown[], column: string): Value {
  let thousandths = 0;
  const others: Rational[] = [];
  for (const row of rows) {
    const raw = own(row, column);
    if (raw === undefined || raw === null) continue;
    const short = typeof raw === 'number' ? Math.round(raw * SHORT) : Number.NaN;
    const isShort = short / SHORT === raw && Math.abs(short) < MOST_SHORT;
    if (isShort && Number.isSafeInteger(thousandths + short)) {
      thousandths += short;
      continue;
    }
    const value = numberOrMissing(raw);
    if (value.kind !== 'number') return MISSING;
    others.push(value.value);
  }
  const sum = Fraction.sum([Fraction.of(Rational.of(thousandths, SHORT)), ...others.map(Fraction.of)]);
  return { kind: 'number', value: sum.reduced() };
}
