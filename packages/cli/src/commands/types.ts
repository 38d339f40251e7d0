import { toDeclarations } from '@tieuchi/forms/declarations';
import type { Command } from '../command.ts';
import { loadSet, nameOf } from '../sets/load-set.ts';

/** `types SET`: TypeScript declarations of the answers to a set; with --json `{set, declarations}`. */
export const run: Command['run'] = async ([operand = ''], context) => {
  const set = loadSet(operand, context.folder);
  const declarations = await toDeclarations(set);
  if (context.asJson) context.json({ set: nameOf(set), declarations });
  context.text(declarations.trimEnd());
  return 0;
};
