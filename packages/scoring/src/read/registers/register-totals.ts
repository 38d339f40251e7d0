import type { RegisterContent, UnitResponse } from '@tieuchi/criteria/responses';
import type { Register } from '@tieuchi/criteria/types';
import { compileRegister } from '../../compile/sources/register.ts';
import type { CompiledRegister } from '../../model/sources.ts';
import { ReadRegister } from './read-register.ts';

const compiled = new WeakMap<Register, CompiledRegister>();

/**
 * The figures in the foot of a register as the scorer reads them (SPEC I4): as handed in, else computed from rows, profile and
 * other totals; by id, null where that cannot be told. Rounded to a double, for display only. Throws InvalidDocument.
 */
export function registerTotals(
  register: Register,
  content: RegisterContent | undefined,
  profile: UnitResponse['profile'],
): Record<string, number | null> {
  const known = compiled.get(register) ?? compileRegister(register);
  compiled.set(register, known);
  return Object.fromEntries(
    [...new ReadRegister(known, content, profile).totals()].map(([id, value]) => [
      id,
      value.kind === 'number' ? value.value.toNumber() : null,
    ]),
  );
}
