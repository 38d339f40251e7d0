import { constants, openSync, write } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { codeOf } from '@tieuchi/db/operator-error';
import type { Target } from './patient-writer.ts';

const patience = { times: 20, milliseconds: 50 } as const;

/**
 * Standard error once more, as a file that never waits: a write to a pipe that nobody reads would hold a thread, and with it the
 * end of the process. Where that can't be had (a socket, another system) it is the file itself.
 */
function openWithoutWaiting(): number {
  const { O_WRONLY, O_APPEND, O_NONBLOCK } = constants;
  try {
    return openSync('/proc/self/fd/2', O_WRONLY | O_APPEND | O_NONBLOCK);
  } catch {
    return 2;
  }
}

function writeOnce(file: number, bytes: Buffer): Promise<number> {
  return new Promise((resolve, reject) => {
    write(file, bytes, (error, written) => (error ? reject(error) : resolve(written)));
  });
}

/** Standard error as a target: a reader that is slow is waited for a second, one that is gone is a failure. */
export function standardError(file: number = openWithoutWaiting()): Target {
  return {
    async write(bytes) {
      let rest = bytes;
      for (let times = 0; rest.length > 0; ) {
        try {
          rest = rest.subarray(await writeOnce(file, rest));
        } catch (error) {
          if (codeOf(error) !== 'EAGAIN' || times === patience.times) throw error;
          times += 1;
          await pause(patience.milliseconds);
        }
      }
    },
    close: async () => undefined,
  };
}
