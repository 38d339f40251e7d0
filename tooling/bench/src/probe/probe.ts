import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import type { ProbePlan } from './probe-process.ts';

const waitsOf = z.array(z.number());

/** Tells how long others wait for small things while something runs. */
export class Probe {
  readonly #process: ChildProcess;

  private constructor(process: ChildProcess) {
    this.#process = process;
  }

  static async start(): Promise<Probe> {
    const child = fork(fileURLToPath(new URL('probe-process.ts', import.meta.url)), {
      execArgv: process.execArgv,
    });
    await once(child, 'message');
    return new Probe(child);
  }

  /** Runs work; how long each other request took meanwhile, in ms. */
  async during(plan: ProbePlan, work: () => Promise<unknown>): Promise<readonly number[]> {
    const told = once(this.#process, 'message');
    this.#process.send(plan);
    // Until its connections stand.
    await pause(100);
    await work();
    await pause(50);
    this.#process.send('stop');
    const [waits] = await told;
    return waitsOf.parse(waits);
  }

  stop(): void {
    if (this.#process.connected) this.#process.disconnect();
  }
}
