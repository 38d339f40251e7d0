import type { Rule } from '../context.ts';
import { everyRule } from '../every-rule.ts';

/** A line goes from nothing to everything between two different numbers; from 0 it goes upwards. */
export const linearEnds: Rule = {
  name: 'linear-ends',
  check({ document, report }) {
    for (const { criterion, rule, path } of everyRule(document)) {
      if (rule.kind !== 'linear') continue;
      const { fullAt, zeroAt } = rule;
      if (zeroAt === undefined ? fullAt > 0 : fullAt !== zeroAt) continue;
      report('linearEnds', [...path, 'fullAt'], { criterion: criterion.code, fullAt, zeroAt: zeroAt ?? 0 });
    }
  },
};
