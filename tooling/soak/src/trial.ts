/** How one hostile item fared. */
export interface Report {
  /** What went wrong, in words; empty when all held. */
  readonly problems: string[];
  /** Milliseconds by step. */
  readonly times: Map<string, number>;
  readonly verdict: 'accepted' | 'rejected' | 'unreadable';
}

/** Collects what happens while one item is worked on: every step is timed, and what it throws is a problem. */
export class Trial {
  readonly problems: string[] = [];
  readonly times = new Map<string, number>();

  /** What the step gives; undefined when it threw. */
  step<T>(name: string, body: () => T): T | undefined {
    const began = performance.now();
    try {
      return body();
    } catch (error) {
      this.problems.push(
        `${name} threw ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`,
      );
      return undefined;
    } finally {
      this.times.set(name, (this.times.get(name) ?? 0) + performance.now() - began);
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
