import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Build } from '../start/builds.ts';

/** Builds what browsers load of an earlier build, unless that was done before; a minute. Throws when that fails. */
export function buildApps({ root }: Build): void {
  if (['editor', 'assessment'].every((app) => existsSync(join(root, 'apps', app, 'dist/index.html')))) return;
  const command = ['exec', 'turbo', 'run', 'build', '--filter=./apps/*'];
  const { status, stdout, stderr } = spawnSync('pnpm', command, { cwd: root, encoding: 'utf8' });
  if (status !== 0) throw new Error(`the apps of ${root} were not built:\n${stdout}\n${stderr}`);
}
