import { rename, rm, stat } from 'node:fs/promises';
import { codeOf } from './operator-error.ts';

/** How many earlier files of a log are kept, as `<log>.1` (the latest), `<log>.2` and so on, and for how long. */
export const keptLogs = { files: 14, days: 14 } as const;

const day = 24 * 3600 * 1000;

async function ignoreMissing(work: Promise<unknown>): Promise<void> {
  try {
    await work;
  } catch (error) {
    if (codeOf(error) !== 'ENOENT') throw error;
  }
}

/** Puts a log aside as `<path>.1`, earlier ones move on by one, the last is dropped. Nothing may be writing to it. */
export async function setLogAside(path: string, files: number = keptLogs.files): Promise<void> {
  await makeWayForLog(path, files);
  await ignoreMissing(rename(path, `${path}.1`));
}

/** Moves the logs that were put aside on by one, so that `<path>.1` is free. */
export async function makeWayForLog(path: string, files: number = keptLogs.files): Promise<void> {
  for (let number = files - 1; number > 0; number--)
    await ignoreMissing(rename(`${path}.${number}`, `${path}.${number + 1}`));
}

/** Removes logs that were put aside and have not been written to for `keptLogs.days`. */
export async function dropOldLogs(path: string, now: number = Date.now()): Promise<void> {
  for (let number = 1; number <= keptLogs.files; number++) {
    const file = `${path}.${number}`;
    await ignoreMissing(
      (async () => {
        if (now - (await stat(file)).mtimeMs > keptLogs.days * day) await rm(file, { force: true });
      })(),
    );
  }
}

/** Whether a log of this size that was begun then has to make room for a new one: 10 MiB, or a day. */
export function isFull(log: { readonly size: number; readonly begun: number }, now: number): boolean {
  return log.size > 0 && (log.size >= 10 * 1024 * 1024 || Math.abs(now - log.begun) >= day);
}
