import type { Criterion, Input } from '@tieuchi/criteria/types';
import type { CompiledRegister } from './register.ts';
import { type CompiledRegisterSource, compileRegisterSource } from './register-source.ts';

/**
 * Where the value of an input comes from when nobody typed it. What lower units amount to and what an agency
 * supplies reach the engine as typed answers.
 */
export type CompiledSource =
  | { readonly kind: 'profile'; readonly field: string }
  | {
      readonly kind: 'criterion';
      readonly criterion: string;
      readonly value: 'measure' | 'points' | 'share';
    }
  | { readonly kind: 'outcome'; readonly set: string; readonly member: 'points' | 'share' | 'level' }
  | CompiledRegisterSource;

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
