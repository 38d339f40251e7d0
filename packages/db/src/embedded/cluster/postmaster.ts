import { existsSync, readFileSync, readlinkSync, realpathSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { OperatorError } from '../../operator-error.ts';
import { freePort } from '../os/free-port.ts';
import { identityOf } from '../os/process-identity.ts';
import { runAs } from '../os/run-as.ts';
import type { DataFolder } from './data-folder.ts';
import { makeRoomForLog, quietSettings } from './quiet-log.ts';

/** A running postmaster of a cluster. */
export interface Postmaster {
  readonly pid: number;
  readonly port: number;
}

/** Where PostgreSQL writes its own log. */
export function logOf(folder: DataFolder): string {
  return join(folder.path, 'postgres.log');
}

/** The folder of the cluster itself (PGDATA). */
export function clusterOf(folder: DataFolder): string {
  return join(folder.path, 'postgres');
}

function runsIn(pid: number, cluster: string): boolean {
  if (!identityOf(pid)) return false;
  try {
    // A postmaster's working directory is its cluster; another process that got the number has another one.
    return readlinkSync(`/proc/${pid}/cwd`) === realpathSync(cluster);
  } catch {
    return !existsSync('/proc/self');
  }
}

/** The postmaster of this folder that is alive and ready, whoever started it. */
export function findPostmaster(folder: DataFolder): Postmaster | undefined {
  const file = join(clusterOf(folder), 'postmaster.pid');
  if (!existsSync(file)) return undefined;
  const lines = readFileSync(file, 'utf8').split('\n');
  const pid = Number(lines[0]);
  const port = Number(lines[3]);
  if (!Number.isInteger(pid) || pid <= 0 || !runsIn(pid, clusterOf(folder))) return undefined;
  return { pid, port: Number.isInteger(port) ? port : 0 };
}

function pgCtl(folder: DataFolder, ...args: readonly string[]) {
  const { binaries, user, path } = folder;
  return runAs({ program: binaries.pgCtl, args: ['-D', clusterOf(folder), ...args], cwd: path, user });
}

function lastComplaint(log: string, offset: number): string {
  const text = existsSync(log) ? readFileSync(log).subarray(offset).toString('utf8') : '';
  return text.match(/(?:FATAL|PANIC|ERROR): .*/g)?.at(-1) ?? '';
}

/** How to start a postmaster. */
export interface StartOptions {
  /** What else to tell PostgreSQL on its command line, such as `{fsync: 'off'}` for tests. */
  readonly settings?: Readonly<Record<string, string>>;
  /** Where to listen if that is free; any free port else. */
  readonly port?: number | undefined;
}

async function tryStart(folder: DataFolder, options: StartOptions): Promise<Postmaster | string> {
  const log = logOf(folder);
  const offset = existsSync(log) ? readFileSync(log).length : 0;
  const port = await freePort(options.port);
  const settings = Object.entries({ port: String(port), ...options.settings, ...quietSettings }).map(
    ([name, value]) => `-c ${name}=${value}`,
  );
  const { code, output } = await pgCtl(
    folder,
    'start',
    '-w',
    '-t',
    '60',
    '-l',
    log,
    '-o',
    settings.join(' '),
  );
  const started = findPostmaster(folder);
  if (code === 0 && started) return started;
  return lastComplaint(log, offset) || output.trim().split('\n').at(-1) || `pg_ctl: ${code}`;
}

/**
 * Starts the postmaster on the wished port of 127.0.0.1, or on a free one. Processes that a killed one left behind may hold its
 * shared memory for a few seconds, so it tries again for a while before it throws an OperatorError.
 */
export async function startPostmaster(folder: DataFolder, options: StartOptions): Promise<Postmaster> {
  const file = join(clusterOf(folder), 'postmaster.pid');
  const until = Date.now() + 20_000;
  if (!findPostmaster(folder)) await makeRoomForLog(logOf(folder));
  for (;;) {
    // PostgreSQL trusts a stale pid whose number has been given to any process of the same user: do not leave it to guess.
    if (!findPostmaster(folder)) rmSync(file, { force: true });
    const started = await tryStart(folder, options);
    if (typeof started !== 'string') return started;
    if (Date.now() > until || !/shared memory|postmaster\.pid|lock file|in use/i.test(started)) {
      throw new OperatorError(
        `Cơ sở dữ liệu kèm sẵn không khởi động được: ${started} (chi tiết trong ${logOf(folder)}).`,
      );
    }
    await pause(500);
  }
}

/** Stops the postmaster: sessions are ended, everything is written out. Without one running nothing happens. */
export async function stopPostmaster(folder: DataFolder): Promise<void> {
  if (!findPostmaster(folder)) return;
  const { code } = await pgCtl(folder, 'stop', '-w', '-t', '30', '-m', 'fast');
  if (code !== 0 && findPostmaster(folder)) await pgCtl(folder, 'stop', '-w', '-t', '10', '-m', 'immediate');
}
