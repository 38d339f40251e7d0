import type { Path } from '../../findings/finding.ts';
import type { Fix } from '../../findings/fix.ts';
import type { Expression } from '../../formula/syntax/expression.ts';
import { partsOf } from '../../formula/syntax/parts.ts';
import type { Criterion } from '../../generated/types.ts';
import { factsOf } from '../../rule-kinds/rule-kinds.ts';
import type { CheckContext, Rule } from '../context.ts';
import { everyRule } from '../every-rule.ts';
import { decidingInputs } from '../input-kinds.ts';

interface Threshold {
  readonly value: number;
  readonly path: Path;
}

function holdsNumber(expression: Expression): boolean {
  return expression.kind === 'number' || partsOf(expression).some(holdsNumber);
}

/** A quotient without any number in it, such as `a / b`: a share of 1. */
export function isPlainQuotient(expression: Expression): boolean {
  return expression.kind === 'arithmetic' && expression.operator === '/' && !holdsNumber(expression);
}

/** Few figures per head come to so much, most percentages do. */
const LIKELY_PERCENT = 30;

/** Whether a number that a quotient is held against was meant as a percentage, going by the unit where one is printed. */
export function isMeantPercent(value: number, measureUnit: string | undefined): boolean {
  if (measureUnit !== undefined) return measureUnit.trim() === '%' && value > 1;
  return value >= LIKELY_PERCENT && value <= 100;
}

function checkQuotient(
  index: number,
  criterion: Criterion,
  thresholds: readonly Threshold[],
  { report }: CheckContext,
) {
  const { measure = '', measureUnit, code } = criterion;
  if (!thresholds.some(({ value }) => isMeantPercent(value, measureUnit))) return;
  const path = ['criteria', index, 'measure'];
  const fix: Fix = { kind: 'text', path, start: 0, end: measure.length, text: `100 * ${measure.trim()}` };
  report(
    'measureNotPercent',
    path,
    { criterion: code, measure },
    measureUnit === undefined ? undefined : fix,
  );
}

/** Smaller than this a percentage may well be; of budgets, half a percent is a usual target. */
const LIKELY_SHARE = 0.3;

/** Of a percentage all thresholds are at most 1, and one is a fraction: 0.8 reads as 0.8 %. */
function checkShares(criterion: Criterion, thresholds: readonly Threshold[], { report }: CheckContext): void {
  const first = thresholds.find(({ value }) => value >= LIKELY_SHARE && value < 1);
  const ofMoney = criterion.inputs.some(({ kind }) => kind === 'money');
  if (first === undefined || ofMoney || thresholds.some(({ value }) => value > 1)) return;
  const { value: target, path } = first;
  report('targetAsShare', path, {
    criterion: criterion.code,
    target,
    meant: Number((target * 100).toPrecision(12)),
  });
}

/** A quotient is held against shares of 1 and a percentage against percentages: `a / b` against 0.8, `100 * a / b` against 80. */
export const percentMeasures: Rule = {
  name: 'percent-measures',
  check(context) {
    const { document, formulas } = context;
    const places = new Map(document.criteria.map((criterion, index) => [criterion, index]));
    for (const { criterion, rule, path } of everyRule(document)) {
      const { measure, measureUnit, inputs } = criterion;
      const index = places.get(criterion);
      if (index === undefined) continue;
      const thresholds = factsOf(rule, criterion).thresholds.map((one) => ({
        value: one.value,
        path: [...path, ...one.path],
      }));
      const parsed = measure === undefined ? undefined : formulas.parse(measure);
      const isQuotient = parsed?.ok === true && isPlainQuotient(parsed.expression);
      const [lone, ...more] = decidingInputs(criterion);
      const isPercent = lone?.kind === 'percent' && more.length === 0 && measure === undefined;
      if (isQuotient && !inputs.some(({ kind }) => kind === 'percent' || kind === 'number'))
        checkQuotient(index, criterion, thresholds, context);
      else if (isPercent || (measureUnit?.trim() === '%' && !isQuotient))
        checkShares(criterion, thresholds, context);
    }
  },
};
