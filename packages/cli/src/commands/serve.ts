import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { Command, ExitCode } from '../command.ts';

const server = fileURLToPath(new URL('../../../../tooling/run/serve.cjs', import.meta.url));

/** Runs the server as a process of its own, built or from its source; signals to this one are passed on. */
function runServer(): Promise<ExitCode> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [server], { stdio: 'inherit' });
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
      process.on(signal, () => child.kill(signal));
    child.on('error', reject);
    child.on('close', (code) => resolve(code === 0 ? 0 : 1));
  });
}

/** `serve`: the server, set by its environment variables; ends with Ctrl-C. The apps must have been built. */
export const run: Command['run'] = runServer;
