import { type Expression, type InputKind, inputKindOf, namesIn } from '@tieuchi/criteria/formula';
import { MAX_REGISTER_ROWS } from '@tieuchi/criteria/limits';
import type { Column, Register, Total } from '@tieuchi/criteria/types';
import { compileCondition, compileFormula, type Scope } from '../compile-formula.ts';
import { type Dependent, inOrder } from '../in-order.ts';

/** How a total in the foot of a register is computed when it was not handed in. */
export type CompiledTotal = Dependent &
  (
    | { readonly kind: 'typed' }
    | { readonly kind: 'profile'; readonly field: string }
    | { readonly kind: 'count'; readonly where: Expression }
    | { readonly kind: 'formula'; readonly expression: Expression }
  );

/** A register with all formulas parsed. */
export interface CompiledRegister {
  readonly id: string;
  readonly columns: readonly Column[];
  /** Rows that it may have in one dossier; more are no answer (SPEC S5). */
  readonly mostRows: number;
  /** What conditions over a row may read. */
  readonly rowScope: Scope;
  /** Each after those it is computed from. */
  readonly totals: readonly CompiledTotal[];
  /** Totals that count rows, by the condition as written. */
  readonly countedBy: ReadonlyMap<string, string>;
}

/** Compiles a register; throws InvalidDocument for formulas that its checks would refuse. */
export function compileRegister(register: Register, mostRows = MAX_REGISTER_ROWS): CompiledRegister {
  const { id, columns, totals = [] } = register;
  const rowScope = scope(
    id,
    columns.map((column) => [column.id, inputKindOf(column.kind)]),
  );
  const totalScope = scope(
    id,
    totals.map((total) => [total.id, 'number']),
  );
  return {
    id,
    columns,
    mostRows,
    rowScope,
    totals: inOrder(totals.map((total) => compileTotal(total, rowScope, totalScope))),
    countedBy: new Map(
      totals.flatMap((total) => (total.where === undefined ? [] : [[total.where, total.id]])),
    ),
  };
}

function scope(at: string, kinds: [string, InputKind][]): Scope {
  return { at, kinds: new Map(kinds), periods: new Map(), perPeriod: false };
}

function compileTotal({ id, field, where, formula }: Total, rows: Scope, totals: Scope): CompiledTotal {
  if (field !== undefined) return { id, reads: [], kind: 'profile', field };
  if (where !== undefined) return { id, reads: [], kind: 'count', where: compileCondition(where, rows) };
  if (formula === undefined) return { id, reads: [], kind: 'typed' };
  const { expression } = compileFormula(formula, totals, ['number']);
  return { id, reads: [...namesIn(expression)], kind: 'formula', expression };
}
