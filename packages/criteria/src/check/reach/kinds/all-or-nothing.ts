import { Rational } from '../../../exact/rational.ts';
import type { Range } from '../../../formula/range.ts';
import type { AllOrNothingRule } from '../../../generated/types.ts';
import type { Place } from '../best-place.ts';
import { rangeOfFormula } from '../ranges.ts';
import { ALL, type BestShare } from '../threshold-shares.ts';

const NONE: BestShare = { share: Rational.ZERO };

function ofTruth(range: Range | undefined): BestShare {
  return range?.kind === 'truth' && !range.yes ? NONE : ALL;
}

/** Nothing where the condition never holds or the number is out of reach. */
export function allOrNothing({ at, when }: AllOrNothingRule, place: Place): BestShare {
  const { criterion, formulas, range, path } = place;
  if (when !== undefined) return ofTruth(rangeOfFormula(when, criterion.inputs, formulas));
  if (at === undefined) return ofTruth(range);
  if (range?.kind !== 'number' || range.high === undefined) return ALL;
  if (range.high.compare(Rational.from(at)) >= 0) return ALL;
  return { ...NONE, beyond: { path: [...path, 'at'], threshold: at, most: range.high.toNumber() } };
}
