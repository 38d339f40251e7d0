import { Rational } from '../../exact/rational.ts';
import type { Path } from '../../findings/finding.ts';
import type { Range } from '../../formula/range.ts';
import type { LinearRule, Step, StepsRule } from '../../generated/types.ts';

/** A figure that the measure never comes to, with how far it comes. */
export interface Beyond {
  readonly path: Path;
  readonly threshold: number;
  readonly most: number;
}

/** The most of its maximum that any answer can earn, as proven: 1 where nothing speaks against it. */
export interface BestShare {
  readonly share: Rational;
  /** The threshold that is out of reach, where that is the reason. */
  readonly beyond?: Beyond;
}

/** Nothing speaks against all of the maximum. */
export const ALL: BestShare = { share: Rational.ONE };

/** A share is never less than nothing, nor more than all. */
export function clamped(share: Rational): Rational {
  if (share.n <= 0n) return Rational.ZERO;
  return share.compare(Rational.ONE) > 0 ? Rational.ONE : share;
}

/** A line is best at the end of the measure that it rises to. */
export function bestOnLine(rule: LinearRule, range: Range | undefined, path: Path): BestShare {
  if (range?.kind !== 'number') return ALL;
  const [zero, full] = [Rational.from(rule.zeroAt ?? 0), Rational.from(rule.fullAt)];
  const end = full.compare(zero) > 0 ? range.high : range.low;
  if (end === undefined || full.equals(zero)) return ALL;
  const share = clamped(end.minus(zero).dividedBy(full.minus(zero)));
  if (share.equals(Rational.ONE)) return ALL;
  return { share, beyond: { path: [...path, 'fullAt'], threshold: rule.fullAt, most: end.toNumber() } };
}

/** The best step that the measure comes to. */
export function bestStep(rule: StepsRule, range: Range | undefined, path: Path): BestShare {
  const interval = range?.kind === 'number' ? range : undefined;
  let best = Rational.ZERO;
  let beyond: Beyond | undefined;
  rule.steps.forEach((step, index) => {
    const from = step.from === undefined ? undefined : Rational.from(step.from);
    const above = rule.steps[index - 1]?.from;
    const { low, high } = interval ?? {};
    if (from !== undefined && high !== undefined && high.compare(from) < 0) {
      beyond ??= {
        path: [...path, 'steps', index, 'from'],
        threshold: from.toNumber(),
        most: high.toNumber(),
      };
      return;
    }
    if (above !== undefined && low !== undefined && low.compare(Rational.from(above)) >= 0) return;
    const share = shareOfStep(step, high, rule.max);
    if (share.compare(best) > 0) best = share;
  });
  return { share: clamped(best), ...(beyond !== undefined && { beyond }) };
}

function shareOfStep(step: Step, high: Rational | undefined, max: number): Rational {
  if ('share' in step) return Rational.from(step.share);
  if ('points' in step)
    return max === 0 ? Rational.ONE : Rational.from(step.points).dividedBy(Rational.from(max));
  return high === undefined ? Rational.ONE : high.dividedBy(Rational.from(step.valueOver));
}
