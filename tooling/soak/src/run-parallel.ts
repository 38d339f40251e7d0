import { type ChildProcess, fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { addTally, type Kind, newTally, type Tally } from './run-items.ts';
import type { Work } from './worker.ts';

/** An item that is worked on for so long hangs, in milliseconds. */
const HANGS = 10_000;

/** What is run, and on how many processes. */
export interface Plan {
  readonly seed: number;
  readonly kind: Kind;
  readonly count: number;
  readonly processes: number;
  /** Called with the number of an item now and then. */
  readonly progress: (number: number) => void;
}

/** Says so when a process has been at one item for too long; the caller stops the watch. */
function watch(child: ChildProcess, hangs: (number: number) => void): NodeJS.Timeout {
  let at = -1;
  let since = performance.now();
  child.on('message', (message) => {
    if (typeof message === 'number') at = message;
    since = performance.now();
  });
  return setInterval(() => {
    if (at >= 0 && performance.now() - since > HANGS) hangs(at);
  }, 1000);
}

function runPart({ seed, kind, count, processes, progress }: Plan, first: number): Promise<Tally> {
  return new Promise((resolve) => {
    const child = fork(fileURLToPath(new URL('worker.ts', import.meta.url)), {
      execArgv: process.execArgv,
      serialization: 'advanced',
    });
    let at = -1;
    const fail = (problem: string) => {
      const failed = { kind, number: at, base: '', milliseconds: 0, steps: '', problems: [problem] };
      resolve({ ...newTally(), failed: [failed] });
    };
    const watched = watch(child, (number) => {
      at = number;
      fail(`hangs for more than ${HANGS / 1000} s`);
      child.kill('SIGKILL');
    });
    child.on('message', (message: number | Tally) => {
      if (typeof message !== 'number') return resolve(message);
      at = message;
      if (first === 0 && at % 100 === 0) progress(at);
    });
    child.on('error', (error) => fail(`no process: ${error.message}`));
    child.on('exit', (code, signal) => {
      clearInterval(watched);
      // Nothing happens when it has told its result before.
      fail(`took its process down (${signal ?? code})`);
    });
    const work: Work = { seed, kind, count, first, stride: processes };
    child.send(work);
  });
}

/**
 * Runs `count` items on several processes. An item that hangs or takes its process down is reported as failed; the other items
 * of that process are then not counted.
 */
export async function runParallel(plan: Plan): Promise<Tally> {
  const total = newTally();
  const parts = Array.from({ length: plan.processes }, (_, first) => runPart(plan, first));
  for (const tally of await Promise.all(parts)) addTally(total, tally);
  return total;
}
