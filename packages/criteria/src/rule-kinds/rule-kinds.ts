import type { Rule } from '../generated/types.ts';
import { byKind } from '../kinds/by-kind.ts';
import { allOrNothing } from './kinds/all-or-nothing.ts';
import { formula } from './kinds/formula.ts';
import { levels } from './kinds/levels.ts';
import { linear } from './kinds/linear.ts';
import { options } from './kinds/options.ts';
import { parts } from './kinds/parts.ts';
import { peers } from './kinds/peers.ts';
import { periods } from './kinds/periods.ts';
import { steps } from './kinds/steps.ts';
import type { Asked, RuleFacts } from './rule-facts.ts';

/** What a rule says of itself, whatever its kind: a file each, listed here. */
export const factsOf = byKind<Rule, Asked, RuleFacts>({
  levels,
  allOrNothing,
  linear,
  steps,
  options,
  parts,
  periods,
  peers,
  formula,
});

/** The parts of the rule of a criterion that have ids. */
export function partsOf({ rule, inputs }: Asked & { readonly rule?: Rule }): RuleFacts['parts'] {
  return rule === undefined ? [] : factsOf(rule, { inputs }).parts;
}
