import { Rational } from '../../exact/rational.ts';
import type { Expression } from '../../formula/formula.ts';
import type { Exceptions, IfUndefined, Rule } from '../../generated/types.ts';
import { FULL, LEFT_OUT, NOTHING, type Reading } from '../space/reading.ts';
import { allOrNothingReading } from './all-or-nothing.ts';
import { linearReading } from './linear.ts';
import { type Measured, readFormula } from './side.ts';
import { stepsReading } from './steps.ts';

/** Silence never beats an answer: no share of a maximum, all of a penalty. */
function silence(max: number): Reading {
  return max < 0 ? FULL : NOTHING;
}

function withoutValue(ifUndefined: IfUndefined, max: number): Reading {
  switch (ifUndefined) {
    case 'full':
      return FULL;
    case 'notApplicable':
      return LEFT_OUT;
    case 'zero':
      return NOTHING;
    case 'undefined':
      return silence(max);
  }
}

/** Puts the exceptions in front of a reading; undefined where one of them cannot be read. */
function withExceptions(reading: Reading, exceptions: Exceptions): Reading | undefined {
  let result = reading;
  for (const { when, share } of exceptions.toReversed()) {
    const condition = readFormula(when);
    if (condition === undefined) return undefined;
    result = {
      kind: 'when',
      condition,
      holding: { kind: 'share', share: Rational.from(share) },
      otherwise: result,
    };
  }
  return result;
}

function valueReading(rule: Rule, measure: Expression | undefined): Reading | undefined {
  switch (rule.kind) {
    case 'allOrNothing':
      return allOrNothingReading(rule, measure);
    case 'linear':
      return measure === undefined ? undefined : linearReading(rule, measure);
    case 'steps':
      return measure === undefined ? undefined : stepsReading(rule, measure);
    default:
      return undefined;
  }
}

/**
 * The share of its maximum that a rule earns, for the rules whose share is made of straight pieces over the measure
 * (`allOrNothing`, `linear`, `steps`): these compare with each other whatever their kinds. Undefined for every other rule.
 */
export function shareReading(rule: Rule, { measure, ifUndefined }: Measured): Reading | undefined {
  const value = valueReading(rule, measure);
  if (value === undefined || rule.kind === 'levels') return undefined;
  const reading: Reading =
    measure === undefined
      ? value
      : {
          kind: 'measured',
          measure,
          missing: silence(rule.max),
          undefined: withoutValue(ifUndefined, rule.max),
          value,
        };
  return withExceptions(reading, rule.exceptions ?? []);
}
