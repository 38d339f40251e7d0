import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { earlierName, layOutEarlierBuild } from '../earlier-build/earlier-build.ts';
import type { Program } from './measured.ts';

/** The programs of a build as people run them. */
export interface Build {
  readonly name: string;
  readonly root: string;
  /** Whether it runs bundles instead of its sources. */
  readonly built: boolean;
  readonly cli: Program;
  readonly server: Program;
}

const repository = fileURLToPath(new URL('../../../..', import.meta.url));

/** The earlier build, laid out in this folder; it ran from its sources. */
export function earlierBuild(folder: string): Build {
  const { root } = layOutEarlierBuild(folder);
  const fromSource = (file: string): Program => ({
    folder: root,
    nodeArguments: ['--import', 'tsx'],
    file: join(root, file),
  });
  return {
    name: earlierName,
    root,
    built: false,
    cli: fromSource('packages/cli/src/main.ts'),
    server: fromSource('apps/server/src/main.ts'),
  };
}

/** Ends with 1 unless the programs run as built. */
const asBuilt = `
  const { findBundle } = require('./tooling/run/launch.cjs');
  process.exitCode = ['server', 'tieuchi'].every((name) => findBundle(name) !== undefined) ? 0 : 1;
`;

/** This work tree. Throws unless its bundles are made of what its sources say now. */
export function presentBuild(): Build {
  const root = repository;
  const { status } = spawnSync(process.execPath, ['-e', asBuilt], { cwd: root });
  if (status !== 0) throw new Error('run pnpm build first: the programs would run from source');
  const built = (file: string): Program => ({
    folder: root,
    nodeArguments: [],
    file: join(root, 'tooling/run', file),
  });
  return { name: 'this build', root, built: true, cli: built('tieuchi.cjs'), server: built('serve.cjs') };
}
