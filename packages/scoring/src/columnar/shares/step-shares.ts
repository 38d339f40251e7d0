import { Rational } from '@tieuchi/criteria/exact';
import type { Step } from '@tieuchi/criteria/types';
import { clamped } from '../../compile/rules/share-rule.ts';
import { at } from '../numbers/at.ts';
import type { Bounds } from '../numbers/bounds.ts';
import { type Quotient, rationalQuotient } from '../numbers/quotient.ts';
import { times } from '../numbers/vector.ts';
import { lineError } from './line-shares.ts';
import type { Settled, ShareProgram } from './share-program.ts';

interface StepsContext {
  readonly steps: readonly Step[];
  readonly max: Rational;
  readonly gaps: readonly [Settled, Settled];
  readonly bounds: Bounds;
}

/** The first step that the measure reaches, in order of print, decided on whole numbers (SPEC P12). */
export function stepShares(
  quotient: Quotient | undefined,
  { steps, max, gaps, bounds }: StepsContext,
): ShareProgram | undefined {
  if (quotient?.above.run === undefined) return undefined;
  const [missing, undefinedOne] = gaps;
  const { above, below } = quotient;
  const runAbove = quotient.above.run;
  const compiled = [...steps.map((step) => compileStep(step, { max, quotient, bounds })), NOTHING];
  const lefts = Float64Array.from(compiled, ({ left }) => left);
  const rights = Float64Array.from(compiled, ({ right }) => right);
  const consts = Float64Array.from(compiled, ({ share }) => share);
  const overs = Float64Array.from(compiled, ({ over }) => over);
  const sharp = compiled.every(({ over, exactEnds }) => over === 0 && exactEnds);
  return {
    error: lineError(0, 1),
    sharpEnds: sharp,
    run: (shares, states) => {
      const aboves = runAbove();
      const belows = below.run?.();
      for (let index = 0; index < shares.length; index += 1) {
        const value = at(aboves, index);
        const over = belows === undefined ? 1 : at(belows, index);
        if (over > 0 && !Number.isNaN(value)) {
          let step = 0;
          while (!(at(lefts, step) * value >= at(rights, step) * over)) step += 1;
          const whole = at(overs, step);
          const share =
            whole === 0 ? at(consts, step) : (above.factor * value) / (below.factor * over) / whole;
          shares[index] = share > 0 ? Math.min(share, 1) : 0;
        } else {
          const gap = Number.isNaN(value) || Number.isNaN(over) ? missing : undefinedOne;
          shares[index] = gap.share;
          states[index] = gap.state;
        }
      }
    },
  };
}

/** Reached where `left` × above ≥ `right` × below; earns `share`, or the measure over `over` where that is not 0. */
interface CompiledStep {
  readonly left: number;
  readonly right: number;
  readonly share: number;
  readonly over: number;
  readonly exactEnds: boolean;
}

/** Reached by everybody: where no step is reached, nothing is earned. */
const NOTHING: CompiledStep = { left: 0, right: 0, share: 0, over: 0, exactEnds: true };

function compileStep(
  step: Step,
  { max, quotient, bounds }: { max: Rational; quotient: Quotient; bounds: Bounds },
): CompiledStep {
  const reached = { left: 0, right: 0 };
  if (step.from !== undefined) {
    const from = rationalQuotient(Rational.fromNumber(step.from), bounds);
    reached.left = times(bounds, quotient.above, from.below).factor;
    reached.right = times(bounds, quotient.below, from.above).factor;
  }
  if ('valueOver' in step) return { ...reached, share: 0, over: step.valueOver, exactEnds: false };
  const exact = 'share' in step ? Rational.from(step.share) : perMax(step.points, max);
  const share = clamped(exact);
  const double = share.toNumber();
  const exactEnds = (double !== 0 || share.isZero()) && (double !== 1 || share.equals(Rational.ONE));
  return { ...reached, share: double, over: 0, exactEnds };
}

function perMax(points: number, max: Rational): Rational {
  return max.isZero() ? Rational.ZERO : Rational.fromNumber(points).dividedBy(max);
}
