/** How one hostile item fared. */
export interface Report {
  /** What went wrong, in words; empty when all held. */
  readonly problems: string[];
  /** Milliseconds that the processor worked, by step. */
  readonly times: Map<string, number>;
  readonly verdict: 'accepted' | 'rejected' | 'unreadable';
}

/** Collects what happens while one item is worked on: every step is timed, and what it throws is a problem. */
export class Trial {
  readonly problems: string[] = [];
  readonly times = new Map<string, number>();

  /** What the step gives; undefined when it threw. */
  step<T>(name: string, body: () => T): T | undefined {
    const processor = process.cpuUsage();
    const began = performance.now();
    try {
      return body();
    } catch (error) {
      this.problems.push(
        `${name} threw ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`,
      );
      return undefined;
    } finally {
      // On a machine that others keep busy the clock tells how long it waited, too.
      const elapsed = performance.now() - began;
      const { user, system } = process.cpuUsage(processor);
      this.times.set(name, (this.times.get(name) ?? 0) + Math.min(elapsed, (user + system) / 1000));
    }
  }

  /** Notes a problem unless the condition holds. */
  expect(holds: boolean, problem: string): void {
    if (!holds) this.problems.push(problem);
  }

  /** Notes these problems. */
  note(problems: readonly string[]): void {
    this.problems.push(...problems);
  }
}
