import type { Path } from '../../findings/finding.ts';
import type { InputKind } from '../../formula/syntax/expression.ts';
import type { Criterion, Rule as CriterionRule, PointsRule } from '../../generated/types.ts';
import { type CheckContext, type Rule, resultKindOf } from '../context.ts';
import { decidingInputs, kindsOfInputs } from '../input-kinds.ts';
import { targetLists } from '../target-lists.ts';

/** What a rule needs the measure to be; undefined when it does not look at the measure. */
function needOf(rule: CriterionRule | PointsRule): 'number' | 'boolean' | undefined {
  switch (rule.kind) {
    case 'linear':
    case 'steps':
    case 'peers':
      return 'number';
    case 'allOrNothing':
      if (rule.at !== undefined) return 'number';
      return rule.when === undefined ? 'boolean' : undefined;
    case 'levels':
    case 'options':
    case 'parts':
    case 'periods':
    case 'formula':
      return undefined;
  }
}

/** Whether a levels rule compares the measure itself to at least one target. */
function readsMeasure(rule: CriterionRule): boolean {
  if (rule.kind !== 'levels') return needOf(rule) !== undefined;
  return targetLists(rule, []).some(({ targets }) =>
    targets.some((target) => target !== null && (typeof target !== 'object' || 'assigned' in target)),
  );
}

interface Use {
  readonly rule: CriterionRule | PointsRule;
  readonly path: Path;
  /** Formula of a part; undefined where the criterion's own measure is used. */
  readonly measure: string | undefined;
}

function usesOf(rule: CriterionRule, path: Path): Use[] {
  if (rule.kind === 'periods') return [{ rule: rule.each, path: [...path, 'each'], measure: undefined }];
  if (rule.kind !== 'parts') return [{ rule, path, measure: undefined }];
  return rule.parts.map((part, index) => ({
    rule: part.rule,
    path: [...path, 'parts', index, 'rule'],
    measure: part.measure,
  }));
}

function checkUse(
  use: Use,
  kind: InputKind | undefined,
  about: { criterion: Criterion; context: CheckContext },
): void {
  const { rule, path } = use;
  const { report } = about.context;
  const criterion = about.criterion.code;
  if (rule.kind === 'allOrNothing' && rule.at !== undefined && rule.when !== undefined) {
    report('allOrNothingTwoTargets', [...path, 'at'], { criterion });
    return;
  }
  const need = needOf(rule);
  if (need === undefined || kind === undefined || kind === need) return;
  if (rule.kind === 'allOrNothing' && rule.at === undefined && kind === 'number') {
    report('allOrNothingNeedsTarget', path, { criterion });
  } else {
    report('measureKind', path, { criterion, rule: rule.kind, expected: need, actual: kind });
  }
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
      const uses = usesOf(rule, [...path, 'rule']);
      const open = uses.some((use) => use.measure === undefined && readsMeasure(use.rule));
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
