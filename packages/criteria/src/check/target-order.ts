import type { Rule } from './context.ts';
import { targetLists } from './target-lists.ts';

/** A later level never asks for less: numbers do not fall, and what once applied goes on applying. */
export const targetOrder: Rule = {
  name: 'target-order',
  check({ document, report }) {
    document.criteria.forEach(({ code: criterion, rule }, index) => {
      if (rule?.kind !== 'levels') return;
      const lists = targetLists(rule, ['criteria', index, 'rule']);
      for (const { path, targets } of lists) {
        let highest: number | undefined;
        let applied = false;
        targets.forEach((target, level) => {
          if (typeof target === 'number') {
            if (highest !== undefined && target < highest) {
              report('targetEasier', [...path, level], { criterion, target, before: highest });
            }
            highest = Math.max(highest ?? target, target);
          }
          if (target === null && applied) report('targetDropped', [...path, level], { criterion });
          // Only the first level at which it falls away is worth a word.
          applied = target !== null;
        });
      }
      if (lists.every(({ targets }) => targets.every((target) => target === null))) {
        report('targetNever', ['criteria', index, 'rule', 'targets'], { criterion });
      }
    });
  },
};
