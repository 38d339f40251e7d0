import { namesIn } from '../../formula/syntax/parts.ts';
import type { Criterion } from '../../generated/types.ts';
import { factsOf } from '../../rule-kinds/rule-kinds.ts';
import type { CheckContext, Rule } from '../context.ts';
import { everyRule } from '../every-rule.ts';
import { decidingInputs } from '../input-kinds.ts';

/** Names that the formulas of each criterion read, by its index; undefined where one of them cannot be parsed. */
function readByFormulas({ sites, formulas }: CheckContext): Map<string | number, Set<string> | undefined> {
  const read = new Map<string | number, Set<string> | undefined>();
  for (const { path, text } of sites) {
    const [part, index = -1, first] = path;
    // Conditions over the profile or a register use other names than the criterion's inputs.
    if (part !== 'criteria' || first === 'appliesTo' || first === 'inputs') continue;
    const parsed = formulas.parse(text);
    const names = read.has(index) ? read.get(index) : new Set<string>();
    if (parsed.ok) for (const name of namesIn(parsed.expression)) names?.add(name);
    read.set(index, parsed.ok ? names : undefined);
  }
  return read;
}

/** Inputs whose options a rule looks at, by criterion. */
function readByOptions({ document }: CheckContext): Map<Criterion, Set<string>> {
  const read = new Map<Criterion, Set<string>>();
  for (const { criterion, rule } of everyRule(document)) {
    const names = read.get(criterion) ?? new Set<string>();
    for (const name of factsOf(rule, criterion).optionsOf) names.add(name);
    read.set(criterion, names);
  }
  return read;
}

/** Tells about inputs that no formula or rule of their criterion reads: often a slip, sometimes meant for information. */
export const inputsUsed: Rule = {
  name: 'inputs-used',
  check(context) {
    const byFormulas = readByFormulas(context);
    const byOptions = readByOptions(context);
    context.document.criteria.forEach((criterion, index) => {
      const deciding = decidingInputs(criterion);
      if (criterion.rule === undefined || deciding.length < 2) return;
      const read = byFormulas.has(index) ? byFormulas.get(index) : new Set<string>();
      // What a broken formula meant to read cannot be told.
      if (read === undefined) return;
      criterion.inputs.forEach((input, position) => {
        const used = read.has(input.id) || byOptions.get(criterion)?.has(input.id) === true;
        if (used || !deciding.includes(input)) return;
        const params = { criterion: criterion.code, input: input.id };
        context.report('inputUnused', ['criteria', index, 'inputs', position], params);
      });
    });
  },
};
