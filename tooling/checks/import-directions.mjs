/**
 * Imports point down only: this reads the dependencies that every package declares and every `@tieuchi/…` import that its
 * files make, and fails on one that is not declared or points up or sideways. The pure packages may reach for no file, network
 * or process.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** What a browser app may build on. */
const browser = {
  criteria: 'run',
  values: 'run',
  scoring: 'run',
  forms: 'run',
  ui: 'run',
  client: 'run',
  views: 'run',
  shell: 'run',
  api: 'type',
};

/** What each room may build on. "type" means: only for types, nothing of it at run time. */
const allowed = {
  'packages/criteria': {},
  'packages/values': { criteria: 'run' },
  'packages/work': {},
  'packages/stages': {},
  'packages/scoring': { criteria: 'run', values: 'run' },
  'packages/forms': { criteria: 'run', values: 'run' },
  'packages/reports': { criteria: 'run', values: 'run', scoring: 'run', forms: 'run' },
  'packages/db': { criteria: 'run', stages: 'run' },
  'packages/api': {
    criteria: 'run',
    values: 'run',
    scoring: 'run',
    forms: 'run',
    reports: 'run',
    db: 'run',
    stages: 'run',
    work: 'run',
  },
  'packages/ui': { values: 'run' },
  'packages/client': { api: 'type', ui: 'type' },
  'packages/views': { criteria: 'run', values: 'run', scoring: 'run', forms: 'run', ui: 'run' },
  'packages/shell': { ui: 'run', client: 'run' },
  'packages/cli': {
    criteria: 'run',
    values: 'run',
    scoring: 'run',
    forms: 'run',
    reports: 'run',
    db: 'run',
    api: 'run',
    server: 'run',
  },
  'apps/server': {
    criteria: 'run',
    values: 'run',
    scoring: 'run',
    forms: 'run',
    reports: 'run',
    db: 'run',
    api: 'run',
    work: 'run',
    shell: 'run',
  },
  'apps/editor': browser,
  'apps/assessment': browser,
  'apps/authority': { ...browser, reports: 'run' },
};

const skipped = new Set(['node_modules', 'dist', 'generated', '.turbo']);

/** Every source file below a folder. */
function* sources(folder) {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    if (skipped.has(entry.name)) continue;
    const path = join(folder, entry.name);
    if (entry.isDirectory()) yield* sources(path);
    else if (/\.(ts|tsx|mjs)$/.test(entry.name)) yield path;
  }
}

const statement =
  /(import|export)(\s+type)?\s[^;'"]*?from\s*['"]@tieuchi\/([a-z-]+)|import\(\s*['"]@tieuchi\/([a-z-]+)/g;
const pure = new Set([
  'packages/criteria',
  'packages/values',
  'packages/stages',
  'packages/scoring',
  'packages/forms',
]);
const outside = /from\s*['"](node:[a-z/]+|pg|fs|path|crypto)['"]/;

const problems = [];
let files = 0;
for (const [room, mayUse] of Object.entries(allowed)) {
  const manifest = JSON.parse(readFileSync(join(root, room, 'package.json'), 'utf8'));
  const own = room.split('/')[1];
  for (const name of Object.keys(manifest.dependencies ?? {})) {
    const target = name.startsWith('@tieuchi/') ? name.slice('@tieuchi/'.length) : undefined;
    if (target !== undefined && mayUse[target] !== 'run')
      problems.push(`${room}/package.json depends on ${name}`);
  }
  for (const path of sources(join(root, room))) {
    files += 1;
    const text = readFileSync(path, 'utf8');
    const isSource = relative(join(root, room), path).startsWith('src') && !/\.test\.tsx?$/.test(path);
    const reach = pure.has(room) && isSource ? outside.exec(text) : null;
    if (reach !== null) problems.push(`${relative(root, path)} reaches outside: ${reach[1]}`);
    for (const match of text.matchAll(statement)) {
      const target = match[3] ?? match[4];
      if (target === own) continue;
      const isType = match[2] !== undefined;
      const leave = mayUse[target];
      const isTest = /\.test\.tsx?$/.test(path);
      if (leave === undefined && !(isTest && manifest.devDependencies?.[`@tieuchi/${target}`])) {
        problems.push(`${relative(root, path)} imports @tieuchi/${target}`);
      } else if (leave === 'type' && !isType && !isTest) {
        problems.push(`${relative(root, path)} imports @tieuchi/${target} for more than its types`);
      }
    }
  }
}
for (const problem of problems) console.error(problem);
console.log(`import directions: ${files} files, ${problems.length} problems`);
process.exitCode = problems.length === 0 ? 0 : 1;
