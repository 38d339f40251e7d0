import { Rational } from '../../../exact/rational.ts';
import type { Expression } from '../../../formula/formula.ts';
import type { Assigned, IfUndefined, LevelTargets, Target } from '../../../generated/types.ts';
import { ASSIGNED_TARGET, atLeast, NEVER, numberExpression } from '../../space/question.ts';
import { accepting, FULL, NOTHING, type Reading } from '../../space/reading.ts';
import { type Measured, readFormula } from '../side.ts';

function reaches(measure: Expression, target: number): Expression {
  return atLeast(measure, numberExpression(Rational.fromNumber(target)));
}

/** Against what was assigned to the unit, otherwise against the printed default, otherwise never met. */
function reachesAssigned(measure: Expression, target: Assigned): Expression {
  const assigned: Expression = { kind: 'name', name: ASSIGNED_TARGET, start: 0, end: 0 };
  const given: Expression = { kind: 'call', name: 'filled', args: [assigned], start: 0, end: 0 };
  const otherwise = target.default === undefined ? NEVER : reaches(measure, target.default);
  return { kind: 'call', name: 'if', args: [given, atLeast(measure, assigned), otherwise], start: 0, end: 0 };
}

function conditionOf(target: Exclude<Target, null>, measure: Expression | undefined): Expression | undefined {
  if (typeof target === 'object' && 'when' in target) return readFormula(target.when);
  if (measure === undefined) return undefined;
  if (target === true) return measure;
  return typeof target === 'number' ? reaches(measure, target) : reachesAssigned(measure, target);
}

function either(conditions: readonly Expression[]): Expression {
  return conditions.reduce((left, right) => ({
    kind: 'logic',
    operator: 'or',
    left,
    right,
    start: 0,
    end: 0,
  }));
}

/**
 * The union of several conditions. Where it comes out undefined (a division by zero, and nothing missing), `full` accepts and
 * `notApplicable` leaves the criterion out; `undefined` and `zero` do not accept.
 */
function union(conditions: readonly Expression[], parts: readonly Reading[], policy: IfUndefined): Reading {
  if (policy === 'full' || policy === 'notApplicable') {
    const measure = either(conditions);
    return { kind: 'measured', measure, missing: NOTHING, undefined: FULL, value: accepting(measure) };
  }
  const [first, ...more] = parts;
  return first !== undefined && more.length === 0 ? first : { kind: 'most', readings: parts };
}

/**
 * For each target in order, which answers it accepts by the union of this target and all above it; null accepts everything,
 * since the criterion is left out there. Undefined where a target cannot be read.
 */
export function levelReadings(targets: LevelTargets, measured: Measured): Reading[] | undefined {
  const conditions: (Expression | undefined)[] = [];
  for (const target of targets) {
    const condition = target === null ? undefined : conditionOf(target, measured.measure);
    if (target !== null && condition === undefined) return undefined;
    conditions.push(condition);
  }
  const parts = conditions.map((condition) => (condition === undefined ? undefined : accepting(condition)));
  return conditions.map((condition, index) => {
    if (condition === undefined) return FULL;
    const own = conditions.slice(index).filter((expression) => expression !== undefined);
    const readings = parts.slice(index).filter((reading) => reading !== undefined);
    return union(own, readings, measured.ifUndefined);
  });
}
