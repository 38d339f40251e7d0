import { Worker } from 'node:worker_threads';
import { framesOf } from './frames.ts';
import { type Outcome, tooMuchMemory } from './outcome.ts';

/** What a task answers: bytes, or a code for why not. */
export type Answer = Extract<Outcome, { kind: 'done' | 'refused' }>;

/** Something that can be done with bytes. */
export type Task = (input: Uint8Array) => Promise<Answer>;

/**
 * Kills the process from a thread of its own, which goes on while the task computes: when more memory is held than allowed, when the
 * time is long over, and when whoever started it is gone.
 */
const watch = `
const { workerData } = require('node:worker_threads');
const { writeSync } = require('node:fs');
const until = Date.now() + workerData.milliseconds + 5000;
setInterval(() => {
  const full = process.memoryUsage.rss() > workerData.residentBytes;
  if (full) writeSync(2, workerData.word);
  if (full || process.ppid !== workerData.starter || Date.now() > until) process.kill(process.pid, 'SIGKILL');
}, 20);
`;

/** Serves one task to whoever started this process by `runConfined`, which ends it afterwards. */
export function serveConfined(tasks: Readonly<Record<string, Task>>): void {
  // Told, not asked of the system: whoever started this may be gone before it has begun.
  const [residentBytes, milliseconds, starter] = process.argv.slice(2).map(Number);
  new Worker(watch, {
    eval: true,
    workerData: { residentBytes, milliseconds, starter, word: tooMuchMemory },
  });
  process.once('disconnect', () => process.exit());
  process.once('message', (message) => {
    void answerTo(message, tasks).then((outcome) => process.send?.(outcome));
  });
}

async function answerTo(message: unknown, tasks: Readonly<Record<string, Task>>): Promise<Outcome> {
  try {
    const { task, input } = jobOf(message);
    const run = tasks[task];
    if (run === undefined) throw new RangeError('no such task');
    return await run(input);
  } catch (error) {
    return { kind: 'failed', frames: framesOf(error) };
  }
}

function jobOf(message: unknown): { task: string; input: Uint8Array } {
  if (typeof message === 'object' && message !== null && 'task' in message && 'input' in message) {
    const { task, input } = message;
    if (typeof task === 'string' && input instanceof Uint8Array) return { task, input };
  }
  throw new TypeError('no job');
}
