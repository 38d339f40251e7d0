import type { MeasuredKind } from '../formula/checks/check-units.ts';
import { type InputKind, inputKindOf } from '../formula/syntax/expression.ts';
import type { Column, Criterion, Input } from '../generated/types.ts';

/** Inputs that can decide something: all but texts and dates. */
export function decidingInputs(criterion: Criterion): Input[] {
  return criterion.inputs.filter(({ kind }) => kind !== 'text' && kind !== 'date');
}

/** Kinds of the names that a formula over these inputs may use. */
export function kindsOfInputs(inputs: readonly Input[]): Map<string, InputKind> {
  return new Map(inputs.map((input) => [input.id, inputKindOf(input.kind)]));
}

/** What the numbers among inputs or columns measure; plain numbers are left out. */
export function unitsOf(items: readonly Pick<Input | Column, 'id' | 'kind'>[]): Map<string, MeasuredKind> {
  const units = new Map<string, MeasuredKind>();
  for (const { id, kind } of items) {
    if (kind === 'count' || kind === 'percent' || kind === 'money') units.set(id, kind);
  }
  return units;
}
