import { Rational } from '@tieuchi/criteria/exact';
import type { Step } from '@tieuchi/criteria/types';
import { clamped } from '../../compile/rules/share-rule.ts';
import { at, byteAt, intAt } from '../numbers/at.ts';
import type { Bounds } from '../numbers/bounds.ts';
import { compileReached } from '../numbers/count-reached.ts';
import type { Quotient } from '../numbers/quotient.ts';
import { laterRatio } from '../numbers/whole-ratio.ts';
import { lineError } from './line-shares.ts';
import type { Settled, ShareProgram } from './share-program.ts';
import { VALUE } from './states.ts';

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
  if (quotient === undefined) return undefined;
  const compiled = firstOnes(steps.map((step) => compileStep(step, max)));
  const rising = compiled.flatMap(({ from }) => from ?? []).toReversed();
  const reached = compileReached(quotient, rising, bounds);
  if (reached === undefined) return undefined;
  // What is earned by who reaches so many of the steps that ask for something, the last of print first.
  const earning = [compiled.find(({ from }) => from === undefined) ?? NOTHING];
  earning.push(...compiled.filter(({ from }) => from !== undefined).toReversed());
  const shares = Float64Array.from([...earning, ...gaps], ({ share }) => share);
  const states = Uint8Array.from([...earning.map(() => VALUE), ...gaps.map(({ state }) => state)]);
  const error = lineError(0, 1);
  const fillStates = (codes: Int32Array, into: Uint8Array) => {
    for (let unit = 0; unit < into.length; unit += 1) into[unit] = byteAt(states, intAt(codes, unit));
  };
  if (earning.every(({ over }) => over === 0)) {
    return {
      error,
      sharpEnds: earning.every(({ exactEnds }) => exactEnds),
      table: { shares, codes: reached },
      run: (into, statesInto) => {
        const codes = reached();
        for (let unit = 0; unit < into.length; unit += 1) into[unit] = at(shares, intAt(codes, unit));
        fillStates(codes, statesInto);
      },
    };
  }
  const overs = Float64Array.from([...earning.map(({ over }) => over), 0, 0]);
  const ratio = laterRatio(quotient, 1);
  const shareOf = (code: number, value: number, under: number) => {
    const over = at(overs, code);
    return over === 0 ? at(shares, code) : Math.max(0, Math.min(value / under / over, 1));
  };
  return {
    error,
    sharpEnds: false,
    add: (into, max) => {
      const codes = reached();
      const { above, below } = ratio();
      for (let unit = 0; unit < into.length; unit += 1)
        into[unit] = at(into, unit) + max * shareOf(intAt(codes, unit), at(above, unit), at(below, unit));
    },
    run: (into, statesInto) => {
      const codes = reached();
      const { above, below } = ratio();
      for (let unit = 0; unit < into.length; unit += 1)
        into[unit] = shareOf(intAt(codes, unit), at(above, unit), at(below, unit));
      fillStates(codes, statesInto);
    },
  };
}

/** Those that can be the first reached: who reaches a step that asks for as much as one before it has reached that one. */
function firstOnes(steps: readonly CompiledStep[]): CompiledStep[] {
  return steps.filter(({ from }, index) =>
    steps
      .slice(0, index)
      .every((one) => one.from !== undefined && (from === undefined || one.from.compare(from) > 0)),
  );
}

/** Reached from `from` on, by everybody without one; earns `share`, or the measure over `over` where that is not 0. */
interface CompiledStep {
  readonly from: Rational | undefined;
  readonly share: number;
  readonly over: number;
  readonly exactEnds: boolean;
}

/** Reached by everybody: where no step is reached, nothing is earned. */
const NOTHING: CompiledStep = { from: undefined, share: 0, over: 0, exactEnds: true };

function compileStep(step: Step, max: Rational): CompiledStep {
  const from = step.from === undefined ? undefined : Rational.fromNumber(step.from);
  if ('valueOver' in step) return { from, share: 0, over: step.valueOver, exactEnds: false };
  const exact = 'share' in step ? Rational.from(step.share) : perMax(step.points, max);
  const share = clamped(exact);
  const double = share.toNumber();
  const exactEnds = (double !== 0 || share.isZero()) && (double !== 1 || share.equals(Rational.ONE));
  return { from, share: double, over: 0, exactEnds };
}

function perMax(points: number, max: Rational): Rational {
  return max.isZero() ? Rational.ZERO : Rational.fromNumber(points).dividedBy(max);
}
