import { Rational } from '../../exact/rational.ts';
import type { Path } from '../../findings/finding.ts';
import type { Rule } from '../context.ts';

/** More than nothing and less than 1: as a percentage hardly anything, as a share of 1 what was meant. */
function isShare(percent: number | undefined): percent is number {
  return percent !== undefined && percent > 0 && percent < 1;
}

/** Percentages of levels and bands are written as such: 80, not 0.8. */
export const percentGates: Rule = {
  name: 'percent-gates',
  check({ document, report }) {
    const look = (percent: number | undefined, path: Path) => {
      if (!isShare(percent)) return;
      const meant = Rational.from(percent).times(Rational.of(100)).toNumber();
      report('percentAsShare', path, { percent, meant }, { kind: 'value', path, value: meant });
    };
    const { outcome } = document;
    if (outcome.kind === 'levels') {
      outcome.levels.forEach(({ share }, index) => {
        look(share, ['outcome', 'levels', index, 'share']);
      });
      return;
    }
    (outcome.bands ?? []).forEach(({ eachGroup, groups = [] }, index) => {
      const path = ['outcome', 'bands', index];
      look(eachGroup, [...path, 'eachGroup']);
      groups.forEach(({ percent }, at) => {
        look(percent, [...path, 'groups', at, 'percent']);
      });
    });
  },
};
