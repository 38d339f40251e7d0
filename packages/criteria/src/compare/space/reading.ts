import { Rational } from '../../exact/rational.ts';
import type { Expression } from '../../formula/formula.ts';

/**
 * How a criterion reads an answer, as a tree: the share of the maximum it earns, where 1 also stands for "accepted" and 0 for
 * "not accepted". `when`: the first branch where the condition holds, the second where it is false, and also where it is missing
 * or undefined unless there is a branch for that. `measured`: by the state of the measure. `line`: slope × measure + offset,
 * reached only where the measure is a number. `options`: the share of the chosen option, or the sum of those ticked, at most 1.
 * `parts`: points of parts, added up or only the most of them, over a maximum. `silenced`: silence (all of a penalty, nothing
 * else) wherever more is earned than an exception gives that an answer is missing for. `most`: the highest of several.
 * `leftOut`: the criterion does not count. `unanswered`: what is given when one input has no answer, whatever it holds.
 */
export type Reading =
  | { readonly kind: 'share'; readonly share: Rational }
  | { readonly kind: 'leftOut' }
  | {
      readonly kind: 'when';
      readonly condition: Expression;
      readonly holding: Reading;
      readonly otherwise: Reading;
      readonly missing?: Reading;
      readonly undefined?: Reading;
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
  | { readonly kind: 'options'; readonly options: OptionShares }
  | { readonly kind: 'parts'; readonly parts: readonly ReadPart[]; readonly whole: Whole }
  | {
      readonly kind: 'silenced';
      readonly reading: Reading;
      readonly above: Rational;
      readonly penalty: boolean;
    }
  | { readonly kind: 'most'; readonly readings: readonly Reading[] }
  | { readonly kind: 'unanswered'; readonly reading: Reading; readonly name: string };

/** Shares by option of one input. `none` is that of "none of these" alone, `missing` that of no answer. */
export interface OptionShares {
  readonly input: string;
  readonly shares: ReadonlyMap<string, Rational>;
  readonly none: Rational;
  readonly missing: Rational;
}

/** One of several parts. */
export interface ReadPart {
  readonly id: string;
  readonly max: Rational;
  readonly reading: Reading;
}

/** What parts make together. */
export interface Whole {
  readonly max: Rational;
  readonly onlyBest: boolean;
}

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

function childrenOf(reading: Reading): readonly (Reading | undefined)[] {
  switch (reading.kind) {
    case 'when':
      return [reading.holding, reading.otherwise, reading.missing, reading.undefined];
    case 'measured':
      return [reading.missing, reading.undefined, reading.value];
    case 'parts':
      return reading.parts.map((part) => part.reading);
    case 'silenced':
    case 'unanswered':
      return [reading.reading];
    case 'most':
      return reading.readings;
    case 'share':
    case 'leftOut':
    case 'line':
    case 'options':
      return [];
  }
}

const lengths = new WeakMap<Reading, number>();

/** About how much a reading has to look at, in steps and characters of formulas: the cost of reading one answer, at most. */
export function lengthOf(reading: Reading): number {
  const known = lengths.get(reading);
  if (known !== undefined) return known;
  let length = 1;
  if (reading.kind === 'when') length += reading.condition.end - reading.condition.start;
  for (const child of childrenOf(reading)) if (child !== undefined) length += lengthOf(child);
  lengths.set(reading, length);
  return length;
}
