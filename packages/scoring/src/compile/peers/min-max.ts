import { Rational } from '@tieuchi/criteria/exact';
import { extremesOf, figure, fixedOf } from './extremes.ts';
import type { MakeMethod } from './method.ts';

const NAMES = ['min', 'max'] as const;

/** (v − min) / (max − min); all the same: everything above 0, else nothing (SPEC P18). */
export const minMax: MakeMethod = ({ bounds }) => {
  const fixed = fixedOf(bounds, NAMES);
  return {
    fixed,
    observed: NAMES.filter((name) => fixed[name] === undefined),
    observe: extremesOf,
    share: (value, figures) => {
      const min = figure(figures, 'min');
      const length = figure(figures, 'max').minus(min);
      if (length.n > 0n) return value.minus(min).dividedBy(length);
      return value.n > 0n ? Rational.ONE : Rational.ZERO;
    },
  };
};
