import type { LevelsOutcome, Rule } from '@tieuchi/criteria/types';
import { InvalidDocument } from '../../errors.ts';
import { type AppliedTarget, type CompiledLevelsRule, compileLevelsRule } from './levels-rule.ts';
import { type CompiledPointsRule, compilePointsRule } from './points-rule.ts';
import type { PointsContext } from './share-rule.ts';

/** What a rule is compiled against. */
export interface RuleContext extends PointsContext {
  /** Undefined for a set with points. */
  readonly levels: LevelsOutcome | undefined;
}

/** Every rule is one of these two; the kinds of point rules are told apart in `points-rule.ts`. */
export type CompiledRule = CompiledLevelsRule | CompiledPointsRule;

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
