import { parentPort } from 'node:worker_threads';
import type { AsideTasks, Reply } from './aside.ts';
import { framesOf } from './frames.ts';

interface Job {
  readonly task: string;
  readonly input: never;
}

/** Serves tasks to the `Aside` that started this thread. */
export function serveAside(tasks: AsideTasks): void {
  parentPort?.on('message', async ({ task, input }: Job) => {
    parentPort?.postMessage(await replyTo(tasks[task], input));
  });
}

async function replyTo(task: AsideTasks[string] | undefined, input: never): Promise<Reply<unknown>> {
  try {
    if (task === undefined) throw new RangeError('no such task');
    return { ok: true, result: await task(input) };
  } catch (error) {
    return { ok: false, error: framesOf(error) };
  }
}
