import type { LevelsRule, Rule } from '../../generated/types.ts';
import type { OneOf } from '../../kinds/by-kind.ts';
import { allOrNothing } from './kinds/all-or-nothing.ts';
import { formula } from './kinds/formula.ts';
import { linear } from './kinds/linear.ts';
import { options } from './kinds/options.ts';
import { parts } from './kinds/parts.ts';
import { peers } from './kinds/peers.ts';
import { periods } from './kinds/periods.ts';
import { steps } from './kinds/steps.ts';
import type { RuleReader } from './rule-reader.ts';

/** A rule that gives points. */
export type Points = Exclude<Rule, LevelsRule>;

type Readers = { readonly [Kind in Points['kind']]: RuleReader<OneOf<Points, Kind>> };

/** How comparing reads point rules of every kind: a file each, listed here. */
export const readers: Readers = { allOrNothing, linear, steps, options, parts, periods, peers, formula };
