import { toDeclarations } from '@tieuchi/forms/declarations';
import type { Command } from '../command.ts';
import { loadSet, nameOf } from '../sets/load-set.ts';

/** `types SET`: TypeScript declarations of the answers to a set; with --json `{set, declarations}`. */
export const command: Command = {
  name: 'types',
  operands: 'SET',
  summary: 'khai báo TypeScript của câu trả lời cho một bộ tiêu chí',
  arity: [1, 1],
  async run([operand = ''], context) {
    const set = loadSet(operand, context.folder);
    const declarations = await toDeclarations(set);
    if (context.asJson) context.json({ set: nameOf(set), declarations });
    context.text(declarations.trimEnd());
    return 0;
  },
};
