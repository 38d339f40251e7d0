import type { Criterion, Input } from '@tieuchi/criteria/types';

/** Kinds of input that the inspector can turn into each other; choices are written in the JSON. */
export const simpleKinds = ['count', 'number', 'percent', 'money', 'boolean', 'text', 'date'] as const;

/** A kind that the inspector offers. */
export type SimpleKind = (typeof simpleKinds)[number];

/** The input as another kind: id, name, help and source stay, what the new kind does not know goes. */
export function inputOfKind(input: Input, kind: SimpleKind): Input {
  const shared = {
    id: input.id,
    name: input.name,
    ...(input.help !== undefined && { help: input.help }),
    ...(input.from !== undefined && { from: input.from }),
  };
  switch (kind) {
    case 'boolean':
    case 'text':
    case 'date':
      return { ...shared, kind };
    default:
      return {
        ...shared,
        kind,
        ...('measureUnit' in input && input.measureUnit !== undefined && { measureUnit: input.measureUnit }),
      };
  }
}

/** A short name for a new input, not yet used: a, b, c, …, then x1, x2, … */
export function freshInputId(criterion: Pick<Criterion, 'inputs'>): string {
  const taken = new Set(criterion.inputs.map((input) => input.id));
  const letter = [...'abcdefgh'].find((one) => !taken.has(one));
  if (letter !== undefined) return letter;
  let number = 1;
  while (taken.has(`x${number}`)) number += 1;
  return `x${number}`;
}
