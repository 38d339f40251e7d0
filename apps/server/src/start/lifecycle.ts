import { printableError } from '../log/loggable-error.ts';

/** Something to undo at the end; the last opened is closed first. */
type Close = () => Promise<void> | void;

/** Thrown inside the start when somebody pressed Ctrl-C meanwhile. */
export class Interrupted extends Error {}

/** How long one thing may take to close, in milliseconds, before the next is closed regardless. */
const usualPatience = 10_000;

/** One Ctrl-C reaches a process several times: from the terminal, and forwarded by npm and its children. */
const sameKeyPress = 1_000;

/** Order of start and end of a server process. */
export class Lifecycle {
  readonly #closers: { close: Close; patience: number }[] = [];
  #stopping = false;
  #askedAt = 0;
  #started = false;

  /** Remembers what to close. Throws Interrupted when a stop was asked for, so that starting goes no further. */
  onClose(close: Close, patience = usualPatience): void {
    this.#closers.push({ close, patience });
    this.checkpoint();
  }

  /** Throws Interrupted when a stop was asked for. */
  checkpoint(): void {
    if (this.#askedAt > 0) throw new Interrupted();
  }

  /** From here on a signal closes everything; before, it makes the start give up at its next checkpoint. */
  started(): void {
    this.checkpoint();
    this.#started = true;
  }

  /** Stops on Ctrl-C, `kill` and a closed terminal; pressing Ctrl-C once more ends the process at once. */
  listen(): void {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
      process.on(signal, () => {
        const now = Date.now();
        if (this.#askedAt === 0) {
          this.#askedAt = now;
          console.log('\nĐang dừng… (Ctrl-C lần nữa để dừng ngay)');
          if (this.#started) void this.end(0);
        } else if (now - this.#askedAt > sameKeyPress) {
          process.exit(130);
        }
      });
    }
  }

  /** Closes everything in reverse order and ends the process. */
  async end(exitCode: number): Promise<void> {
    if (this.#stopping) return;
    this.#stopping = true;
    let code = exitCode;
    for (const { close, patience } of this.#closers.reverse()) {
      try {
        await Promise.race([close(), new Promise<void>((done) => setTimeout(done, patience).unref())]);
      } catch (error) {
        console.error(printableError(error));
        code ||= 1;
      }
    }
    if (code === 0) console.log('Đã dừng.');
    process.exit(code);
  }
}
