import { type Expression, evaluate, interpreting, perFunction, type Value } from '@tieuchi/criteria/formula';
import { at, byteAt, intAt } from './at.ts';
import type { Bounds } from './bounds.ts';
import { type Columns, compileNumber, type Lookup, onlyCodes, type Quotient } from './quotient.ts';
import { times } from './vector.ts';

/** Per unit: false, true, or bits that say why it cannot be told; missing goes before undefined. */
export type Condition = () => Uint8Array;

export const FALSE = 0;
export const TRUE = 1;
export const UNDEFINED = 2;
export const MISSING = 4;

/** Compiles a condition over columns; undefined for what is not computed on columns. */
export function compileCondition(
  expression: Expression,
  lookup: Lookup,
  bounds: Bounds,
): Condition | undefined {
  return tabledCondition(expression, lookup) ?? compiled(expression, { lookup, bounds });
}

const notOnColumns = () => undefined;

const compiled = interpreting<Condition | undefined, Columns>({
  number: notOnColumns,
  text: notOnColumns,
  name: notOnColumns,
  negate: notOnColumns,
  not: (node, { lookup, bounds }) => {
    const operand = compileCondition(node.operand, lookup, bounds);
    return operand === undefined ? undefined : mapped(operand, NOT);
  },
  arithmetic: notOnColumns,
  comparison: (node, { lookup, bounds }) => {
    const left = compileNumber(node.left, lookup, bounds);
    const right = compileNumber(node.right, lookup, bounds);
    if (left === undefined || right === undefined) return undefined;
    return compared(node.operator, { left, right }, bounds);
  },
  logic: (node, { lookup, bounds }) => {
    const left = compileCondition(node.left, lookup, bounds);
    const right = compileCondition(node.right, lookup, bounds);
    if (left === undefined || right === undefined) return undefined;
    return connected(left, right, node.operator === 'or' ? OR : AND);
  },
  call: perFunction<Condition | undefined, Columns>({
    filled: ({ args }, { lookup }) => filledCondition(args[0], lookup),
    if: notOnColumns,
    min: notOnColumns,
    max: notOnColumns,
    round: notOnColumns,
    sum: notOnColumns,
    count: notOnColumns,
    has: notOnColumns,
  }),
});

/** A truth value as a code of a condition. */
export function codeOf(value: Value): number {
  if (value.kind === 'boolean') return value.value ? TRUE : FALSE;
  return value.kind === 'missing' ? MISSING : UNDEFINED;
}

const CODES = 8;
const NOT = Uint8Array.from({ length: CODES }, (_, code) =>
  code === FALSE ? TRUE : code === TRUE ? FALSE : code,
);
/** Kleene's three values; of two gaps all bits are kept. */
const OR = Uint8Array.from({ length: CODES * CODES }, (_, pair) => joined(pair, TRUE));
const AND = Uint8Array.from({ length: CODES * CODES }, (_, pair) => joined(pair, FALSE));

function joined(pair: number, decisive: number): number {
  const [left, right] = [Math.floor(pair / CODES), pair % CODES];
  if (left === decisive || right === decisive) return decisive;
  const gaps = (left | right) & (UNDEFINED | MISSING);
  return gaps === 0 ? TRUE - decisive : gaps;
}

/** What hangs on one input with few different answers is decided once for each of them. */
function tabledCondition(expression: Expression, lookup: Lookup): Condition | undefined {
  const column = onlyCodes(expression, lookup);
  if (column === undefined) return undefined;
  const { name, codes, entries } = column;
  const table = Uint8Array.from(entries, ({ value }) =>
    codeOf(evaluate(expression, (read) => (read === name ? value : { kind: 'undefined' }))),
  );
  const filled = new Uint8Array(codes.length);
  return () => {
    for (let index = 0; index < filled.length; index += 1) filled[index] = byteAt(table, intAt(codes, index));
    return filled;
  };
}

function filledCondition(operand: Expression | undefined, lookup: Lookup): Condition | undefined {
  const column = operand?.kind === 'name' ? lookup(operand.name) : undefined;
  if (column?.kind !== 'numbers' || column.beyond.length > 0) return undefined;
  const { values } = column;
  return () => Uint8Array.from(values, (value) => (!Number.isNaN(value) ? TRUE : FALSE));
}

function mapped(condition: Condition, table: Uint8Array): Condition {
  let filled = new Uint8Array();
  return () => {
    const codes = condition();
    if (filled.length !== codes.length) filled = new Uint8Array(codes.length);
    for (let index = 0; index < codes.length; index += 1) filled[index] = byteAt(table, byteAt(codes, index));
    return filled;
  };
}

function connected(left: Condition, right: Condition, table: Uint8Array): Condition {
  let filled = new Uint8Array();
  return () => {
    const ones = left();
    const others = right();
    if (filled.length !== ones.length) filled = new Uint8Array(ones.length);
    for (let index = 0; index < ones.length; index += 1)
      filled[index] = byteAt(table, byteAt(ones, index) * CODES + byteAt(others, index));
    return filled;
  };
}

type Comparison = Extract<Expression, { kind: 'comparison' }>['operator'];

/** `left ≥ right` as `a·d ≥ c·b` for a/b and c/d, all of them whole numbers below 2⁵³. */
export function compared(
  operator: Comparison,
  { left, right }: { left: Quotient; right: Quotient },
  bounds: Bounds,
): Condition | undefined {
  const one = times(bounds, left.above, right.below);
  const other = times(bounds, right.above, left.below);
  const below = times(bounds, left.below, right.below);
  if (one.run === undefined && other.run === undefined) return undefined;
  let filled = new Uint8Array();
  const results = RESULTS[operator];
  return () => {
    const ones = one.run?.();
    const others = other.run?.();
    const belows = below.run?.();
    const size = (ones ?? others ?? filled).length;
    if (filled.length !== size) filled = new Uint8Array(size);
    for (let index = 0; index < size; index += 1) {
      const x = ones === undefined ? one.factor : one.factor * at(ones, index);
      const y = others === undefined ? other.factor : other.factor * at(others, index);
      const d = belows === undefined ? below.factor : at(belows, index);
      filled[index] =
        Number.isNaN(x) || Number.isNaN(y) || Number.isNaN(d)
          ? MISSING
          : d > 0
            ? byteAt(results, x < y ? 0 : x > y ? 2 : 1)
            : UNDEFINED;
    }
    return filled;
  };
}

/** What each operator says of less, equal and greater. */
const RESULTS: Record<Comparison, Uint8Array> = {
  '==': Uint8Array.of(0, 1, 0),
  '!=': Uint8Array.of(1, 0, 1),
  '<': Uint8Array.of(1, 0, 0),
  '<=': Uint8Array.of(1, 1, 0),
  '>': Uint8Array.of(0, 0, 1),
  '>=': Uint8Array.of(0, 1, 1),
};
