import type { Path } from '../findings/finding.ts';
import type { CriteriaSet, Criterion, Rule } from '../generated/types.ts';
import { factsOf } from '../rule-kinds/rule-kinds.ts';

/** A rule of a criterion, or one inside its parts or periods. */
export interface RulePlace {
  readonly criterion: Criterion;
  readonly rule: Rule;
  readonly path: Path;
}

function inside(place: RulePlace): RulePlace[] {
  const { criterion, rule, path } = place;
  const inner = factsOf(rule, criterion).inside.map((one) => ({
    criterion,
    rule: one.rule,
    path: [...path, ...one.path],
  }));
  return [place, ...inner];
}

/** Every rule of a document, those inside parts and periods included. */
export function everyRule(document: CriteriaSet): RulePlace[] {
  return document.criteria.flatMap((criterion, index) => {
    const { rule } = criterion;
    return rule === undefined ? [] : inside({ criterion, rule, path: ['criteria', index, 'rule'] });
  });
}
