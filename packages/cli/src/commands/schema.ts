import { toAnswerSchema } from '@tieuchi/forms/answer-schema';
import type { Command } from '../command.ts';
import { loadSet } from '../sets/load-set.ts';

/** `schema SET`: the JSON Schema of the answers to a set, with or without --json. */
export const run: Command['run'] = async ([operand = ''], context) => {
  context.json(toAnswerSchema(loadSet(operand, context.folder)));
  return 0;
};
