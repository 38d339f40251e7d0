import { toAnswerSchema } from '@tieuchi/forms/answer-schema';
import type { Command } from '../command.ts';
import { loadSet } from '../sets/load-set.ts';

/** `schema SET`: the JSON Schema of the answers to a set, with or without --json. */
export const command: Command = {
  name: 'schema',
  operands: 'SET',
  summary: 'JSON Schema của câu trả lời cho một bộ tiêu chí',
  arity: [1, 1],
  async run([operand = ''], context) {
    context.json(toAnswerSchema(loadSet(operand, context.folder)));
    return 0;
  },
};
