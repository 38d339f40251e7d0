import { Rational } from '@tieuchi/criteria/exact';
import { type ComparisonOperator, type Expression, evaluate, type Value } from '@tieuchi/criteria/formula';
import { LARGEST_NUMBER, SMALLEST_NUMBER } from '@tieuchi/criteria/number-limits';
import type { Column } from '@tieuchi/criteria/types';
import { own } from '../dossier/own.ts';

const MISSING: Value = { kind: 'missing' };

/** What a condition comes to on one row, as Kleene's logic has it; as in formulas, missing goes before undefined. */
type Truth = 'true' | 'false' | 'missing' | 'undefined';
type RowTruth = (row: unknown) => Truth;

function isReadable(raw: unknown): raw is number {
  if (typeof raw !== 'number' || !(Math.abs(raw) <= LARGEST_NUMBER)) return false;
  return raw === 0 || Math.abs(raw) >= SMALLEST_NUMBER;
}

/** A figure of a register as formulas see it (SPEC S5). */
export function numberOrMissing(raw: unknown): Value {
  if (!isReadable(raw)) return MISSING;
  return { kind: 'number', value: Rational.fromNumber(raw) };
}

/** A cell as formulas see it; one that is blank or not of the kind of its column is missing. */
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

function truthOf(value: Value): Truth {
  if (value.kind === 'boolean') return value.value ? 'true' : 'false';
  return value.kind === 'missing' ? 'missing' : 'undefined';
}

const negated: Record<Truth, Truth> = {
  true: 'false',
  false: 'true',
  missing: 'missing',
  undefined: 'undefined',
};

/**
 * Whether a condition holds on a row. The usual ones (a tick, a filled cell, a number against a constant, and what `and`, `or`
 * and `not` make of them) are turned into a few comparisons, since thousands of rows are read; the rest is evaluated as any formula.
 */
export function rowCondition(where: Expression, columns: readonly Column[]): (row: unknown) => boolean {
  const truth = new RowCondition(columns).of(where);
  return (row) => truth(row) === 'true';
}

class RowCondition {
  private readonly columns: ReadonlyMap<string, Column>;

  constructor(columns: readonly Column[]) {
    this.columns = new Map(columns.map((column) => [column.id, column]));
  }

  of(node: Expression): RowTruth {
    switch (node.kind) {
      case 'name':
        return this.ticked(node) ?? this.evaluated(node);
      case 'not': {
        const inner = this.of(node.operand);
        return (row) => negated[inner(row)];
      }
      case 'logic':
        return this.connected(node);
      case 'comparison':
        return this.againstConstant(node) ?? this.evaluated(node);
      case 'call':
        return this.filled(node) ?? this.evaluated(node);
      default:
        return this.evaluated(node);
    }
  }

  private evaluated(node: Expression): RowTruth {
    return (row) => truthOf(evaluate(node, (name) => cell(this.columns.get(name), own(row, name))));
  }

  private ticked({ name }: Expression & { kind: 'name' }): RowTruth | undefined {
    if (this.columns.get(name)?.kind !== 'boolean') return undefined;
    return (row) => {
      const raw = own(row, name);
      return typeof raw === 'boolean' ? (raw ? 'true' : 'false') : 'missing';
    };
  }

  private connected(node: Expression & { kind: 'logic' }): RowTruth {
    const [left, right] = [this.of(node.left), this.of(node.right)];
    const decisive: Truth = node.operator === 'or' ? 'true' : 'false';
    return (row) => {
      const first = left(row);
      if (first === decisive) return first;
      const second = right(row);
      if (second === decisive || first === negated[decisive]) return second;
      return first === 'missing' || second === 'missing' ? 'missing' : 'undefined';
    };
  }

  private filled({ name, args }: Expression & { kind: 'call' }): RowTruth | undefined {
    const [of] = args;
    const column = name === 'filled' && of?.kind === 'name' ? this.columns.get(of.name) : undefined;
    if (column === undefined) return undefined;
    return (row) => (cell(column, own(row, column.id)).kind === 'missing' ? 'false' : 'true');
  }

  /** Doubles stand in the order of their shortest decimals, so that comparing those of two numbers compares the numbers. */
  private againstConstant({
    operator,
    left,
    right,
  }: Expression & { kind: 'comparison' }): RowTruth | undefined {
    const column = left.kind === 'name' ? this.columns.get(left.name) : undefined;
    if (column === undefined || right.kind !== 'number' || cell(column, 0).kind !== 'number')
      return undefined;
    const bound = right.value.toNumber();
    if (!Rational.fromNumber(bound).equals(right.value)) return undefined;
    const holds = comparisons[operator];
    return (row) => {
      const raw = own(row, column.id);
      if (!isReadable(raw)) return 'missing';
      return holds(raw, bound) ? 'true' : 'false';
    };
  }
}

const comparisons: Record<ComparisonOperator, (left: number, right: number) => boolean> = {
  '==': (left, right) => left === right,
  '!=': (left, right) => left !== right,
  '<': (left, right) => left < right,
  '<=': (left, right) => left <= right,
  '>': (left, right) => left > right,
  '>=': (left, right) => left >= right,
};
