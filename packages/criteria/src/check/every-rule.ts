import type { Path } from '../findings/finding.ts';
import type { CriteriaSet, Criterion, PointsRule, Rule } from '../generated/types.ts';

/** A rule of a criterion, or one inside its parts or periods. */
export interface RulePlace {
  readonly criterion: Criterion;
  readonly rule: Rule | PointsRule;
  readonly path: Path;
}

function inside(place: RulePlace): RulePlace[] {
  const { criterion, rule, path } = place;
  if (rule.kind === 'periods') return [place, { criterion, rule: rule.each, path: [...path, 'each'] }];
  if (rule.kind !== 'parts') return [place];
  const parts = rule.parts.map((part, index) => ({
    criterion,
    rule: part.rule,
    path: [...path, 'parts', index, 'rule'],
  }));
  return [place, ...parts];
}

/** Every rule of a document, those inside parts and periods included. */
export function everyRule(document: CriteriaSet): RulePlace[] {
  return document.criteria.flatMap((criterion, index) => {
    const { rule } = criterion;
    return rule === undefined ? [] : inside({ criterion, rule, path: ['criteria', index, 'rule'] });
  });
}
