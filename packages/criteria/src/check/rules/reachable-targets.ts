import { Rational } from '../../exact/rational.ts';
import type { Range } from '../../formula/range.ts';
import type { Criterion, Target } from '../../generated/types.ts';
import { targetLists } from '../../rule-kinds/target-lists.ts';
import type { CheckContext, Rule } from '../context.ts';
import type { FormulaReader } from '../formula-reader.ts';
import { neverHolds } from '../reach/never-holds.ts';
import { rangeOfMeasure } from '../reach/ranges.ts';

/** Whether it is proven that no answer meets a target; a null target asks nothing. */
function isOutOfReach(
  target: Target,
  range: Range | undefined,
  { criterion, formulas }: { criterion: Criterion; formulas: FormulaReader },
): boolean {
  if (target === null) return false;
  if (typeof target === 'object')
    return 'when' in target && neverHolds(target.when, criterion.inputs, formulas);
  if (target === true) return range?.kind === 'truth' && !range.yes;
  return (
    range?.kind === 'number' && range.high !== undefined && range.high.compare(Rational.from(target)) < 0
  );
}

/** The first target that neither it nor any above it can meet, for who meets a higher one meets those below. */
function firstOutOfReach(targets: readonly Target[], isOut: (target: Target) => boolean): number | undefined {
  let first: number | undefined;
  for (let index = targets.length - 1; index >= 0; index -= 1) {
    const target = targets[index];
    if (target === undefined || target === null) continue;
    if (!isOut(target)) break;
    first = index;
  }
  return first;
}

/** Whether a unit can do without a criterion at a level. */
function isOptional({ appliesTo, mayDeclareNotApplicable, ifUndefined }: Criterion): boolean {
  return (
    appliesTo !== undefined ||
    mayDeclareNotApplicable === true ||
    ifUndefined === 'notApplicable' ||
    ifUndefined === 'full'
  );
}

function checkCriterion(
  criterion: Criterion,
  index: number,
  { levels, formulas, report }: CheckContext,
): void {
  const { rule, code } = criterion;
  if (rule?.kind !== 'levels' || criterion.ifUndefined === 'full') return;
  const range = rangeOfMeasure(criterion, formulas);
  for (const { path, targets, unitClass } of targetLists(rule, ['criteria', index, 'rule'])) {
    const first = firstOutOfReach(targets, (target) => isOutOfReach(target, range, { criterion, formulas }));
    const level = first === undefined ? undefined : levels[first];
    if (first === undefined || level === undefined) continue;
    const target = targets[first];
    const place = [...path, first];
    const blocks = !isOptional(criterion) && (level.share ?? 100) === 100 && unitClass === undefined;
    const about = { criterion: code, level: level.name };
    if (typeof target === 'number' && range?.kind === 'number' && range.high !== undefined) {
      const most = range.high.toNumber();
      report(blocks ? 'levelUnreachable' : 'targetUnreachable', place, { ...about, target, most });
    } else report(blocks ? 'levelNeverMet' : 'targetNeverMet', place, about);
  }
}

/** Some answer meets each target, going by what the inputs take; otherwise nobody reaches its level. */
export const reachableTargets: Rule = {
  name: 'reachable-targets',
  check(context) {
    context.document.criteria.forEach((criterion, index) => {
      checkCriterion(criterion, index, context);
    });
  },
};
