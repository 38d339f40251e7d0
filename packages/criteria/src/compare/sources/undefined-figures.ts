import type { Criterion } from '../../generated/types.ts';
import { partsOf } from '../../rule-kinds/rule-kinds.ts';
import { sameJson } from '../same-json.ts';

/** Another criterion, or a total of a register, may divide by zero where the formulas at hand divide by nothing. */
function mayReadUndefined({ inputs }: Criterion): boolean {
  return inputs.some(
    ({ from }) => from?.kind === 'criterion' || (from?.kind === 'register' && from.total !== undefined),
  );
}

function policiesOf(criterion: Criterion): unknown[] {
  const { ifUndefined = 'undefined' } = criterion;
  return [ifUndefined, ...partsOf(criterion).map((part) => part.ifUndefined ?? ifUndefined)];
}

/** Whether two criteria treat a figure without a value differently that comes undefined from elsewhere: answers do not show it. */
export function treatsUndefinedDifferently(base: Criterion, other: Criterion): boolean {
  if (!mayReadUndefined(base) && !mayReadUndefined(other)) return false;
  return !sameJson(policiesOf(base), policiesOf(other));
}
