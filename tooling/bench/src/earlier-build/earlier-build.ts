import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const repository = fileURLToPath(new URL('../../../..', import.meta.url));

/** The build of 28 November 2026, against which the speed of every later one is told. */
export const earlierCommit = 'c2c4d2ad888e73b60ba51c93e21640c8c73258b3';

/** How both builds are named in tables. */
export const earlierName = 'build of 28/11';

/** An earlier build that can be started: its sources with everything installed that they ask for. */
export interface EarlierBuild {
  /** Root of its work tree. */
  readonly root: string;
}

/** Where the earlier build is laid out unless told otherwise; it stays there for the next run. */
export function usualFolder(): string {
  return join(tmpdir(), `tieuchi-${earlierCommit.slice(0, 7)}`);
}

/**
 * Lays out the earlier build in a folder outside of this work tree, as a git work tree of its own with its dependencies installed,
 * which takes a minute; at once where that was done before. Throws when git or pnpm fail.
 */
export function layOutEarlierBuild(folder = usualFolder()): EarlierBuild {
  const root = resolve(folder);
  if (!existsSync(join(root, 'package.json'))) {
    // Forced, since a folder that somebody removed may still be registered.
    run('git', ['worktree', 'add', '--force', '--detach', root, earlierCommit], repository);
  }
  const at = execFileSync('git', ['rev-parse', 'HEAD'], { cwd: root, encoding: 'utf8' }).trim();
  if (at !== earlierCommit) throw new Error(`${root} holds ${at}, not ${earlierCommit}`);
  // The last thing that pnpm writes.
  if (!existsSync(join(root, 'node_modules/.modules.yaml')))
    run('pnpm', ['install', '--frozen-lockfile', '--prefer-offline'], root);
  return { root };
}

function run(program: string, args: readonly string[], cwd: string): void {
  const { status, stdout, stderr, error } = spawnSync(program, args, { cwd, encoding: 'utf8' });
  if (status !== 0) throw new Error(`${program} ${args.join(' ')}: ${error ?? `${stdout}\n${stderr}`}`);
}
