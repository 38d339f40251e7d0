import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Program } from './measured.ts';

/** The programs of a build as people run them. */
export interface Build {
  readonly name: string;
  readonly root: string;
  readonly cli: Program;
}

const repository = fileURLToPath(new URL('../../../..', import.meta.url));
const fromSource = ['--import', 'tsx'];

/** The earlier build ran from its sources. */
export function earlierBuildAt(root: string, name: string): Build {
  const program = (file: string): Program => ({
    folder: root,
    nodeArguments: fromSource,
    file: join(root, file),
  });
  return { name, root, cli: program('packages/cli/src/main.ts') };
}

/** This work tree. */
export function presentBuild(): Build {
  return { ...earlierBuildAt(repository, 'this build') };
}
