import type { Expression } from '../formula/expression.ts';
import { partsOf } from '../formula/parts.ts';
import type { Rule as CriterionRule, PointsRule } from '../generated/types.ts';
import type { Rule } from './context.ts';
import { everyRule } from './every-rule.ts';
import { targetLists } from './target-lists.ts';

/** Numbers that a rule compares the measure to. */
function thresholdsOf(rule: CriterionRule | PointsRule): number[] {
  switch (rule.kind) {
    case 'levels':
      return targetLists(rule, []).flatMap(({ targets }) =>
        targets.filter((target) => typeof target === 'number'),
      );
    case 'allOrNothing':
      return rule.at === undefined ? [] : [rule.at];
    case 'linear':
      return [rule.fullAt];
    case 'steps':
      return rule.steps.flatMap(({ from }) => (from === undefined ? [] : [from]));
    case 'options':
    case 'parts':
    case 'periods':
    case 'peers':
    case 'formula':
      return [];
  }
}

function holdsNumber(expression: Expression): boolean {
  return expression.kind === 'number' || partsOf(expression).some(holdsNumber);
}

/** A quotient without any number in it, such as `a / b`, is a share of 1 and not a percentage. */
export const percentMeasures: Rule = {
  name: 'percent-measures',
  check({ document, formulas, report }) {
    const places = new Map(document.criteria.map((criterion, index) => [criterion, index]));
    for (const { criterion, rule } of everyRule(document)) {
      const { measure, measureUnit, code, inputs } = criterion;
      const index = places.get(criterion);
      if (index === undefined || measure === undefined || measureUnit?.trim() !== '%') continue;
      if (inputs.some(({ kind }) => kind === 'percent')) continue;
      const parsed = formulas.parse(measure);
      if (!parsed.ok || parsed.expression.kind !== 'arithmetic' || parsed.expression.operator !== '/')
        continue;
      if (holdsNumber(parsed.expression) || !thresholdsOf(rule).some((number) => number > 1)) continue;
      report('measureNotPercent', ['criteria', index, 'measure'], { criterion: code, measure });
    }
  },
};
