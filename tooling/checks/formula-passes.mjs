/**
 * What a formula means is said pass by pass through one interface (packages/criteria/src/formula/syntax/interpreter.ts), so that a new
 * construct breaks the build in every pass. This fails on a file that tells the kinds of nodes apart by a switch of its own, and
 * on a pass that is not named in docs/formulas.md.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { basename, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));
const skipped = new Set(['node_modules', 'dist', 'generated', '.turbo']);
const home = 'packages/criteria/src/formula/syntax/interpreter.ts';

function* sources(folder) {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    if (skipped.has(entry.name)) continue;
    const path = join(folder, entry.name);
    if (entry.isDirectory()) yield* sources(path);
    else if (/\.tsx?$/.test(entry.name) && !/\.test\.tsx?$/.test(entry.name)) yield path;
  }
}

const doc = readFileSync(join(root, 'docs/formulas.md'), 'utf8');
const problems = [];
let passes = 0;
for (const path of ['packages', 'apps'].flatMap((room) => [...sources(join(root, room))])) {
  const name = relative(root, path);
  if (name === home) continue;
  const text = readFileSync(path, 'utf8');
  if (/case '(negate|arithmetic|comparison|logic)':/.test(text))
    problems.push(`${name} tells nodes of a formula apart by a switch; use interpreting()`);
  if (!/\binterpreting(<.*>)?\(/.test(text)) continue;
  passes += 1;
  if (!doc.includes(basename(name, '.ts'))) problems.push(`${name} is not named in docs/formulas.md`);
}
for (const problem of problems) console.error(problem);
console.log(`formula passes: ${passes} files, ${problems.length} problems`);
process.exitCode = problems.length === 0 ? 0 : 1;
