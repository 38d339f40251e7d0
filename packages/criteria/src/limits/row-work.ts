import { Rational } from '../exact/rational.ts';
import { countNodes, type Expression, namesIn, partsOf } from '../formula/expression.ts';
import { parseFormula } from '../formula/parse-formula.ts';
import type { CriteriaSet, FromRegister } from '../generated/types.ts';
import { MAX_REGISTER_ROWS, MAX_ROW_WORK } from './limits.ts';

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

/** Whether a comparison or call in a condition over rows is decided column by column: exactly, and as fast as memory is read. */
export function isPlain(node: Expression & { kind: 'comparison' | 'call' }): boolean {
  if (node.kind === 'comparison') return isPlainSide(node.left) && isPlainSide(node.right);
  return node.name === 'filled' && node.args[0]?.kind === 'name';
}

function isPlainSide(node: Expression): boolean {
  if (node.kind !== 'number') return node.kind === 'name' || node.kind === 'text';
  return Rational.fromNumber(node.value.toNumber()).equals(node.value);
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

function workOf(node: Expression): number {
  switch (node.kind) {
    case 'name':
      return 1;
    case 'not':
    case 'logic':
      return partsOf(node).reduce((sum, part) => sum + workOf(part), 1);
    case 'comparison':
    case 'call':
      return isPlain(node) ? countNodes(node) : WORK.evaluated * countNodes(node);
    default:
      return WORK.evaluated * countNodes(node);
  }
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
