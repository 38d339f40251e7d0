import { copyFile, stat, truncate } from 'node:fs/promises';
import { Client } from 'pg';
import { dropOldLogs, isFull, makeWayForLog, setLogAside } from '../../log-files.ts';

/**
 * PostgreSQL's messages of errors, their details and statements quote rows: none of them is written, only its own state (LOG),
 * and what ends a session or the server (FATAL, PANIC), in one line each. What failed stands in the server's log, without values.
 * Given on the command line, so that it holds for clusters of every age, whatever their files say.
 */
export const quietSettings: Readonly<Record<string, string>> = {
  log_min_messages: 'log',
  log_min_error_statement: 'panic',
  log_error_verbosity: 'terse',
  log_statement: 'none',
  log_duration: 'off',
  log_min_duration_statement: '-1',
  log_min_duration_sample: '-1',
  log_transaction_sample_rate: '0',
  log_parameter_max_length: '0',
  log_parameter_max_length_on_error: '0',
  log_lock_waits: 'off',
  debug_print_parse: 'off',
  debug_print_rewritten: 'off',
  debug_print_plan: 'off',
};

/** Whether a running server keeps quiet; false as well when it does not answer. One that an older build started may not. */
export async function isQuiet(url: string): Promise<boolean> {
  const client = new Client({ connectionString: url, connectionTimeoutMillis: 5_000 });
  client.on('error', () => undefined);
  try {
    await client.connect();
    const names = Object.keys(quietSettings);
    const { rows } = await client.query<{ name: string; setting: string }>(
      'select name, setting from pg_settings where name = any ($1)',
      [names],
    );
    return rows.length === names.length && rows.every(({ name, setting }) => quietSettings[name] === setting);
  } catch {
    return false;
  } finally {
    await client.end().catch(() => undefined);
  }
}

const pause = 10 * 60_000;

/** Before a server starts: puts a log aside that is full or a day old, and removes what is too old. Never rejects. */
export async function makeRoomForLog(path: string): Promise<void> {
  try {
    const { size, birthtimeMs: begun } = await stat(path);
    if (isFull({ size, begun }, Date.now())) await setLogAside(path);
    await dropOldLogs(path);
  } catch {
    // There is none yet, or it can't be moved: it goes on growing, which no start may fail for.
  }
}

/**
 * Puts the log of a running server aside when it is full or was begun a day ago, by a copy: the server goes on writing to the
 * same file, at its end. Resolves with the time when the log was begun. Never rejects.
 */
export async function turnLogOver(path: string, begun: number, now: number): Promise<number> {
  try {
    const { size } = await stat(path);
    if (!isFull({ size, begun }, now)) return begun;
    await makeWayForLog(path);
    await copyFile(path, `${path}.1`);
    await truncate(path);
    await dropOldLogs(path, now);
    return now;
  } catch {
    return begun;
  }
}

/** Keeps the log of a running server bounded until the returned function is called. */
export function keepLogBounded(path: string): () => void {
  let begun = Date.now();
  const timer = setInterval(async () => {
    begun = await turnLogOver(path, begun, Date.now());
  }, pause);
  timer.unref();
  return () => clearInterval(timer);
}
