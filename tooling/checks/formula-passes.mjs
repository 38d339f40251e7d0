/**
 * What a formula means is said pass by pass through one interface (packages/criteria/src/formula/syntax/interpreter.ts), so that a new
 * construct breaks the build in every pass. This fails on a file that tells the kinds of nodes apart by a switch of its own, and
 * on a pass that is not named in docs/formulas.md.
 */
import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { root, sourceFiles } from './rooms/source-files.mjs';

const home = 'packages/criteria/src/formula/syntax/interpreter.ts';

const doc = readFileSync(join(root, 'docs/formulas.md'), 'utf8');
const problems = [];
let passes = 0;
for (const name of ['packages', 'apps'].flatMap((group) => [...sourceFiles(group)])) {
  if (name === home || /\.test\.tsx?$/.test(name)) continue;
  const text = readFileSync(join(root, name), 'utf8');
  if (/case '(negate|arithmetic|comparison|logic)':/.test(text))
    problems.push(`${name} tells nodes of a formula apart by a switch; use interpreting()`);
  if (!/\binterpreting(<.*>)?\(/.test(text)) continue;
  passes += 1;
  if (!doc.includes(basename(name, '.ts'))) problems.push(`${name} is not named in docs/formulas.md`);
}
for (const problem of problems) console.error(problem);
console.log(`formula passes: ${passes} files, ${problems.length} problems`);
process.exitCode = problems.length === 0 ? 0 : 1;
