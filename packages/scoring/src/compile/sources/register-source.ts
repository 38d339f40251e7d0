import type { FromRegister } from '@tieuchi/criteria/types';
import { InvalidDocument } from '../../errors.ts';
import type { CompiledRegister, CompiledRegisterSource, RegisterFigure } from '../../model/sources.ts';
import { compileCondition } from '../compile-formula.ts';

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
