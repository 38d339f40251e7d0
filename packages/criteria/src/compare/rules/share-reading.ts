import { Rational } from '../../exact/rational.ts';
import type { Expression } from '../../formula/formula.ts';
import type { IfUndefined, Input, Rule } from '../../generated/types.ts';
import { FULL, LEFT_OUT, NOTHING, type Reading } from '../space/reading.ts';
import { type Silencing, withExceptions } from './exceptions.ts';
import { allOrNothingReading } from './kinds/all-or-nothing.ts';
import { linearReading } from './kinds/linear.ts';
import { optionsReading } from './kinds/options.ts';
import { partsReading } from './kinds/parts.ts';
import { stepsReading } from './kinds/steps.ts';
import { type Measured, readFormula } from './side.ts';

/** Silence never beats an answer: no share of a maximum, all of a penalty. */
function silence(max: number): Reading & { kind: 'share' } {
  return { kind: 'share', share: max < 0 ? Rational.ONE : Rational.ZERO };
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

function valueReading(rule: Rule, measure: Expression): Reading | undefined {
  switch (rule.kind) {
    case 'allOrNothing':
      return allOrNothingReading(rule, measure);
    case 'linear':
      return linearReading(rule, measure);
    case 'steps':
      return stepsReading(rule, measure);
    case 'levels':
    case 'options':
    case 'parts':
    case 'periods':
    case 'peers':
    case 'formula':
      return undefined;
  }
}

/** What a rule is read with: its measure, the inputs of its criterion, and whether it is the whole rule or a part of one. */
export interface ShareContext extends Measured {
  readonly inputs: readonly Input[];
  readonly isPart: boolean;
}

/** Where a condition decides, its gaps are those of the rule. */
function conditionReading(when: string, gaps: { missing: Reading; undefined: Reading }): Reading | undefined {
  const condition = readFormula(when);
  return condition && { kind: 'when', condition, holding: FULL, otherwise: NOTHING, ...gaps };
}

function bodyReading(rule: Rule, context: ShareContext, silenced: Silencing): Reading | undefined {
  const { measure, ifUndefined, inputs, isPart } = context;
  if (rule.kind === 'levels') return undefined;
  const missing = silence(rule.max);
  const gap = withoutValue(ifUndefined, rule.max);
  if (rule.kind === 'options') {
    const reading = optionsReading(rule, inputs, missing.share);
    return reading && silenced(reading);
  }
  if (rule.kind === 'parts') {
    const reading = partsReading(rule, context, (part, measured) =>
      shareReading(part, { ...measured, inputs, isPart: true }),
    );
    return reading && silenced(reading);
  }
  // A part settles what is undefined after its exceptions, a whole rule before.
  const settled = isPart ? gap : silenced(gap);
  if (rule.kind === 'allOrNothing' && rule.when !== undefined) {
    const reading = conditionReading(rule.when, { missing, undefined: settled });
    if (reading?.kind !== 'when') return reading;
    return { ...reading, holding: silenced(reading.holding), otherwise: silenced(reading.otherwise) };
  }
  const value = measure === undefined ? undefined : valueReading(rule, measure);
  if (measure === undefined || value === undefined) return undefined;
  return { kind: 'measured', measure, missing, undefined: settled, value: silenced(value) };
}

/**
 * The share of its maximum that a rule earns; undefined for rules that are not followed (`peers`, `formula`, `periods`) and
 * formulas that cannot be read. Rules of different kinds compare with each other.
 */
export function shareReading(rule: Rule, context: ShareContext): Reading | undefined {
  if (rule.kind === 'levels') return undefined;
  return withExceptions(rule.exceptions ?? [], rule.max < 0, (silenced) =>
    bodyReading(rule, context, silenced),
  );
}
