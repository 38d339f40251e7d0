/** So much is waiting already that no more can be taken for now. */
export class QueueFull extends Error {
  constructor() {
    super('queue full');
    this.name = 'QueueFull';
  }
}

/** How much a queue takes. */
export interface QueueLimits {
  /** Works at the same time, all keys together. */
  readonly running: number;
  /** Works of one key at the same time; as many as of all together unless given. */
  readonly runningOfKey?: number;
  /** Works that wait, all keys together. */
  readonly waiting: number;
  /** Works of one key that wait; as many as of all together unless given. */
  readonly waitingOfKey?: number;
}

/**
 * Lets only so much work run at a time, and takes turns between those who ask: whoever asks for a hundred things waits for them
 * among all others, who each wait for one.
 */
export class FairQueue {
  readonly #limits: Required<QueueLimits>;
  /** Who waits, by key, in the order of their turns. */
  readonly #waiting = new Map<string, (() => void)[]>();
  /** How many works of each key run. */
  readonly #running = new Map<string, number>();
  #runningInAll = 0;
  #waitingInAll = 0;

  constructor(limits: QueueLimits) {
    this.#limits = { runningOfKey: limits.running, waitingOfKey: limits.waiting, ...limits };
  }

  /** Runs `work` when it is the key's turn. Rejects with QueueFull at once where too much is waiting, else as `work` does. */
  async run<Result>(key: string, work: () => Promise<Result>): Promise<Result> {
    if (this.#mayRun(key)) this.#begin(key);
    else await this.#turn(key);
    try {
      return await work();
    } finally {
      this.#end(key);
    }
  }

  /** Resolves when it is the key's turn, with what ends it, however often it is called. Rejects with QueueFull where too much is waiting. */
  async take(key: string): Promise<() => void> {
    if (this.#mayRun(key)) this.#begin(key);
    else await this.#turn(key);
    let taken = true;
    return () => {
      if (!taken) return;
      taken = false;
      this.#end(key);
    };
  }

  #mayRun(key: string): boolean {
    const { running, runningOfKey } = this.#limits;
    return this.#runningInAll < running && (this.#running.get(key) ?? 0) < runningOfKey;
  }

  #begin(key: string): void {
    this.#runningInAll += 1;
    this.#running.set(key, (this.#running.get(key) ?? 0) + 1);
  }

  #turn(key: string): Promise<void> {
    const own = this.#waiting.get(key) ?? [];
    if (this.#waitingInAll >= this.#limits.waiting || own.length >= this.#limits.waitingOfKey)
      throw new QueueFull();
    this.#waitingInAll += 1;
    return new Promise((resolve) => {
      own.push(resolve);
      this.#waiting.set(key, own);
    });
  }

  /** Hands the place that has become free to the next key that may run, whose others go to the end. */
  #end(key: string): void {
    this.#runningInAll -= 1;
    const left = (this.#running.get(key) ?? 1) - 1;
    if (left > 0) this.#running.set(key, left);
    else this.#running.delete(key);
    for (const [next, [begin, ...others]] of this.#waiting) {
      if (begin === undefined || !this.#mayRun(next)) continue;
      this.#waiting.delete(next);
      if (others.length > 0) this.#waiting.set(next, others);
      this.#waitingInAll -= 1;
      this.#begin(next);
      begin();
      return;
    }
  }
}
