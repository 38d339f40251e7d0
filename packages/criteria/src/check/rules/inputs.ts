import type { Path } from '../../findings/finding.ts';
import { reservedWords } from '../../formula/syntax/parse-formula.ts';
import type { Input } from '../../generated/types.ts';
import type { Report, Rule } from '../context.ts';

function checkInput(input: Input, path: Path, report: Report): void {
  if (reservedWords.has(input.id)) report('inputReservedName', [...path, 'id'], { name: input.id });
  if ('min' in input && input.min !== undefined && input.max !== undefined && input.min > input.max) {
    report('inputRange', [...path, 'min'], { min: input.min, max: input.max });
  }
  if (input.kind !== 'choice') return;
  input.options.forEach(({ exclusive }, index) => {
    if (exclusive === true) report('exclusiveInChoice', [...path, 'options', index, 'exclusive']);
  });
}

/** Inputs of criteria and of the profile make sense by themselves; names can be written in formulas. */
export const inputs: Rule = {
  name: 'inputs',
  check({ document, report }) {
    document.criteria.forEach((criterion, index) => {
      const path = ['criteria', index, 'inputs'];
      criterion.inputs.forEach((input, position) => {
        checkInput(input, [...path, position], report);
      });
    });
    (document.profile ?? []).forEach((input, index) => {
      checkInput(input, ['profile', index], report);
    });
    (document.registers ?? []).forEach(({ columns, totals = [] }, register) => {
      const reserved =
        (part: string) =>
        ({ id }: { id: string }, index: number) => {
          if (reservedWords.has(id))
            report('inputReservedName', ['registers', register, part, index, 'id'], { name: id });
        };
      columns.forEach(reserved('columns'));
      totals.forEach(reserved('totals'));
    });
  },
};
