/** Units of work that one comparison of two sets may take: a few seconds on a slow machine. */
const MOST_UNITS = 6_000_000;

/**
 * What may still be spent on one comparison of two sets. Real sets need less than a hundredth of it; a document made to be hard
 * runs out, and what is left is then undecided instead of slow. Counted, not timed, so that a result does not depend on the machine.
 */
export class Effort {
  constructor(private left: number = MOST_UNITS) {}

  /** Takes units away; false once there were not enough. */
  spend(units: number): boolean {
    this.left -= units;
    return this.left >= 0;
  }
}
