import { Rational } from '../../exact/rational.ts';
import { type Expression, evaluate, type Value } from '../../formula/formula.ts';

/**
 * How a criterion reads an answer, as a tree: the share of the maximum it earns, where 1 also stands for "accepted" and 0 for
 * "not accepted". `when`: the first branch where the condition holds, the second where it is false, missing or undefined.
 * `measured`: by the state of the measure. `line`: slope × measure + offset, reached only where the measure is a number.
 * `most`: the highest of several. `leftOut`: the criterion does not count.
 */
export type Reading =
  | { readonly kind: 'share'; readonly share: Rational }
  | { readonly kind: 'leftOut' }
  | {
      readonly kind: 'when';
      readonly condition: Expression;
      readonly holding: Reading;
      readonly otherwise: Reading;
    }
  | {
      readonly kind: 'measured';
      readonly measure: Expression;
      readonly missing: Reading;
      readonly undefined: Reading;
      readonly value: Reading;
    }
  | {
      readonly kind: 'line';
      readonly measure: Expression;
      readonly slope: Rational;
      readonly offset: Rational;
    }
  | { readonly kind: 'most'; readonly readings: readonly Reading[] };

/** Accepted, or all of the maximum. */
export const FULL: Reading = { kind: 'share', share: Rational.ONE };
/** Not accepted, or nothing of the maximum. */
export const NOTHING: Reading = { kind: 'share', share: Rational.ZERO };
/** The criterion does not count for this answer. */
export const LEFT_OUT: Reading = { kind: 'leftOut' };

/** Accepts where the condition holds. */
export function accepting(condition: Expression): Reading {
  return { kind: 'when', condition, holding: FULL, otherwise: NOTHING };
}

/** About how much text a reading has to look at: the cost of reading one answer. */
export function lengthOf(reading: Reading): number {
  switch (reading.kind) {
    case 'when': {
      const { start, end } = reading.condition;
      return end - start + lengthOf(reading.holding) + lengthOf(reading.otherwise);
    }
    case 'measured':
      return lengthOf(reading.value);
    case 'most':
      return reading.readings.reduce((sum, part) => sum + lengthOf(part), 0);
    default:
      return 1;
  }
}

/** The exact share that a reading gives an answer; undefined where the criterion is left out. */
export function shareOf(reading: Reading, lookup: (name: string) => Value): Rational | undefined {
  switch (reading.kind) {
    case 'share':
      return reading.share;
    case 'leftOut':
      return undefined;
    case 'when': {
      const condition = evaluate(reading.condition, lookup);
      const holds = condition.kind === 'boolean' && condition.value;
      return shareOf(holds ? reading.holding : reading.otherwise, lookup);
    }
    case 'measured': {
      const { kind } = evaluate(reading.measure, lookup);
      const branch = kind === 'missing' || kind === 'undefined' ? reading[kind] : reading.value;
      return shareOf(branch, lookup);
    }
    case 'line': {
      const measure = evaluate(reading.measure, lookup);
      if (measure.kind !== 'number') return Rational.ZERO;
      return measure.value.times(reading.slope).plus(reading.offset);
    }
    case 'most': {
      let most: Rational | undefined;
      for (const part of reading.readings) {
        const share = shareOf(part, lookup);
        if (share !== undefined && (most === undefined || share.compare(most) > 0)) most = share;
      }
      return most;
    }
  }
}
