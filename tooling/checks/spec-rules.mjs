/**
 * Every numbered rule of a SPEC.md stands at the head of a test's title in its package, and every number at the head of a title
 * there is one of its rules: a rule without a test fails, and so does a test of a rule that is no more.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** Every test file below a folder. */
function* testsIn(folder) {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    if (entry.name === 'node_modules') continue;
    const path = join(folder, entry.name);
    if (entry.isDirectory()) yield* testsIn(path);
    else if (/\.test\.tsx?$/.test(entry.name)) yield path;
  }
}

/** "**S1**" at the head of a list item. */
const rule = /^- \*\*([A-Z]\d+)\*\* /gm;
/** The numbers with which a title begins: "C1 C2 levels", "D1–D3 …", "P4, P8 …". */
const title = /(['"`])([A-Z]\d+(?:(?:, | |–)[A-Z]\d+)*)(?=[ :])/g;

/** "D1–D3" means D2, too. */
function numbersIn(text) {
  return text.split(/, | /).flatMap((part) => {
    const [from = '', to] = part.split('–');
    if (to === undefined) return [from];
    const [first, last] = [from, to].map((number) => Number(number.slice(1)));
    return Array.from({ length: last - first + 1 }, (_, index) => `${from[0]}${first + index}`);
  });
}

const problems = [];
let rules = 0;
for (const group of ['packages', 'apps', 'tooling']) {
  for (const name of readdirSync(join(root, group))) {
    const spec = join(root, group, name, 'SPEC.md');
    if (!existsSync(spec)) continue;
    const known = new Set([...readFileSync(spec, 'utf8').matchAll(rule)].map(([, number]) => number));
    rules += known.size;
    const kinds = new Set([...known].map((number) => number[0]));
    const tested = new Set();
    for (const path of testsIn(join(root, group, name))) {
      for (const [, , text] of readFileSync(path, 'utf8').matchAll(title)) {
        for (const number of numbersIn(text)) {
          tested.add(number);
          if (kinds.has(number[0]) && !known.has(number))
            problems.push(
              `${relative(root, path)} tests ${number}, which ${relative(root, spec)} does not have`,
            );
        }
      }
    }
    for (const number of known)
      if (!tested.has(number)) problems.push(`${relative(root, spec)}: no test has ${number} in its title`);
  }
}
for (const problem of new Set(problems)) console.error(problem);
console.log(`rules with a test: ${rules} rules, ${new Set(problems).size} problems`);
process.exitCode = problems.length === 0 ? 0 : 1;
