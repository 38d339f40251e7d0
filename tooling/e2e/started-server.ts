import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));

interface Account {
  readonly username: string;
  readonly password: string;
}

/** A real server, run as `npm start` runs it, with demo accounts. */
export interface StartedServer {
  /** Such as "http://localhost:38011". */
  readonly origin: string;
  readonly port: number;
  readonly pid: number;
  /** The file with the sign-ins of the demo accounts. */
  readonly accountsFile: string;
  /** Ends it as Ctrl-C does, database included. */
  stop(): Promise<void>;
  /** Ends it as `kill -9` does; its database runs on as an orphan. */
  kill(): Promise<void>;
}

/** A fresh folder for the data of one test run. */
export function makeDataFolder(): string {
  return mkdtempSync(join(tmpdir(), 'tieuchi-e2e-'));
}

/** Removes the folder of a server that has stopped. */
export function removeDataFolder(folder: string): void {
  rmSync(folder, { recursive: true, force: true });
}

/**
 * Starts the real server on a data folder; port 0 takes any free one. Rejects with what it printed when it ends instead;
 * `killAfter` milliseconds it is killed, ready or not; `env` is added to
 * its environment.
 */
export async function startServer({
  folder,
  port = 0,
  killAfter,
  env = {},
}: {
  folder: string;
  port?: number;
  killAfter?: number;
  env?: Readonly<Record<string, string>>;
}): Promise<StartedServer> {
  const server = spawn(process.execPath, ['tooling/run/serve.cjs'], {
    cwd: root,
    env: {
      ...process.env,
      PORT: String(port),
      TIEUCHI_DATA: folder,
      TIEUCHI_DEMO: '1',
      DATABASE_URL: '',
      NODE_ENV: 'production',
      ...env,
    },
    // The channel closes when this process is killed; the server stops then.
    stdio: ['ignore', 'pipe', 'inherit', 'ipc'],
  });
  const ended = new Promise<void>((resolve) => server.once('exit', () => resolve()));
  const kill = () => server.kill('SIGKILL');
  const timer = killAfter === undefined ? undefined : setTimeout(kill, killAfter);
  void ended.then(() => clearTimeout(timer));
  const { origin, accountsFile } = await announcement(server);
  const end = async (signal: 'SIGINT' | 'SIGKILL'): Promise<void> => {
    server.kill(signal);
    await ended;
  };
  return {
    origin,
    port: Number(new URL(origin).port),
    pid: server.pid ?? 0,
    accountsFile,
    stop: () => end('SIGINT'),
    kill: () => end('SIGKILL'),
  };
}

/** Reads what the server prints until it names its address and the file with the sign-ins. */
function announcement(server: ChildProcess): Promise<{ origin: string; accountsFile: string }> {
  return new Promise((resolve, reject) => {
    let printed = '';
    server.once('exit', (code) => reject(new Error(`the server ended with ${code}:\n${printed}`)));
    server.stdout?.on('data', (chunk: Buffer) => {
      printed += chunk.toString();
      const origin = /https?:\/\/[^\s│]+/.exec(printed)?.[0];
      const accountsFile = /\(lưu trong ([^)]+)\)/.exec(printed)?.[1];
      if (origin !== undefined && accountsFile !== undefined) resolve({ origin, accountsFile });
    });
  });
}

/** The password of a demo account in the file that the server named. */
export function passwordIn(accountsFile: string, username: string): string {
  const accounts: Account[] = JSON.parse(readFileSync(accountsFile, 'utf8'));
  const found = accounts.find((account) => account.username === username);
  if (found === undefined) throw new Error(`no demo account ${username}`);
  return found.password;
}
