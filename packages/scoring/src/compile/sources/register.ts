import { type InputKind, inputKindOf, namesIn } from '@tieuchi/criteria/formula';
import { MAX_REGISTER_ROWS } from '@tieuchi/criteria/limits';
import type { Register, Total } from '@tieuchi/criteria/types';
import type { Scope } from '../../model/formulas.ts';
import type { CompiledRegister, CompiledTotal } from '../../model/sources.ts';
import { compileCondition, compileFormula } from '../compile-formula.ts';
import { inOrder } from '../in-order.ts';

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
