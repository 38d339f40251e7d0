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
  #running = 0;
  #count = 0;

  constructor(limits: QueueLimits) {
    this.#limits = { waitingOfKey: limits.waiting, ...limits };
  }

  /** Runs `work` when it is the key's turn. Rejects with QueueFull at once where too much is waiting, else as `work` does. */
  async run<Result>(key: string, work: () => Promise<Result>): Promise<Result> {
    if (this.#running < this.#limits.running) this.#running += 1;
    else await this.#turn(key);
    try {
      return await work();
    } finally {
      this.#next();
    }
  }

  #turn(key: string): Promise<void> {
    const own = this.#waiting.get(key) ?? [];
    if (this.#count >= this.#limits.waiting || own.length >= this.#limits.waitingOfKey) throw new QueueFull();
    this.#count += 1;
    return new Promise((resolve) => {
      own.push(resolve);
      this.#waiting.set(key, own);
    });
  }

  /** Hands the place that has become free to the next key, whose others go to the end. */
  #next(): void {
    const [next] = this.#waiting;
    if (next === undefined) {
      this.#running -= 1;
      return;
    }
    const [key, [begin, ...others]] = next;
    this.#waiting.delete(key);
    if (others.length > 0) this.#waiting.set(key, others);
    this.#count -= 1;
    begin?.();
  }
}
