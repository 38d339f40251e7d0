import type { Rule } from '../context.ts';
import { nodesOnCycles } from '../cycles.ts';

/** No criterion takes its data from itself, directly or through other criteria. */
export const criterionCycles: Rule = {
  name: 'criterion-cycles',
  check({ document, criteria, report }) {
    const sources = new Map<string, string[]>();
    for (const { id, inputs } of document.criteria) {
      const from = inputs.flatMap((input) =>
        input.from?.kind === 'criterion' ? [input.from.criterion] : [],
      );
      if (from.length > 0) sources.set(id, from);
    }
    const cyclic = nodesOnCycles(sources);
    document.criteria.forEach((criterion, index) => {
      if (!cyclic.has(criterion.id) || criteria.get(criterion.id) !== criterion) return;
      const input = criterion.inputs.findIndex(
        ({ from }) => from?.kind === 'criterion' && cyclic.has(from.criterion),
      );
      report('criterionCycle', ['criteria', index, 'inputs', Math.max(0, input), 'from'], {
        criterion: criterion.code,
      });
    });
  },
};
