import type { Expression } from '@tieuchi/criteria/formula';
import type { FromRegister } from '@tieuchi/criteria/types';
import { InvalidDocument } from '../../errors.ts';
import { compileCondition } from '../compile-formula.ts';
import type { CompiledRegister } from './register.ts';

/** A figure read from a register. */
export interface CompiledRegisterSource {
  readonly kind: 'register';
  readonly register: CompiledRegister;
  readonly figure: RegisterFigure;
}

export type RegisterFigure =
  /** Rows for which the condition holds, all without one; the total of the same condition where only totals were handed in. */
  | { readonly kind: 'count'; readonly where?: Expression; readonly total?: string }
  /** Sum of a column over those rows. */
  | { readonly kind: 'sum'; readonly where?: Expression; readonly column: string }
  /** A total in the foot. */
  | { readonly kind: 'total'; readonly total: string };

/** Compiles a reference to a register. Throws InvalidDocument when register, column or total do not exist. */
export function compileRegisterSource(
  registers: ReadonlyMap<string, CompiledRegister>,
  at: string,
  from: FromRegister,
): CompiledRegisterSource {
  const register = registers.get(from.register);
  if (register === undefined) throw new InvalidDocument(`unknown register ${from.register}`, at);
  return { kind: 'register', register, figure: figureOf(register, at, from) };
}

function figureOf(register: CompiledRegister, at: string, from: FromRegister): RegisterFigure {
  const { where, sum, total } = from;
  if (total !== undefined) {
    if (register.totals.some(({ id }) => id === total)) return { kind: 'total', total };
    throw new InvalidDocument(`unknown total ${total}`, at);
  }
  const rows = where === undefined ? {} : { where: compileCondition(where, register.rowScope) };
  if (sum !== undefined) {
    if (register.columns.some(({ id }) => id === sum)) return { kind: 'sum', ...rows, column: sum };
    throw new InvalidDocument(`unknown column ${sum}`, at);
  }
  const same = where === undefined ? undefined : register.countedBy.get(where);
  return { kind: 'count', ...rows, ...(same !== undefined && { total: same }) };
}
