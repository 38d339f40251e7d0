import { Rational } from '@tieuchi/criteria/exact';
import { evaluate, type Value } from '@tieuchi/criteria/formula';
import type { LevelsRule, Target } from '@tieuchi/criteria/types';
import { InvalidDocument } from '../../errors.ts';
import type { Facts } from '../../model/reading.ts';
import type { AppliedTarget, CompiledLevelsRule, CompiledTarget, Decision } from '../../model/targets.ts';
import { compileCondition } from '../compile-formula.ts';
import type { RuleContext } from './context.ts';
import { gapOf } from './facts.ts';

/**
 * Compiles the targets of a `levels` rule. Throws InvalidDocument when there is not one target per level or one does
 * not fit the measure.
 */
export function compileLevelsRule(rule: LevelsRule, context: RuleContext): CompiledLevelsRule {
  const notApplicable = context.levels?.notApplicable ?? 'leaveOut';
  if (Array.isArray(rule.targets)) {
    return {
      kind: 'levels',
      notApplicable,
      common: compileTargets(rule.targets, context),
      byClass: new Map(),
    };
  }
  const byClass = Object.entries(rule.targets).map(
    ([classId, targets]) => [classId, compileTargets(targets, context)] as const,
  );
  return { kind: 'levels', notApplicable, byClass: new Map(byClass) };
}

function compileTargets(targets: readonly Target[], context: RuleContext): CompiledTarget[] {
  const levels = context.levels?.levels.length;
  if (targets.length !== levels) {
    throw new InvalidDocument(`${targets.length} targets for ${levels} levels`, context.scope.at);
  }
  return targets.map((target) => compileTarget(target, context));
}

function compileTarget(target: Target, { measure, scope }: RuleContext): CompiledTarget {
  if (target === null) return { kind: 'leftOut', target };
  if (typeof target === 'object' && 'when' in target) {
    return { kind: 'condition', target, expression: compileCondition(target.when, scope) };
  }
  const needed = target === true ? 'boolean' : 'number';
  if (measure?.kind !== needed) throw new InvalidDocument(`a target needs a ${needed} measure`, scope.at);
  if (target === true) return { kind: 'yes', target };
  if (typeof target === 'number') return minimumOf(target);
  return { kind: 'assigned', target, ...(target.default !== undefined && { fallback: target.default }) };
}

function minimumOf(target: number): AppliedTarget & { kind: 'minimum' } {
  return { kind: 'minimum', target, minimum: Rational.fromNumber(target) };
}

/**
 * The targets for one unit: those of its class where they differ, with the number assigned to the unit (else the
 * default) in place of an assigned one. Undefined when the rule names none for its class (SPEC L6).
 */
export function applyTargets(
  rule: CompiledLevelsRule,
  unit: { classId: string | undefined; assigned: number | undefined },
): readonly AppliedTarget[] | undefined {
  const targets = rule.common ?? (unit.classId === undefined ? undefined : rule.byClass.get(unit.classId));
  if (targets === undefined || targets.every(isFixed)) return targets;
  return targets.map((target) => {
    if (isFixed(target)) return target;
    const minimum = unit.assigned ?? target.fallback;
    return minimum === undefined ? { kind: 'unassigned', target: target.target } : minimumOf(minimum);
  });
}

function isFixed(target: CompiledTarget): target is Exclude<CompiledTarget, { kind: 'assigned' }> {
  return target.kind !== 'assigned';
}

/**
 * One decision per level, lowest first. A level accepts what its own target or that of a higher level accepts
 * ("higher met implies lower met"), so the decisions are joined from the top. A target of null takes no part.
 */
export function decideLevels(
  targets: readonly AppliedTarget[],
  facts: Pick<Facts, 'measure' | 'lookup'>,
): Decision[] {
  return joinDecisions(targets.map((target) => decide(target, facts)));
}

/** What the target of each level says by itself, joined from the top; changes the list given. */
export function joinDecisions(decisions: Decision[]): Decision[] {
  let joined: Decision = 'unmet';
  for (let index = decisions.length - 1; index >= 0; index -= 1) {
    joined = either(joined, decisions[index] ?? 'unmet');
    decisions[index] = joined;
  }
  return decisions;
}

function decide(target: AppliedTarget, { measure, lookup }: Pick<Facts, 'measure' | 'lookup'>): Decision {
  switch (target.kind) {
    case 'leftOut':
      return 'unmet';
    case 'unassigned':
      return measure.kind === 'missing' ? 'missing' : 'noTarget';
    case 'minimum':
      if (measure.kind === 'number') return measure.value.compare(target.minimum) >= 0 ? 'met' : 'unmet';
      return gapOf(measure);
    case 'yes':
      return decisionOf(measure);
    case 'condition':
      return decisionOf(evaluate(target.expression, lookup));
  }
}

function decisionOf(value: Value): Decision {
  if (value.kind === 'boolean') return value.value ? 'met' : 'unmet';
  return gapOf(value);
}

const PRECEDENCE: Record<Decision, number> = { met: 4, missing: 3, undefined: 2, noTarget: 1, unmet: 0 };

/** Three-valued "or": met decides; what cannot be told is told before what is not met. */
function either(left: Decision, right: Decision): Decision {
  return PRECEDENCE[left] >= PRECEDENCE[right] ? left : right;
}
