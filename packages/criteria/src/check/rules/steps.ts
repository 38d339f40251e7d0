import { Rational } from '../../exact/rational.ts';
import type { Path } from '../../findings/finding.ts';
import type { Step, StepsRule } from '../../generated/types.ts';
import type { CheckContext, Rule } from '../context.ts';
import { everyRule } from '../every-rule.ts';

/** Part of the maximum that a step earns where the measure stands at a number; a share is never more than all of it. */
function shareAt(step: Step, at: { readonly measure: number; readonly max: number }): Rational | undefined {
  if ('share' in step) return Rational.from(step.share);
  if ('points' in step) {
    return at.max === 0 ? undefined : Rational.fromNumber(step.points).dividedBy(Rational.fromNumber(at.max));
  }
  const share = Rational.fromNumber(at.measure).dividedBy(Rational.fromNumber(step.valueOver));
  return share.compare(Rational.ONE) > 0 ? Rational.ONE : share;
}

function checkPair(pair: { above: Step; below: Step }, place: Place, path: Path): void {
  const { above, below } = pair;
  const { report, criterion, rule, falling } = place;
  const from = above.from;
  if (from === undefined) {
    report('stepUnreachable', path, { criterion });
    return;
  }
  if (below.from !== undefined && below.from >= from) {
    report('stepsOrder', [...path, 'from'], { criterion, from: below.from, before: from });
    return;
  }
  const upper = shareAt(above, { measure: from, max: rule.max });
  const lower = shareAt(below, { measure: from, max: rule.max });
  if (upper === undefined || lower === undefined) return;
  if (lower.compare(upper) > 0 && !falling) report('stepRises', path, { criterion });
  if (lower.compare(upper) < 0 && 'valueOver' in below) {
    const points = (share: Rational) => share.times(Rational.fromNumber(rule.max)).toNumber();
    report('stepJump', path, { criterion, below: points(lower), above: points(upper), from });
  }
}

/** Fewer is better: every step earns no less than the one above it, down to a last one that is for everything below. */
function isFalling({ steps, max }: StepsRule): boolean {
  if (steps.length < 2 || steps.at(-1)?.from !== undefined) return false;
  const shares = steps.map((step) => ('valueOver' in step ? undefined : shareAt(step, { measure: 0, max })));
  return shares.every((share, index) => {
    const above = shares[index - 1];
    return share !== undefined && (above === undefined || share.compare(above) >= 0);
  });
}

interface Place {
  readonly report: CheckContext['report'];
  readonly criterion: string;
  readonly rule: StepsRule;
  readonly falling: boolean;
}

/** Steps go from the highest down, each can be reached, none earns more than the maximum, or more than a higher one unless fewer is better. */
export const steps: Rule = {
  name: 'steps',
  check({ document, report }) {
    for (const { criterion, rule, path } of everyRule(document)) {
      if (rule.kind !== 'steps') continue;
      const { max } = rule;
      const falling = isFalling(rule);
      const place: Place = { report, criterion: criterion.code, rule, falling };
      if (falling) report('stepsFall', [...path, 'steps'], { criterion: criterion.code });
      rule.steps.forEach((below, index) => {
        const own = [...path, 'steps', index];
        const above = rule.steps[index - 1];
        if (above !== undefined) checkPair({ above, below }, place, own);
        if (!('points' in below)) return;
        const { points } = below;
        if (points <= Math.max(0, max) && points >= Math.min(0, max)) return;
        report('stepAboveMax', [...own, 'points'], { criterion: criterion.code, points, max });
      });
    }
  },
};
