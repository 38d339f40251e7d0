import type { InputKind } from '../../formula/syntax/expression.ts';
import type { Target } from '../../generated/types.ts';
import { targetLists } from '../../rule-kinds/target-lists.ts';
import { type Rule, resultKindOf } from '../context.ts';

/** Kind of result that a target is compared to; undefined when it does not look at the result. */
function kindNeeded(target: Target): InputKind | undefined {
  if (target === true) return 'boolean';
  if (typeof target === 'number') return 'number';
  return target !== null && 'assigned' in target ? 'number' : undefined;
}

/** There is one target per level, and each can be compared to the result of its criterion. */
export const levelTargets: Rule = {
  name: 'level-targets',
  check({ document, levels, formulas, report }) {
    if (document.outcome.kind !== 'levels') return;
    const expected = levels.length;
    const floor = document.policy?.floor;
    if (floor !== undefined && floor.length !== expected) {
      report('targetCount', ['policy', 'floor'], { expected, actual: floor.length });
    }
    document.criteria.forEach((criterion, index) => {
      const { rule, code, policy } = criterion;
      if (policy?.floor !== undefined && policy.floor.length !== expected) {
        const actual = policy.floor.length;
        report('targetCount', ['criteria', index, 'policy', 'floor'], { criterion: code, expected, actual });
      }
      if (rule?.kind !== 'levels') return;
      const kind = resultKindOf(criterion, formulas);
      for (const { path, targets } of targetLists(rule, ['criteria', index, 'rule'])) {
        if (targets.length !== expected) {
          report('targetCount', path, { criterion: code, expected, actual: targets.length });
        }
        targets.forEach((target, level) => {
          const needed = kindNeeded(target);
          if (needed === undefined || kind === undefined || needed === kind) return;
          report('targetKind', [...path, level], { criterion: code, expected: needed, actual: kind });
        });
      }
    });
  },
};
