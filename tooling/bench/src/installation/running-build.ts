import { spawn } from 'node:child_process';
import { closeSync, mkdirSync, openSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { Build } from '../start/builds.ts';

/** A server of one of the builds, run as `npm start` runs it. */
export interface RunningBuild {
  /** Such as "http://localhost:38011". */
  readonly origin: string;
  readonly pid: number;
  /** Ends it as Ctrl-C does. */
  stop(): Promise<void>;
  /** Ends it at once, whatever it still has to do. */
  kill(): Promise<void>;
}

/** Which build, on what database. */
export interface BuildWish {
  readonly build: Build;
  readonly databaseUrl: string;
  /** For its log; made when it is not there. */
  readonly folder: string;
  readonly env?: Readonly<Record<string, string>>;
}

const patience = 600_000;

/** Starts a build and waits until it says where it listens. Rejects with what it printed when it ends instead. */
export async function startBuild({ build, databaseUrl, folder, env }: BuildWish): Promise<RunningBuild> {
  const program = build.server;
  mkdirSync(folder, { recursive: true });
  const log = join(folder, 'server.log');
  // To a file, as an installation has it: a pipe would make the bench work for every line.
  const output = openSync(log, 'w');
  const server = spawn(process.execPath, [...program.nodeArguments, program.file], {
    cwd: program.folder,
    env: {
      ...process.env,
      PORT: '0',
      DATABASE_URL: databaseUrl,
      TIEUCHI_DATA: folder,
      TIEUCHI_DEMO: '0',
      // People come from addresses of their own.
      TIEUCHI_TRUST_PROXY: '1',
      NODE_ENV: 'production',
      ...env,
    },
    // The channel closes when this process is killed; the server stops then.
    stdio: ['ignore', output, output, 'ipc'],
  });
  closeSync(output);
  let ended = false;
  const exit = new Promise<void>((resolve) => {
    server.once('exit', () => {
      ended = true;
      resolve();
    });
  });
  const until = performance.now() + patience;
  for (;;) {
    const printed = readFileSync(log, 'utf8');
    const origin = /Tiêu Chí đang chạy: (\S+)/.exec(printed)?.[1];
    if (origin !== undefined)
      return {
        origin,
        pid: server.pid ?? 0,
        async stop() {
          server.kill('SIGINT');
          await exit;
        },
        async kill() {
          server.kill('SIGKILL');
          await exit;
        },
      };
    if (ended || performance.now() > until) {
      server.kill('SIGKILL');
      throw new Error(`the server of the ${build.name} did not start:\n${printed}`);
    }
    await pause(20);
  }
}
