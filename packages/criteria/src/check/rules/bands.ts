import { Rational } from '../../exact/rational.ts';
import type { CheckContext, Rule } from '../context.ts';
import { bestShare } from '../reach/best-share.ts';

/**
 * The most points that any answer earns of a set that only adds up, where some criteria are proven to earn less than their
 * maximum; undefined where points are made in another way, or a bonus adds to them.
 */
function mostEarned({ document, formulas }: CheckContext): Rational | undefined {
  const { outcome, groups, criteria } = document;
  if (outcome.kind !== 'points' || outcome.combine === 'mean' || outcome.scale !== undefined)
    return undefined;
  if (outcome.notApplicable === 'full' || outcome.notApplicable === 'rescale') return undefined;
  const onlyAddsUp = groups.every(
    ({ combine = 'sum', rescale, bonus, cap }) =>
      combine === 'sum' && rescale !== true && bonus !== true && cap?.min === undefined,
  );
  if (!onlyAddsUp) return undefined;
  let most = Rational.ZERO;
  let isLess = false;
  criteria.forEach((criterion, index) => {
    const { rule } = criterion;
    if (rule === undefined || rule.kind === 'levels' || rule.max <= 0) return;
    const { share } = bestShare(criterion, index, formulas);
    isLess ||= share.compare(Rational.ONE) < 0;
    most = most.plus(share.times(Rational.from(rule.max)));
  });
  return isLess ? most : undefined;
}

/** Bands go from the highest down and can be reached; rankings per class of units have classes. */
export const bands: Rule = {
  name: 'bands',
  check(context) {
    const { document, report } = context;
    const { outcome } = document;
    if (outcome.kind !== 'points') return;
    const max = outcome.scale ?? outcome.max;
    const hasBonus = document.groups.some(({ bonus }) => bonus === true);
    const list = outcome.bands ?? [];
    const earned = list.length === 0 ? undefined : mostEarned(context)?.toNumber();
    list.forEach(({ id, from }, index) => {
      const before = list[index - 1];
      const path = ['outcome', 'bands', index, 'from'];
      if (before !== undefined && from >= before.from) report('bandOrder', path, { band: id });
      if (from > max && !hasBonus) report('bandUnreachable', path, { band: id, from, max });
      else if (earned !== undefined && from > earned)
        report('bandUnreachable', path, { band: id, from, max: earned });
    });
    (outcome.rankings ?? []).forEach(({ perUnitClass }, index) => {
      if (perUnitClass !== true || (document.unitClasses ?? []).length > 0) return;
      report('rankingWithoutClasses', ['outcome', 'rankings', index, 'perUnitClass']);
    });
  },
};
