import { namesIn } from '../../formula/syntax/parts.ts';
import type { Rule } from '../context.ts';
import { nodesOnCycles } from '../cycles.ts';

/** A total of a register has at most one source, and none is computed from itself. */
export const registers: Rule = {
  name: 'registers',
  check({ document, formulas, report }) {
    (document.registers ?? []).forEach(({ totals = [] }, register) => {
      const edges = new Map<string, string[]>();
      totals.forEach(({ id, field, where, formula }, index) => {
        const given = [field, where, formula].filter((source) => source !== undefined);
        if (given.length > 1)
          report('registerTotalAmbiguous', ['registers', register, 'totals', index], { total: id });
        const parsed = formula === undefined ? undefined : formulas.parse(formula);
        if (parsed?.ok === true) edges.set(id, [...namesIn(parsed.expression)]);
      });
      const cyclic = nodesOnCycles(edges);
      totals.forEach(({ id }, index) => {
        const path = ['registers', register, 'totals', index, 'formula'];
        if (cyclic.has(id)) report('registerTotalCycle', path, { total: id });
      });
    });
  },
};
