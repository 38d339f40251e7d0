import { existsSync, renameSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { FastifyBaseLogger } from 'fastify';
import { destination, pino, stdTimeFunctions } from 'pino';

const largest = 20 * 1024 * 1024;

/**
 * JSON lines: to `server.log` in the data folder, so that the terminal stays readable, or to standard error where the
 * installation has no data folder of its own. A log of over 20 MB is put aside at the start as `server.log.1`.
 */
export function openLog(level: string, folder: string | undefined): FastifyBaseLogger {
  const options = { level, timestamp: stdTimeFunctions.isoTime };
  if (!folder) return pino(options, destination(2));
  const file = join(folder, 'server.log');
  if (existsSync(file) && statSync(file).size > largest) renameSync(file, `${file}.1`);
  return pino(options, destination({ dest: file, mode: 0o600, sync: false }));
}
