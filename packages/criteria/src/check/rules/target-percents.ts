import { targetLists } from '../../rule-kinds/target-lists.ts';
import type { Rule } from '../context.ts';
import { decidingInputs } from '../input-kinds.ts';

/** A target of a percentage lies between 0 and 100. */
export const targetPercents: Rule = {
  name: 'target-percents',
  check({ document, report }) {
    document.criteria.forEach((criterion, index) => {
      const { code, rule, measure, measureUnit } = criterion;
      if (rule?.kind !== 'levels') return;
      const [only, ...more] = decidingInputs(criterion);
      const typed = measure === undefined && more.length === 0 && only?.kind === 'percent';
      if (measureUnit?.trim() !== '%' && !typed) return;
      for (const { path, targets } of targetLists(rule, ['criteria', index, 'rule'])) {
        targets.forEach((target, level) => {
          if (typeof target !== 'number' || (target >= 0 && target <= 100)) return;
          report('targetNotPercent', [...path, level], { criterion: code, target });
        });
      }
    });
  },
};
