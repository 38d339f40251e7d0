import { Rational } from '@tieuchi/criteria/exact';
import { extremesOf, figure, fixedOf } from './extremes.ts';
import type { MakeMethod } from './method.ts';

const NAMES = ['max'] as const;

/** v / max, the best of the peers being the leader; nobody above 0: nothing (SPEC P19). */
export const shareOfMax: MakeMethod = ({ bounds }) => {
  const fixed = fixedOf(bounds, NAMES);
  return {
    fixed,
    observed: NAMES.filter((name) => fixed[name] === undefined),
    observe: extremesOf,
    share: (value, figures) => {
      const max = figure(figures, 'max');
      return max.n > 0n ? value.dividedBy(max) : Rational.ZERO;
    },
  };
};
