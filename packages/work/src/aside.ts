import type { Worker } from 'node:worker_threads';
import { FairQueue } from './fair-queue.ts';
import { failureFrom } from './frames.ts';
import { startThread } from './loader.ts';

/** What a thread does, by name. */
export type AsideTasks = Readonly<Record<string, (input: never) => unknown>>;

type InputOf<Tasks extends AsideTasks, Name extends keyof Tasks> = Parameters<Tasks[Name]>[0];

/** What a thread answers; `error` is the frames of a bug, without its message. */
export type Reply<Result> =
  | { readonly ok: true; readonly result: Result }
  | { readonly ok: false; readonly error: string };

/**
 * A thread of its own for work on our own data that takes long, so that the server's thread goes on answering. Started when first
 * needed, it stays; one piece of work at a time, in turns between those who ask. It keeps no process from ending.
 */
export class Aside<Tasks extends AsideTasks> {
  readonly #entry: URL;
  readonly #queue = new FairQueue({ running: 1, waiting: 500 });
  #worker: Worker | undefined;

  /** `entry`: a module that calls `serveAside` with exactly these tasks, as source (.ts) or as a build made of it. */
  constructor(entry: URL) {
    this.#entry = entry;
  }

  /** Does work in the thread. Rejects with QueueFull, or where the task throws or the thread ends. */
  run<Name extends keyof Tasks & string>(
    task: Name,
    { key, input }: { readonly key: string; readonly input: InputOf<Tasks, Name> },
  ): Promise<ReturnType<Tasks[Name]>> {
    return this.#queue.run(key, () => this.#ask<ReturnType<Tasks[Name]>>({ task, input }));
  }

  #ask<Result>(job: { task: string; input: unknown }): Promise<Result> {
    const worker = this.#started();
    return new Promise((resolve, reject) => {
      const end = () => {
        worker.off('message', take).off('error', fail).off('exit', exit);
        worker.unref();
      };
      const take = (reply: Reply<Result>) => {
        end();
        if (reply.ok) return resolve(reply.result);
        reject(failureFrom(reply.error, 'work aside failed'));
      };
      const fail = (error: unknown) => {
        end();
        this.#worker = undefined;
        reject(error);
      };
      const exit = () => fail(new Error('work aside ended'));
      worker.ref();
      worker.on('message', take).on('error', fail).on('exit', exit);
      worker.postMessage(job);
    });
  }

  #started(): Worker {
    if (this.#worker === undefined) {
      const worker = startThread(this.#entry);
      // Between pieces of work nobody else listens; the next one starts another thread.
      const forget = () => {
        if (this.#worker === worker) this.#worker = undefined;
      };
      worker.on('error', forget).on('exit', forget);
      this.#worker = worker;
    }
    return this.#worker;
  }
}
