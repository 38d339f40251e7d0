import type { Path } from '../findings/finding.ts';
import type { FindingCode } from '../findings/wordings/wordings.ts';
import type { InputKind } from '../formula/syntax/expression.ts';
import type { IfUndefined, Input, PointsRule, Share } from '../generated/types.ts';
import type { SetSize } from '../limits/limits.ts';

/** A rule inside another one. */
export interface InnerRule {
  readonly rule: PointsRule;
  readonly path: Path;
  /** A measure of its own; undefined where that of the criterion is used. */
  readonly measure?: { readonly text: string; readonly path: Path };
}

/**
 * What a rule says of itself beside what it earns, so that whoever asks need not know its kind. Paths begin below the rule; lists
 * are in the order of the document.
 */
export interface RuleFacts {
  readonly inside: readonly InnerRule[];
  /** Formulas of its own: neither those of its exceptions nor those inside. */
  readonly formulas: readonly {
    readonly text: string;
    readonly path: Path;
    readonly expected: 'number' | 'boolean';
  }[];
  /** What the measure has to be; left out where it is not looked at, or where it may be several things. */
  readonly needs?: 'number' | 'boolean';
  /** It looks at the measure by itself, not by a formula. */
  readonly readsMeasure: boolean;
  /** Numbers that the measure is held against. */
  readonly thresholds: readonly { readonly value: number; readonly path: Path }[];
  /** Parts of the maximum as they are written, but for those of exceptions. */
  readonly shares: readonly { readonly share: Share; readonly path: Path }[];
  /** What counts for the size of a set. */
  readonly sizes: readonly { readonly what: SetSize; readonly count: number; readonly path: Path }[];
  /** Ids of the inputs whose options it looks at. */
  readonly optionsOf: readonly string[];
  /** Parts with ids of their own, at `parts`. */
  readonly parts: readonly { readonly id: string; readonly ifUndefined?: IfUndefined }[];
  /** How often a year its formulas are worked out; undefined where they see the year as a whole. */
  readonly periods?: number;
  /** A slip that is told instead of a wrong kind of measure. */
  readonly slip?: (measure: InputKind | undefined) => { code: FindingCode; path: Path } | undefined;
}

/** What rules are asked about: their inputs. */
export interface Asked {
  readonly inputs: readonly Input[];
}

/** Where a kind has nothing to say. */
export const NOTHING_SAID: RuleFacts = {
  inside: [],
  formulas: [],
  readsMeasure: false,
  thresholds: [],
  shares: [],
  sizes: [],
  optionsOf: [],
  parts: [],
};
