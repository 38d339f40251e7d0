import type { Answer } from '@tieuchi/criteria/responses';
import type { Input } from '@tieuchi/criteria/types';

type Given = number | boolean | string | string[];

const NUMBERS = [-2, -1, -0.5, 0, 0.5, 1, 1.5, 2, 3, 4];

/** Every small value of an input; counts up to `most`. */
function valuesOf(input: Input, most: number): Given[] {
  switch (input.kind) {
    case 'count':
      return Array.from({ length: most + 1 }, (_, value) => value);
    case 'number':
      return NUMBERS;
    case 'boolean':
      return [true, false];
    case 'choice':
      return input.options.map(({ id }) => id);
    case 'checklist': {
      let subsets: string[][] = [[]];
      for (const { id, exclusive } of input.options) {
        if (exclusive !== true) subsets = [...subsets, ...subsets.map((ticks) => [...ticks, id])];
      }
      const none = input.options.filter(({ exclusive }) => exclusive === true).map(({ id }) => [id]);
      return [...subsets.slice(1), ...none];
    }
    default:
      return [];
  }
}

/** An answer to inputs of which some are asked for each half of the year: the same in both halves. */
export function inBothHalves(inputs: readonly Input[], answer: object): Answer {
  const entries = Object.entries(answer).map(([id, value]) => {
    const isAsked = inputs.some((input) => input.id === id && 'per' in input && input.per !== undefined);
    return [id, isAsked ? { 1: value, 2: value } : value];
  });
  return Object.fromEntries(entries);
}

/** Every combination of small answers, each input also unanswered, and the declaration that nothing applies. */
export function smallAnswers(inputs: readonly Input[], most: number): Answer[] {
  let answers: { [input: string]: Given }[] = [{}];
  for (const input of inputs) {
    const values = valuesOf(input, most);
    answers = answers.flatMap((answer) => [
      answer,
      ...values.map((value) => ({ ...answer, [input.id]: value })),
    ]);
  }
  const declared = { notApplicable: true, reason: 'Không phát sinh' } as const;
  return [declared, ...answers.map((answer) => inBothHalves(inputs, answer))];
}
