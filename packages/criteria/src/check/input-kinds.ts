import { type InputKind, inputKindOf } from '../formula/expression.ts';
import type { Criterion, Input } from '../generated/types.ts';

/** Inputs that can decide something: all but texts and dates. */
export function decidingInputs(criterion: Criterion): Input[] {
  return criterion.inputs.filter(({ kind }) => kind !== 'text' && kind !== 'date');
}

/** Kinds of the names that a formula over these inputs may use. */
export function kindsOfInputs(inputs: readonly Input[]): Map<string, InputKind> {
  return new Map(inputs.map((input) => [input.id, inputKindOf(input.kind)]));
}
