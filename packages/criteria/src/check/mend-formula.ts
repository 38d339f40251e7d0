import type { FormulaProblem } from '../formula/syntax/expression.ts';

/** Of a formula, as the schema has it. */
const MOST_CHARACTERS = 500;

/** Slips in one formula; with more than these it is another formula. */
const MOST_MENDS = 12;

type Mendable = Pick<FormulaProblem, 'mend'>;

/**
 * The formula with everything put right that is surely a slip; undefined where it does not become faultless by that, or too
 * long to be a formula.
 */
export function mended(
  text: string,
  problems: readonly Mendable[],
  look: (text: string) => readonly Mendable[],
): string | undefined {
  let current = text;
  let left = problems;
  for (let mends = 0; left.length > 0; mends += 1) {
    const mend = left.find((problem) => problem.mend !== undefined)?.mend;
    if (mend === undefined || mends === MOST_MENDS) return undefined;
    current = current.slice(0, mend.start) + mend.text + current.slice(mend.end);
    if (current.length > MOST_CHARACTERS) return undefined;
    left = look(current);
  }
  return current;
}
