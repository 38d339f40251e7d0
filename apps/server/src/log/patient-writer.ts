/** Where lines end up. Anything may go wrong there, at any time and for any length of time. */
export interface Target {
  /** Resolves once everything is written; rejects when some of it may not have been. */
  write(bytes: Buffer): Promise<void>;
  close(): Promise<void>;
}

/** What a writer works with. */
export interface WriterOptions {
  readonly target: Target;
  /** Told once for each time that writing begins to fail. */
  readonly complain?: (error: unknown) => void;
  /** Bytes that may wait; 1 MiB. */
  readonly room?: number;
  /** How long a target that fails is left alone, in milliseconds; 5,000. */
  readonly pause?: number;
}

const largestWrite = 64 * 1024;
const closingPatience = 3_000;

/** Says in the log itself how much is missing there. */
function lossLine(lines: number): string {
  const time = new Date().toISOString();
  return `${JSON.stringify({ level: 40, time, pid: process.pid, lines, msg: 'log lines lost' })}\n`;
}

/**
 * Takes lines at any time without ever throwing, waiting or growing beyond its room, and writes them one after the other to a
 * target that may fail or hang. Lines that find no room or could not be written are counted; once the target works again, one
 * line says how many they were.
 */
export class PatientWriter {
  readonly #target: Target;
  readonly #complain: (error: unknown) => void;
  readonly #room: number;
  readonly #pause: number;
  #waiting: Buffer[] = [];
  #bytes = 0;
  #lost = 0;
  #failing = false;
  #closed = false;
  #running: Promise<void> | undefined;
  #wake: () => void = () => undefined;

  constructor({ target, complain = () => undefined, room = 1024 * 1024, pause = 5_000 }: WriterOptions) {
    this.#target = target;
    this.#complain = complain;
    this.#room = room;
    this.#pause = pause;
  }

  /** Lines that are missing in the log by now. */
  get lost(): number {
    return this.#lost;
  }

  write(line: string): void {
    const bytes = Buffer.from(line);
    if (this.#closed || this.#bytes + bytes.length > this.#room) {
      this.#lost += 1;
      return;
    }
    this.#waiting.push(bytes);
    this.#bytes += bytes.length;
    this.#running ??= this.#run();
  }

  /** Takes nothing more and tries once to write what waits, for 3 s at most. */
  async close(): Promise<void> {
    this.#closed = true;
    this.#wake();
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<void>((resolve) => {
      timer = setTimeout(resolve, closingPatience);
    });
    const finished = (async () => {
      await this.#running;
      await this.#target.close();
    })().catch(() => undefined);
    await Promise.race([finished, late]);
    clearTimeout(timer);
  }

  async #run(): Promise<void> {
    // Lines of the same moment are written together.
    await Promise.resolve();
    while (this.#waiting.length > 0) {
      if (!(await this.#writeSome())) {
        if (this.#closed) break;
        await this.#rest();
      }
    }
    this.#running = undefined;
  }

  /** Lines leave the queue once they are written. The lines that are missing came after those that waited. */
  async #writeSome(): Promise<boolean> {
    const batch: Buffer[] = [];
    let size = 0;
    for (const bytes of this.#waiting) {
      if (batch.length > 0 && size + bytes.length > largestWrite) break;
      size += bytes.length;
      batch.push(bytes);
    }
    const count = batch.length;
    const told = count === this.#waiting.length ? this.#lost : 0;
    if (told > 0) batch.push(Buffer.from(lossLine(told)));
    try {
      await this.#target.write(Buffer.concat(batch));
    } catch (error) {
      if (!this.#failing) this.#tell(error);
      this.#failing = true;
      return false;
    }
    this.#failing = false;
    this.#lost -= told;
    this.#waiting = this.#waiting.slice(count);
    this.#bytes -= size;
    return true;
  }

  #tell(error: unknown): void {
    try {
      this.#complain(error);
    } catch {
      // Nobody is left to tell.
    }
  }

  #rest(): Promise<void> {
    return new Promise((resolve) => {
      const timer = setTimeout(resolve, this.#pause);
      timer.unref();
      this.#wake = () => {
        clearTimeout(timer);
        resolve();
      };
    });
  }
}
