import { readdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { makeBundles } from './make-bundles.ts';

const folder = fileURLToPath(new URL('../dist', import.meta.url));

/** What earlier builds left goes afterwards: a server that runs meanwhile still starts what it needs. */
function removeOlder(before: number): void {
  for (const name of readdirSync(folder)) {
    const file = join(folder, name);
    if (!name.endsWith('.json') && statSync(file).mtimeMs < before) rmSync(file);
  }
}

const began = Date.now();
await makeBundles(folder);
removeOlder(began - 1_000);
