import type { Rule } from '@tieuchi/criteria/types';
import { InvalidDocument } from '../../errors.ts';
import type { CompiledRule } from '../../model/rules.ts';
import type { AppliedTarget } from '../../model/targets.ts';
import type { RuleContext } from './context.ts';
import { compileLevelsRule } from './levels-rule.ts';
import { compilePointsRule } from './points-rule.ts';

/** Compiles a rule. Throws InvalidDocument where it does not fit the outcome of the set or its measure. */
export function compileRule(rule: Rule, context: RuleContext): CompiledRule {
  const { levels } = context;
  if ((rule.kind === 'levels') !== (levels !== undefined)) {
    throw new InvalidDocument(`rule ${rule.kind} does not fit the outcome`, context.scope.at);
  }
  return rule.kind === 'levels' ? compileLevelsRule(rule, context) : compilePointsRule(rule, context);
}

/** Every target that a rule names, whatever the class of the unit; one that is assigned is no fixed number. */
export function targetsOf(rule: CompiledRule | undefined): readonly Pick<AppliedTarget, 'kind'>[] {
  if (rule === undefined) return [];
  if (rule.kind === 'points') return rule.targets.map(({ target }) => target);
  const all = [...(rule.common ?? []), ...[...rule.byClass.values()].flat()];
  return all.map((target) => (target.kind === 'assigned' ? { kind: 'minimum' } : target));
}
