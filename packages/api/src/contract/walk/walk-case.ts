import type { Holdings } from './walk-world.ts';

/** One thing of Ninh Bình, who reaches it, and something like it that does not exist. */
export interface Subject {
  readonly real: string;
  readonly random: string;
  /** User names; everybody else must get the same answer for `real` as for `random`. */
  readonly reach: readonly string[];
}

/** A route asked for one thing by id. `own` is what the caller's own province has, for a foreign child under an own parent. */
export interface WalkCase {
  readonly about: string;
  readonly subject: Subject;
  readonly input: (id: string, own: Holdings) => unknown;
  /** Only these callers have the own parent that the input needs; left out: everybody is asked. */
  readonly callers?: readonly string[];
}

/** How the walk asks one route; `open` says why ids of others need no hiding. */
export interface WalkInputs {
  /** An input without a foreign id, called once by everybody. */
  readonly plain?: unknown;
  readonly open?: 'published sets and units are public';
  readonly cases?: readonly WalkCase[];
}

/** A route that is asked for one thing by id. */
export const one = (about: string, subject: Subject, input: WalkCase['input']): WalkInputs => ({
  cases: [{ about, subject, input }],
});
