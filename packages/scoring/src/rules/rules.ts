import type { Rule } from '@tieuchi/criteria/types';
import type { Scope } from '../compile/compile-formula.ts';
import type { Measure } from '../compile/measure.ts';
import { UnsupportedOutcome } from '../errors.ts';
import { type CompiledLevelsRule, compileLevelsRule } from './levels-rule.ts';

/** What a rule is compiled against. */
export interface RuleContext {
  readonly measure: Measure | undefined;
  readonly scope: Scope;
  /** Number of levels of the outcome. */
  readonly levels: number;
}

/** One member per kind of rule that the engine scores. */
export type CompiledRule = CompiledLevelsRule;

/** Compiles a rule of any kind: one file per kind, listed here. Throws UnsupportedOutcome for the others. */
export function compileRule(rule: Rule, context: RuleContext): CompiledRule {
  switch (rule.kind) {
    case 'levels':
      return compileLevelsRule(rule, context);
    default:
      throw new UnsupportedOutcome(`rule:${rule.kind}`, context.scope.at);
  }
}
