import { spawn } from 'node:child_process';
import type { OsUser } from './os-user.ts';

/** What a finished program left. */
export interface Outcome {
  /** -1 when it could not be started or was killed. */
  readonly code: number;
  /** Standard output and standard error together. */
  readonly output: string;
}

/** A program to run, and as whom. */
export interface Command {
  readonly program: string;
  readonly args: readonly string[];
  readonly cwd: string;
  readonly user: OsUser | undefined;
}

function environment(): NodeJS.ProcessEnv {
  // PGDATA, PGPORT and their like would lead PostgreSQL's own programs astray.
  const own = Object.entries(process.env).filter(
    ([name]) => !name.startsWith('PG') && !name.startsWith('LC_'),
  );
  return { ...Object.fromEntries(own), LC_ALL: 'C' };
}

/**
 * Runs a program to its end, never rejecting. It runs in a session of its own: a Ctrl-C in the terminal reaches the server
 * only, which then stops the database in the right order.
 */
export function runAs({ program, args, cwd, user }: Command): Promise<Outcome> {
  return new Promise((resolve) => {
    const child = spawn(program, args, {
      cwd,
      env: environment(),
      detached: process.platform !== 'win32',
      windowsHide: true,
      stdio: ['ignore', 'pipe', 'pipe'],
      ...(user && { uid: user.uid, gid: user.gid }),
    });
    let output = '';
    const collect = (chunk: string) => {
      output += chunk;
    };
    child.stdout.setEncoding('utf8').on('data', collect);
    child.stderr.setEncoding('utf8').on('data', collect);
    child.on('error', (error) => resolve({ code: -1, output: `${output}${error.message}` }));
    // Not 'close': a daemonised postmaster might still hold the pipes.
    child.on('exit', (code) => setImmediate(() => resolve({ code: code ?? -1, output })));
  });
}
