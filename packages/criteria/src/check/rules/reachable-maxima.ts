import { Rational } from '../../exact/rational.ts';
import type { Rule } from '../context.ts';
import { bestShare } from '../reach/best-share.ts';

/** Some answer earns the printed maximum, going by what the inputs take: no threshold lies beyond it. */
export const reachableMaxima: Rule = {
  name: 'reachable-maxima',
  check({ document, formulas, report }) {
    document.criteria.forEach((criterion, index) => {
      const { rule, code } = criterion;
      if (rule === undefined || rule.kind === 'levels' || rule.max <= 0) return;
      const { share, beyond } = bestShare(criterion, index, formulas);
      if (beyond !== undefined) {
        const { path, threshold, most } = beyond;
        report('thresholdUnreachable', path, { criterion: code, threshold, most });
      } else if (share.compare(Rational.ONE) < 0) {
        const most = share.times(Rational.from(rule.max)).toNumber();
        report('maxUnreachable', ['criteria', index, 'rule', 'max'], {
          criterion: code,
          max: rule.max,
          most,
        });
      }
    });
  },
};
