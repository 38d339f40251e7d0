import type { Path } from '../../findings/finding.ts';
import type { InputKind } from '../../formula/syntax/expression.ts';
import type { Criterion, Rule as CriterionRule } from '../../generated/types.ts';
import { factsOf } from '../../rule-kinds/rule-kinds.ts';
import { type CheckContext, type Rule, resultKindOf } from '../context.ts';
import { decidingInputs, kindsOfInputs } from '../input-kinds.ts';

interface Use {
  readonly rule: CriterionRule;
  readonly path: Path;
  /** Formula of a part; undefined where the criterion's own measure is used. */
  readonly measure: string | undefined;
}

/** The rules that look at something: those inside a rule that only holds others. */
function usesOf(rule: CriterionRule, criterion: Criterion, path: Path): Use[] {
  const { inside } = factsOf(rule, criterion);
  if (inside.length === 0) return [{ rule, path, measure: undefined }];
  return inside.map((inner) => ({
    rule: inner.rule,
    path: [...path, ...inner.path],
    measure: inner.measure?.text,
  }));
}

function checkUse(
  { rule, path }: Use,
  kind: InputKind | undefined,
  about: { criterion: Criterion; context: CheckContext },
): void {
  const { report } = about.context;
  const criterion = about.criterion.code;
  const { needs, slip } = factsOf(rule, about.criterion);
  const own = slip?.(kind);
  if (own !== undefined) report(own.code, [...path, ...own.path], { criterion });
  else if (needs !== undefined && kind !== undefined && kind !== needs)
    report('measureKind', path, { criterion, rule: rule.kind, expected: needs, actual: kind });
}

/** A rule has something to decide on, a formula where inputs are several, and a result of the kind that it needs. */
export const measures: Rule = {
  name: 'measures',
  check(context) {
    context.document.criteria.forEach((criterion, index) => {
      const { rule } = criterion;
      if (rule === undefined) return;
      const path = ['criteria', index];
      const deciding = decidingInputs(criterion);
      if (deciding.length === 0) {
        context.report('inputsMissing', [...path, 'inputs'], { criterion: criterion.code });
        return;
      }
      const uses = usesOf(rule, criterion, [...path, 'rule']);
      const open = uses.some((use) => use.measure === undefined && factsOf(use.rule, criterion).readsMeasure);
      if (open && criterion.measure === undefined && deciding.length > 1) {
        context.report('measureMissing', path, { criterion: criterion.code });
      }
      const own = resultKindOf(criterion, context.formulas);
      for (const use of uses) {
        const kind =
          use.measure === undefined
            ? own
            : context.formulas.kindOf(use.measure, kindsOfInputs(criterion.inputs));
        checkUse(use, kind, { criterion, context });
      }
    });
  },
};
