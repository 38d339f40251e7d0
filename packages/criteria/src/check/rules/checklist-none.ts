import type { Input } from '../../generated/types.ts';
import type { Rule } from '../context.ts';

function lacksNone(input: Input): boolean {
  if (input.kind !== 'checklist' || input.from !== undefined) return false;
  return !input.options.some(({ exclusive }) => exclusive === true);
}

/** "None of these" can be answered: a checklist without a tick is not answered (SPEC S8). */
export const checklistNone: Rule = {
  name: 'checklist-none',
  check({ document, report }) {
    document.criteria.forEach(({ code, rule, inputs }, index) => {
      if (rule === undefined) return;
      inputs.forEach((input, position) => {
        if (lacksNone(input))
          report('checklistWithoutNone', ['criteria', index, 'inputs', position, 'options'], {
            criterion: code,
            input: input.id,
          });
      });
    });
  },
};
