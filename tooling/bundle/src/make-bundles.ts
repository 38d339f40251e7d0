import { createHash } from 'node:crypto';
import { readFileSync, utimesSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type BuildOptions, build } from 'esbuild';
import { escapeLetters } from './escape-letters.ts';
import { addressBanner, sourceAddresses } from './source-addresses.ts';
import { writeLines } from './write-lines.ts';

const root = fileURLToPath(new URL('../../..', import.meta.url));

/** What people run, and what that starts aside; names of bundles with the modules they begin with. */
const programs = { server: 'apps/server/src/main.ts', tieuchi: 'packages/cli/src/main.ts' };
const processes = {
  'file-process': 'packages/api/src/files/file-process.ts',
  'document-thread': 'packages/api/src/documents/document-thread.ts',
};

/** What decides what becomes of the sources. */
const recipe = [
  'pnpm-lock.yaml',
  'tooling/bundle/src/escape-letters.ts',
  'tooling/bundle/src/write-lines.ts',
  'tooling/bundle/src/make-bundles.ts',
  'tooling/bundle/src/source-addresses.ts',
];

function optionsFor(folder: string): BuildOptions & { metafile: true } {
  return {
    absWorkingDir: root,
    outdir: folder,
    bundle: true,
    // Not ECMAScript modules, of which Node 20 keeps no compiled code.
    format: 'cjs',
    outExtension: { '.js': '.cjs' },
    platform: 'node',
    target: 'node20.19',
    legalComments: 'none',
    sourcemap: 'linked',
    sourcesContent: false,
    metafile: true,
    // jsonc-parser's other variant asks for its parts where no bundler sees it.
    mainFields: ['module', 'main'],
    external: ['pg-native'],
    // Compiled code that was kept is run as a script, which has no loader of its own for modules.
    supported: { 'dynamic-import': false },
    define: { 'import.meta.url': 'bundleAddress' },
    banner: { js: addressBanner },
    plugins: [sourceAddresses({ root, folder, processes })],
    logLevel: 'warning',
  };
}

/** Everything of ours that something is made of, with its digests. */
function digestsOf(paths: ReadonlySet<string>): Record<string, string> {
  const own = [...paths].filter((path) => !path.includes('node_modules/'));
  return Object.fromEntries(
    own.toSorted().map((path) => {
      const hash = createHash('sha256').update(readFileSync(join(root, path)));
      return [path, hash.digest('base64url')];
    }),
  );
}

/** A program to bundle. */
interface Program {
  /** Where its bundle and what that starts aside lie. */
  readonly folder: string;
  readonly name: string;
  /** The module that it begins with; a path from the repository, or an absolute one. */
  readonly source: string;
}

/** Bundles one program; resolves with the name of its file, which holds a digest of its content, and with what it was made of. */
async function bundle({ folder, name, source }: Program): Promise<{ file: string; inputs: string[] }> {
  const { metafile } = await build({
    ...optionsFor(folder),
    entryPoints: { [name]: source },
    entryNames: '[name]-[hash]',
  });
  const [file = ''] = Object.entries(metafile.outputs)
    .filter(([, { entryPoint }]) => entryPoint !== undefined)
    .map(([path]) => basename(path));
  return { file, inputs: Object.keys(metafile.inputs) };
}

/** What the bundler leaves to be done. */
function finish(file: string): void {
  escapeLetters(file);
  writeLines(root, file);
}

/** Bundles a program as those that people run; resolves with the name of its file in the folder. */
export async function bundleProgram(program: Program): Promise<string> {
  const { file } = await bundle(program);
  escapeLetters(join(program.folder, file));
  return file;
}

/**
 * Bundles what Node runs into a folder, with source maps. Beside each program stands a `NAME.json`: its file, and the digests of the
 * sources that it and what it starts are made of, as old as what was read.
 */
export async function makeBundles(folder: string): Promise<void> {
  const began = new Date();
  const { metafile: aside } = await build({ ...optionsFor(folder), entryPoints: processes });
  for (const name of Object.keys(processes)) finish(join(folder, `${name}.cjs`));
  for (const [name, source] of Object.entries(programs)) {
    const { file, inputs } = await bundle({ folder, name, source });
    finish(join(folder, file));
    const told = join(folder, `${name}.json`);
    const digests = digestsOf(new Set([...recipe, ...inputs, ...Object.keys(aside.inputs)]));
    writeFileSync(told, JSON.stringify({ file, inputs: digests }));
    utimesSync(told, began, began);
  }
}
