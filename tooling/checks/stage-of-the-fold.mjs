/**
 * Whether a dossier was submitted is asked of its stage (@tieuchi/stages): a time of submission says when, never whether. So no
 * source compares one with null, in TypeScript or SQL, but to show it.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));
const asked =
  /submitted_?at["'`]?\)?\s*(?:[!=]==?\s*(?:null|undefined)|is\s+(?:not\s+)?null)|is(?:Not)?Null\([\w.]*submittedAt\)/i;

/** Every source file below a folder. */
function* sources(folder) {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    if (entry.name === 'node_modules' || entry.name === 'dist') continue;
    const path = join(folder, entry.name);
    if (entry.isDirectory()) yield* sources(path);
    else if (/\.tsx?$/.test(entry.name) && !/\.test\.tsx?$/.test(entry.name)) yield path;
  }
}

const problems = [];
let files = 0;
for (const room of ['packages/api/src', 'packages/db/src', 'packages/reports/src', 'apps']) {
  for (const path of sources(join(root, room))) {
    files += 1;
    for (const [index, line] of readFileSync(path, 'utf8').split('\n').entries())
      if (asked.test(line))
        problems.push(
          `${relative(root, path)}:${index + 1} asks a time whether it was submitted: ask the stage`,
        );
  }
}
for (const problem of problems) console.error(problem);
console.log(`stage of the fold: ${files} files, ${problems.length} problems`);
process.exitCode = problems.length === 0 ? 0 : 1;
