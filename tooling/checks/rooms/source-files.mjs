import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('../../..', import.meta.url));

const skipped = new Set(['node_modules', 'dist', 'generated', '.turbo', 'fixtures', 'test-results']);

/** What is told apart from modules: tests, what tests build with, and declarations of generated code. */
export const isTest = (path) =>
  /\.(test|spec|bench)\.tsx?$/.test(path) || /(^|\/)(test|testing)\//.test(path) || path.endsWith('.d.ts');

/** Every room of the workspace that has a manifest: "packages/scoring", "apps/editor". */
export function rooms() {
  return ['packages', 'apps'].flatMap((group) =>
    readdirSync(join(root, group))
      .map((name) => `${group}/${name}`)
      .filter((room) => existsSync(join(root, room, 'package.json'))),
  );
}

/** Every TypeScript file below a folder, by its path from the root of the workspace. */
export function* sourceFiles(folder) {
  for (const entry of readdirSync(join(root, folder), { withFileTypes: true })) {
    if (skipped.has(entry.name)) continue;
    const path = `${folder}/${entry.name}`;
    if (entry.isDirectory()) yield* sourceFiles(path);
    else if (/\.tsx?$/.test(entry.name)) yield path;
  }
}

/** `from './x.ts'`, `import './x.ts'`, `import('./x.ts')` and the same in types: the only forms the formatter leaves. */
const statement = /(?:\bfrom\s+|\bimport\s*\(\s*|^import\s+)['"](\.{1,2}\/[^'"]+)['"]/gm;

/** The files of the same room that a file imports, types included, by their paths from the root. */
export function importsOf(path) {
  const text = readFileSync(join(root, path), 'utf8');
  const found = [...text.matchAll(statement)].map(([, name]) => resolve(join(root, dirname(path)), name));
  return [...new Set(found)].map((target) => relative(root, target));
}
