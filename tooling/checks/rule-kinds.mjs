/**
 * Nobody outside a registry tells rules apart by their kinds: a kind of rule is a file and a line in each `byKind` registry or
 * `Record<Rule['kind'], …>`, and one that is missing there does not build. Rules of a valid document that are about one kind, and
 * whether a rule is one of levels or of points, are no registries and may ask.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isTest, rooms, root, sourceFiles } from './rooms/source-files.mjs';

const schema = JSON.parse(
  readFileSync(join(root, 'packages/criteria/schema/criteria-set.schema.json'), 'utf8'),
);
const kinds = schema.$defs.Rule.oneOf
  .map(({ $ref }) => schema.$defs[$ref.split('/').at(-1)].properties.kind.const)
  .filter((kind) => kind !== 'levels');
// Others than rules have options, parts and formulas.
const own = kinds.filter((kind) => !['options', 'parts', 'formula'].includes(kind));
const asked = [
  new RegExp(`\\bcase '(${own.join('|')})':`),
  new RegExp(`\\brule\\??\\.kind [!=]== '(${kinds.join('|')})'`),
];
const aboutOneKind = 'packages/criteria/src/check/rules/';

const problems = [];
let files = 0;
for (const room of rooms())
  for (const path of sourceFiles(room)) {
    if (isTest(path) || path.startsWith(aboutOneKind)) continue;
    files += 1;
    for (const [index, line] of readFileSync(join(root, path), 'utf8').split('\n').entries())
      if (asked.some((pattern) => pattern.test(line)))
        problems.push(`${path}:${index + 1} tells rules apart by their kind: make it a registry`);
  }
for (const problem of problems) console.error(problem);
console.log(`rule kinds: ${kinds.length + 1} kinds, ${files} files, ${problems.length} problems`);
process.exitCode = problems.length === 0 ? 0 : 1;
