import { createRequire } from 'node:module';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { Worker, type WorkerOptions } from 'node:worker_threads';

const isSource = (entry: URL) => fileURLToPath(entry).endsWith('.ts');

const addressOf = (name: string) => pathToFileURL(createRequire(import.meta.url).resolve(name)).href;

/** Arguments of Node for a process that begins with this module: sources need the loader of TypeScript, a build needs nothing. */
export function loaderOf(entry: URL): string[] {
  return isSource(entry) ? ['--import', addressOf('tsx')] : [];
}

/** Starts a thread with this module. A thread takes no loader from its arguments in Node 20, so a source is imported by one. */
export function startThread(entry: URL, options: WorkerOptions = {}): Worker {
  if (!isSource(entry)) return new Worker(entry, options);
  // Asked for by require, the package names its CommonJS variant, which finds its own parts nowhere.
  const api = addressOf('tsx/esm/api').replace(/\.cjs$/, '.mjs');
  const [loader, source] = [api, entry.href].map((text) => JSON.stringify(text));
  const begin = `import(${loader}).then(({ register }) => { register(); return import(${source}); });`;
  return new Worker(begin, { ...options, eval: true, execArgv: [] });
}
