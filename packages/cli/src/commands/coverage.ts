import { writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { coverageOf } from '../case-coverage/coverage.ts';
import { toMarkdown } from '../case-coverage/to-markdown.ts';
import type { Command } from '../command.ts';
import { readCaseFiles } from '../reading/read-case-files.ts';
import { loadSet, nameOf } from '../sets/load-set.ts';

/** `coverage DIR`: which golden case shows which criterion how; Markdown, or `{set, criteria}`. `--out FILE` writes the Markdown. */
export const run: Command['run'] = async ([operand = ''], context) => {
  const folder = resolve(context.folder, operand);
  const cases = readCaseFiles(folder, operand).flatMap((file) => file.content.cases);
  const set = loadSet('framework.json', folder);
  const criteria = coverageOf(set, cases);
  const about = { title: `${set.id} ${set.version}`, command: `pnpm -s tieuchi coverage ${operand}` };
  if (context.asJson) context.json({ set: nameOf(set), criteria });
  if (context.out === undefined) context.text(toMarkdown(criteria, about));
  else writeFileSync(resolve(context.folder, context.out), toMarkdown(criteria, about));
  return 0;
};
