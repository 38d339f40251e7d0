import { join } from 'node:path';
import type { FastifyBaseLogger } from 'fastify';
import { pino, stdTimeFunctions } from 'pino';
import { loggableEvent } from './loggable-event.ts';
import { PatientWriter } from './patient-writer.ts';
import { RotatingFile } from './rotating-file.ts';
import { standardError } from './standard-error.ts';

/** The log of a server process. */
export interface Log {
  readonly logger: FastifyBaseLogger;
  /** Writes out what is waiting, as far as it can be written. */
  close(): Promise<void>;
}

/** A logger that writes only what `loggableEvent` lets through, whatever it is called with, in JSON lines to `destination`. */
export function createLogger(level: string, destination: { write(line: string): void }): FastifyBaseLogger {
  return pino(
    {
      level,
      timestamp: stdTimeFunctions.isoTime,
      base: { pid: process.pid },
      hooks: {
        logMethod(args, method) {
          method.apply(this, loggableEvent(args));
        },
      },
    },
    destination,
  );
}

/**
 * JSON lines: to `server.log` in the data folder, so that the terminal stays readable, or to standard error where the
 * installation has no data folder of its own. A log that can't be written loses lines; it never ends or holds up the server.
 */
export function openLog(level: string, folder: string | undefined): Log {
  const writer = new PatientWriter(
    folder
      ? {
          target: new RotatingFile(join(folder, 'server.log')),
          complain: () => console.error('✗ Không ghi được nhật ký server.log; máy chủ vẫn chạy.'),
        }
      : { target: standardError() },
  );
  return { logger: createLogger(level, writer), close: () => writer.close() };
}
