/**
 * Whether a dossier was submitted is asked of its stage (@tieuchi/stages): a time of submission says when, never whether. So no
 * source compares one with null, in TypeScript or SQL, but to show it.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isTest, root, sourceFiles } from './rooms/source-files.mjs';

const asked =
  /submitted_?at["'`]?\)?\s*(?:[!=]==?\s*(?:null|undefined)|is\s+(?:not\s+)?null)|is(?:Not)?Null\([\w.]*submittedAt\)/i;

const problems = [];
let files = 0;
for (const room of ['packages/api/src', 'packages/db/src', 'packages/reports/src', 'apps']) {
  for (const path of sourceFiles(room)) {
    if (isTest(path)) continue;
    files += 1;
    for (const [index, line] of readFileSync(join(root, path), 'utf8').split('\n').entries())
      if (asked.test(line))
        problems.push(`${path}:${index + 1} asks a time whether it was submitted: ask the stage`);
  }
}
for (const problem of problems) console.error(problem);
console.log(`stage of the fold: ${files} files, ${problems.length} problems`);
process.exitCode = problems.length === 0 ? 0 : 1;
