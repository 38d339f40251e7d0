import { Rational } from '../exact/rational.ts';
import type { CriteriaSet, FromRegister } from '../generated/types.ts';
import { MAX_REGISTER_ROWS, MAX_ROW_WORK } from '../limits/limits.ts';
import type { Expression } from './syntax/expression.ts';
import { interpreting, type NodeOf, perFunction } from './syntax/interpreter.ts';
import { parseFormula } from './syntax/parse-formula.ts';
import { countNodes, namesIn } from './syntax/parts.ts';

/** What is done on every row; a part of a condition that is decided column by column counts 1, the rest what it takes beside that. */
const WORK = {
  /** Reading the cell, once for every column that any condition or sum asks for. */
  cell: 25,
  /** Making the cell ready for adding up, once for every such column. */
  decimal: 300,
  sum: 40,
  /** A part of anything but ticks, filled cells, and cells against each other or a constant: exact numbers of any length. */
  evaluated: 600,
} as const;

/** Whether a condition over rows is decided column by column as it stands: exactly, and as fast as memory is read. */
const plain = interpreting<boolean, undefined>({
  number: () => false,
  text: () => false,
  name: () => true,
  negate: () => false,
  not: () => false,
  arithmetic: () => false,
  comparison: ({ left, right }) => plainSide(left, undefined) && plainSide(right, undefined),
  logic: () => false,
  call: perFunction({
    filled: ({ args: [cell] }) => cell?.kind === 'name',
    if: () => false,
    min: () => false,
    max: () => false,
    round: () => false,
    sum: () => false,
    count: () => false,
    has: () => false,
  }),
});

/** What may stand on either side of a comparison that is decided column by column. */
const plainSide = interpreting<boolean, undefined>({
  number: ({ value }) => Rational.fromNumber(value.toNumber()).equals(value),
  text: () => true,
  name: () => true,
  negate: () => false,
  not: () => false,
  arithmetic: () => false,
  comparison: () => false,
  logic: () => false,
  call: () => false,
});

/** Whether a comparison or call in a condition over rows is decided column by column: exactly, and as fast as memory is read. */
export function isPlain(node: NodeOf<'comparison'> | NodeOf<'call'>): boolean {
  return plain(node, undefined);
}

/** Adds up the work on every row of the registers of a set. A column is charged to the first that reads it. */
export class RowWork {
  readonly #read = new Set<string>();

  /** What a condition over the rows of a register adds. */
  ofCondition(register: string, where: Expression): number {
    const cells = [...namesIn(where)].map((name) => this.#once('cell', register, name));
    return cells.reduce((sum, work) => sum + work, workOf(where));
  }

  /** What a figure adds, beside its condition. */
  ofFigure({ register, sum }: FromRegister): number {
    if (sum === undefined) return 1;
    return this.#once('cell', register, sum) + this.#once('decimal', register, sum) + WORK.sum;
  }

  #once(what: 'cell' | 'decimal', register: string, column: string): number {
    const key = `${what} ${register} ${column}`;
    if (this.#read.has(key)) return 0;
    this.#read.add(key);
    return WORK[what];
  }
}

const workInside = interpreting<number, undefined>({
  number: evaluated,
  text: evaluated,
  name: () => 1,
  negate: evaluated,
  not: ({ operand }) => 1 + workOf(operand),
  arithmetic: evaluated,
  comparison: byColumns,
  logic: ({ left, right }) => 1 + workOf(left) + workOf(right),
  call: byColumns,
});

function workOf(node: Expression): number {
  return workInside(node, undefined);
}

function byColumns(node: NodeOf<'comparison'> | NodeOf<'call'>): number {
  return isPlain(node) ? countNodes(node) : evaluated(node);
}

function evaluated(node: Expression): number {
  return WORK.evaluated * countNodes(node);
}

/**
 * Rows that each register of one dossier of a set may have; a longer one is no answer (SPEC S5). Fewer where the set asks for
 * much on every row. A formula that does not parse counts nothing.
 */
export function mostRegisterRows(set: CriteriaSet): number {
  const work = new RowWork();
  let all = 0;
  const condition = (register: string, where: string | undefined) => {
    const parsed = where === undefined ? undefined : parseFormula(where);
    if (parsed?.ok === true) all += work.ofCondition(register, parsed.expression);
  };
  for (const { id, totals = [] } of set.registers ?? []) for (const { where } of totals) condition(id, where);
  for (const { inputs } of set.criteria) {
    for (const { from } of inputs) {
      if (from?.kind !== 'register') continue;
      all += work.ofFigure(from);
      condition(from.register, from.where);
    }
  }
  return Math.min(MAX_REGISTER_ROWS, Math.floor(MAX_ROW_WORK / Math.max(1, all)));
}
