import type { Rule } from '../generated/types.ts';

/** What holds for all rules of a kind. Beside the facts of a single rule, since browsers need no more than this. */
interface RuleTraits {
  /** It is applied to every period of the year. */
  readonly perPeriod: boolean;
  /** A unit is compared with others. */
  readonly comparesUnits: boolean;
}

const plain: RuleTraits = { perPeriod: false, comparesUnits: false };

const traits: Readonly<Record<Rule['kind'], RuleTraits>> = {
  levels: plain,
  allOrNothing: plain,
  linear: plain,
  steps: plain,
  options: plain,
  parts: plain,
  periods: { ...plain, perPeriod: true },
  peers: { ...plain, comparesUnits: true },
  formula: plain,
};

interface Ruled {
  readonly rule?: Rule;
}

/** Whether a criterion is scored period by period of the year. */
export function isPerPeriod({ rule }: Ruled): boolean {
  return rule !== undefined && traits[rule.kind].perPeriod;
}

/** Whether a criterion compares a unit with others. */
export function comparesUnits({ rule }: Ruled): boolean {
  return rule !== undefined && traits[rule.kind].comparesUnits;
}
