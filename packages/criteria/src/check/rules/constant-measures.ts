import type { Path } from '../../findings/finding.ts';
import { isPoint } from '../../formula/interval.ts';
import type { Criterion } from '../../generated/types.ts';
import { factsOf } from '../../rule-kinds/rule-kinds.ts';
import type { CheckContext, Rule } from '../context.ts';
import { rangeOfFormula } from '../reach/ranges.ts';

function checkMeasure(
  measure: string | undefined,
  place: { criterion: Criterion; path: Path },
  { formulas, report }: CheckContext,
): void {
  if (measure === undefined) return;
  const { criterion, path } = place;
  const range = rangeOfFormula(measure, criterion.inputs, formulas);
  if (range === undefined) return;
  const about = { criterion: criterion.code, measure };
  if (range.kind === 'nothing') report('measureNothing', path, about);
  else if (range.kind === 'number' ? isPoint(range) : range.kind === 'truth' && range.yes !== range.no)
    report('measureConstant', path, about);
}

/** What a criterion measures has a value, and one that answers can change. */
export const constantMeasures: Rule = {
  name: 'constant-measures',
  check(context) {
    context.document.criteria.forEach((criterion, index) => {
      const path = ['criteria', index];
      checkMeasure(criterion.measure, { criterion, path: [...path, 'measure'] }, context);
      if (criterion.rule === undefined) return;
      for (const { measure } of factsOf(criterion.rule, criterion).inside) {
        if (measure === undefined) continue;
        checkMeasure(measure.text, { criterion, path: [...path, 'rule', ...measure.path] }, context);
      }
    });
  },
};
