import { Rational } from '../../../exact/rational.ts';
import type { PartsRule } from '../../../generated/types.ts';
import type { Place } from '../best-place.ts';
import { rangeOfFormula } from '../ranges.ts';
import { ALL, type BestShare, type Beyond, clamped } from '../threshold-shares.ts';

/** The parts together, or the best of them. */
export function parts(rule: PartsRule, place: Place): BestShare {
  const max = Rational.from(rule.max);
  if (max.n <= 0n) return ALL;
  const points = rule.parts.map((part, index): { points: Rational; beyond: Beyond | undefined } => {
    const { criterion, formulas } = place;
    const range =
      part.measure === undefined ? place.range : rangeOfFormula(part.measure, criterion.inputs, formulas);
    const ifUndefined = part.ifUndefined ?? criterion.ifUndefined;
    const own: Place = { ...place, range, ifUndefined, path: [...place.path, 'parts', index, 'rule'] };
    const { share, beyond } = place.inner.whole(part.rule, own);
    const most = Rational.from(part.rule.max);
    return { points: most.n <= 0n ? Rational.ZERO : most.times(share), beyond };
  });
  const total = points.reduce(
    (sum, part) =>
      rule.combine === 'best' ? (sum.compare(part.points) > 0 ? sum : part.points) : sum.plus(part.points),
    Rational.ZERO,
  );
  const beyond = points.find((part) => part.beyond !== undefined)?.beyond;
  return { share: clamped(total.dividedBy(max)), ...(beyond !== undefined && { beyond }) };
}
