import type { Database } from '@tieuchi/db/database';
import { isPassingTrouble } from '@tieuchi/db/passing-trouble';
import { leadJob } from '@tieuchi/db/queries/operations/jobs';
import type { Job } from './job.ts';

/** Where failures are told. */
type Log = (fields: object, message: string) => void;

/** What jobs run with. */
export interface JobSurroundings {
  readonly db: Database;
  readonly now: () => Date;
  readonly logger: { readonly warn: Log; readonly error: Log };
}

/** Does a job once, unless another server process is doing it. Never rejects: what fails is logged. */
export async function runOnce(job: Job, { db, now, logger }: JobSurroundings): Promise<void> {
  try {
    await db.transaction(async (tx) => {
      if (await leadJob(tx, job.name)) await job.run(tx, now());
    });
  } catch (error) {
    const told = isPassingTrouble(error) ? 'warn' : 'error';
    logger[told]({ err: error, job: job.name }, 'job failed');
  }
}

/** Does jobs, each after its time, for as long as the process lives or until what it returns is called, which waits for those that run. */
export function startJobs(jobs: readonly Job[], surroundings: JobSurroundings): () => Promise<void> {
  let stopped = false;
  const timers = new Map<string, NodeJS.Timeout>();
  const running = new Map<string, Promise<void>>();
  const schedule = (job: Job) => {
    const timer = setTimeout(() => {
      const run = runOnce(job, surroundings).then(() => {
        running.delete(job.name);
        if (!stopped) schedule(job);
      });
      running.set(job.name, run);
    }, job.every);
    // No process lives for a job that is to come.
    timers.set(job.name, timer.unref());
  };
  for (const job of jobs) schedule(job);
  return async () => {
    stopped = true;
    for (const timer of timers.values()) clearTimeout(timer);
    await Promise.all(running.values());
  };
}
