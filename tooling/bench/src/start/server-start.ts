import type { ChildProcess } from 'node:child_process';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { ask, type Program, type Run, startMeasured } from './measured.ts';

/** One start of a server on a data folder. */
export interface ServerStart extends Run {
  /** Memory of the server's own process some seconds later, in bytes. */
  readonly resident: number;
}

/** Until what a start leaves behind has been collected, in ms. */
const REST = 8_000;

/** An empty data folder that the user who runs the database can get through to. */
export function makeDataFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'tieuchi-start-'));
  chmodSync(folder, 0o755);
  return folder;
}

/** Removes the data of a server that has stopped. */
export function removeDataFolder(folder: string): void {
  rmSync(folder, { recursive: true, force: true });
}

function addressOf(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let printed = '';
    child.stdout?.on('data', (chunk: Buffer) => {
      printed += chunk.toString();
      const address = /đang chạy: (https?:\/\/[^\s│]+)/.exec(printed)?.[1];
      if (address !== undefined) resolve(address);
    });
    child.once('exit', (code) => reject(new Error(`the server ended with ${code}:\n${printed}`)));
  });
}

/**
 * Starts a server on any free port, until its first page has been answered, and stops it. Processor time is that of the server's own
 * process: its database is the same program for every build.
 */
export async function measureStart(server: Program, folder: string): Promise<ServerStart> {
  const began = performance.now();
  const child = startMeasured(server, {
    env: { PORT: '0', TIEUCHI_DATA: folder, TIEUCHI_DEMO: '1', DATABASE_URL: '', NODE_ENV: 'production' },
  });
  const ended = new Promise((resolve) => child.once('close', resolve));
  try {
    const response = await fetch(await addressOf(child));
    if (!response.ok) throw new Error(`the page is answered ${response.status}`);
    const wall = performance.now() - began;
    const { cpu } = await ask(child);
    await pause(REST);
    const { resident } = await ask(child);
    return { cpu, wall, resident };
  } finally {
    child.kill('SIGINT');
    await ended;
  }
}
