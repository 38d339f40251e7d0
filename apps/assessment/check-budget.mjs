// Fails when what the first page loads is above the budget, or when the code editor of another app got in.
import { readdirSync, readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';

const LIMIT = 250 * 1024;
const dist = new URL('./dist/', import.meta.url);
const manifest = JSON.parse(readFileSync(new URL('.vite/manifest.json', dist), 'utf8'));

const entry = Object.keys(manifest).find((key) => manifest[key].isEntry);
if (entry === undefined) throw new Error('dist/.vite/manifest.json names no entry');
/** The pages on which a visit begins; their code is loaded at once too. */
const firstPages = ['../../packages/shell/src/session/doorway.tsx', 'src/routes/rounds-page.tsx'];

/** The entry and everything it imports statically, however deep. */
function staticFilesOf(key, seen = new Set()) {
  if (seen.has(key)) return seen;
  if (manifest[key] === undefined) throw new Error(`the manifest has no ${key}`);
  seen.add(key);
  for (const next of manifest[key].imports ?? []) staticFilesOf(next, seen);
  return seen;
}

const initial = new Set();
for (const key of [entry, ...firstPages]) staticFilesOf(key, initial);

let total = 0;
for (const key of initial) {
  const file = manifest[key].file;
  if (!file.endsWith('.js')) continue;
  const size = gzipSync(readFileSync(new URL(file, dist)), { level: 9 }).length;
  total += size;
  console.log(`${(size / 1024).toFixed(1).padStart(8)} kB  ${file}`);
}
console.log(
  `${(total / 1024).toFixed(1).padStart(8)} kB  initial JavaScript, gzip (limit ${LIMIT / 1024} kB)`,
);

const strangers = readdirSync(new URL('assets/', dist)).filter(
  (name) =>
    /monaco/i.test(name) ||
    (name.endsWith('.js') && /monaco-editor/.test(readFileSync(new URL(`assets/${name}`, dist), 'utf8'))),
);
for (const name of strangers) console.error(`Monaco does not belong in this app: ${name}`);
if (total > LIMIT) console.error('Initial JavaScript is above the budget.');
process.exit(total > LIMIT || strangers.length > 0 ? 1 : 0);
