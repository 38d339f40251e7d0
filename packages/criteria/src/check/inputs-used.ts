import { namesIn } from '../formula/expression.ts';
import type { Rule } from './context.ts';
import { decidingInputs } from './input-kinds.ts';

/** Tells about inputs that no formula of their criterion reads: often a slip, sometimes meant for information. */
export const inputsUsed: Rule = {
  name: 'inputs-used',
  check({ document, sites, formulas, report }) {
    const read = new Map<string | number, Set<string>>();
    for (const { path, text } of sites) {
      const [part, index = -1, first] = path;
      // Conditions over the profile or a register use other names than the criterion's inputs.
      if (part !== 'criteria' || first === 'appliesTo' || first === 'inputs') continue;
      const parsed = formulas.parse(text);
      const names = read.get(index) ?? new Set<string>();
      for (const name of parsed.ok ? namesIn(parsed.expression) : []) names.add(name);
      read.set(index, names);
    }
    document.criteria.forEach((criterion, index) => {
      const deciding = decidingInputs(criterion);
      const { rule } = criterion;
      if (rule === undefined || deciding.length < 2) return;
      const used = read.get(index) ?? new Set();
      if (rule.kind === 'options' && rule.of !== undefined) used.add(rule.of);
      criterion.inputs.forEach((input, position) => {
        if (!deciding.includes(input) || used.has(input.id)) return;
        if (rule.kind === 'options' && 'options' in input && rule.of === undefined) return;
        const params = { criterion: criterion.code, input: input.id };
        report('inputUnused', ['criteria', index, 'inputs', position], params);
      });
    });
  },
};
