import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { bundleProgram } from '@tieuchi/bundle/bundle';

const here = (file: string) => fileURLToPath(new URL(file, import.meta.url));

/** What both builds score: files of a set and of responses to it. */
export interface Dossiers {
  readonly set: string;
  readonly responses: string;
}

async function rateOf(folder: string, args: readonly string[]): Promise<number> {
  const { stdout } = await promisify(execFile)(process.execPath, args, { cwd: folder });
  return Number(stdout);
}

/** Dossiers that a build scored, with explanations, from its sources: so many a second of processor time. */
export function rateFromSource(root: string, { set, responses }: Dossiers): Promise<number> {
  const engine = join(root, 'packages/scoring/src/score.ts');
  return rateOf(root, ['--import', 'tsx', here('score-from-source.ts'), engine, set, responses]);
}

/** Bundles the engine as the server is bundled, into a folder. */
export async function bundleEngine(folder: string): Promise<string> {
  return join(folder, await bundleProgram({ folder, name: 'score', source: here('score-built.ts') }));
}

/** The same as `rateFromSource`, of such a bundle. */
export function rateOfBundle(file: string, { set, responses }: Dossiers): Promise<number> {
  return rateOf('.', [file, set, responses]);
}
