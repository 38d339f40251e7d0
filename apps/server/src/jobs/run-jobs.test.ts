import type { Database } from '@tieuchi/db/database';
import { leadJob } from '@tieuchi/db/queries/operations/jobs';
import { createTestDatabase, type TestDatabase } from '@tieuchi/db/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Job } from './job.ts';
import { runOnce, startJobs } from './run-jobs.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.close());

/** A promise with its end; Node 20 has no `Promise.withResolvers`. */
function deferred() {
  let resolve = () => {};
  const promise = new Promise<void>((done) => {
    resolve = done;
  });
  return { promise, resolve };
}

const at = new Date('2026-11-29T03:00:00Z');

/** A job that takes until it is told to end, with what was logged beside it. */
function controlled(run: (tx: Database, at: Date) => Promise<void> = async () => undefined, every = 1) {
  const logged: [string, string, unknown][] = [];
  const log = (level: string) => (fields: object, message: string) =>
    logged.push([level, message, Object.getOwnPropertyDescriptor(fields, 'job')?.value]);
  const job: Job = { name: 'sample', every, run };
  const logger = { warn: log('warn'), error: log('error') };
  return { job, logged, surroundings: { db: database.db, now: () => at, logger } };
}

describe('a job', () => {
  it('is done at the time of the server, in a transaction', async () => {
    const seen: Date[] = [];
    const { job, surroundings } = controlled(async (_, when) => {
      seen.push(when);
    });
    await runOnce(job, surroundings);
    expect(seen).toEqual([at]);
  });

  it('is left to the process that is doing it, and free again after it', async () => {
    let done = 0;
    const { job, surroundings } = controlled(async () => {
      done += 1;
    });
    await database.db.transaction(async (tx) => {
      expect(await leadJob(tx, job.name)).toBe(true);
      await runOnce(job, surroundings);
      expect(done).toBe(0);
    });
    await runOnce(job, surroundings);
    expect(done).toBe(1);
  });

  it('that fails is logged, and done again the next time', async () => {
    let tries = 0;
    const again = deferred();
    const { job, logged, surroundings } = controlled(async () => {
      tries += 1;
      if (tries === 1) throw new Error('no');
      again.resolve();
    });
    const stop = startJobs([job], surroundings);
    await again.promise;
    await stop();
    expect(logged).toEqual([['error', 'job failed', 'sample']]);
  });

  it('that runs is waited for when all are stopped', async () => {
    const begun = deferred();
    const end = deferred();
    let ended = false;
    const { job, surroundings } = controlled(async () => {
      begun.resolve();
      await end.promise;
      ended = true;
    });
    const stop = startJobs([job], surroundings);
    await begun.promise;
    const stopped = stop();
    end.resolve();
    await stopped;
    expect(ended).toBe(true);
  });
});
