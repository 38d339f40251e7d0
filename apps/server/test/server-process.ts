import { type ChildProcess, spawn } from 'node:child_process';
import { chmodSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const main = fileURLToPath(new URL('../src/main.ts', import.meta.url));

/** A server in a process of its own. */
export interface ServerProcess {
  readonly child: ChildProcess;
  /** Everything printed so far, standard output and standard error. */
  printed(): string;
  /** Resolves with the address once it serves; rejects when it ends before. */
  readonly ready: Promise<string>;
  /** Resolves with the exit code; -1 after a signal. */
  readonly ended: Promise<number>;
}

/** Starts a server with these environment variables only; any free port unless PORT is among them. */
export function startServer(env: Readonly<Record<string, string>>): ServerProcess {
  const { PATH = '', HOME = '' } = process.env;
  const child = spawn(process.execPath, ['--import', 'tsx', main], {
    env: { PATH, HOME, PORT: '0', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let text = '';
  const ended = new Promise<number>((resolve) => child.on('close', (code) => resolve(code ?? -1)));
  const ready = new Promise<string>((resolve, reject) => {
    const read = (chunk: Buffer) => {
      text += chunk.toString();
      const address = /đang chạy: (\S+)/.exec(text)?.[1];
      if (address) resolve(address);
    };
    child.stdout.on('data', read);
    child.stderr.on('data', read);
    void ended.then((code) => reject(new Error(`ended with ${code}:\n${text}`)));
  });
  // Tests of failing starts look at `ended` only.
  ready.catch(() => undefined);
  return { child, printed: () => text, ready, ended };
}

/** An empty folder that the user who runs the database can get through to. */
export function makeFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'tieuchi-server-'));
  chmodSync(folder, 0o755);
  return folder;
}
