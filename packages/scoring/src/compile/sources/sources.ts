import type { Criterion, Input } from '@tieuchi/criteria/types';
import type { CompiledRegister, CompiledSource } from '../../model/sources.ts';
import { compileRegisterSource } from './register-source.ts';

/** Compiles the `from` of an input. Throws InvalidDocument for a bad reference. */
export function compileSource(
  registers: ReadonlyMap<string, CompiledRegister>,
  criterion: Criterion,
  input: Input,
): CompiledSource | undefined {
  const { from } = input;
  switch (from?.kind) {
    case undefined:
    case 'lowerUnits':
    case 'supplied':
      return undefined;
    case 'profile':
      return { kind: 'profile', field: from.field };
    case 'criterion':
      return { kind: 'criterion', criterion: from.criterion, value: from.value ?? 'measure' };
    case 'outcome':
      return { kind: 'outcome', set: from.set, member: from.value };
    case 'register':
      return compileRegisterSource(registers, criterion.id, from);
  }
}
