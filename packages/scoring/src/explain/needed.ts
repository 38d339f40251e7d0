import { Rational } from '@tieuchi/criteria/exact';
import { countNodes, type Expression, evaluate, type Value } from '@tieuchi/criteria/formula';
import { decideLevels } from '../compile/rules/levels-rule.ts';
import type { Candidate, Direction } from '../model/growth.ts';
import type { Facts, Reading } from '../model/reading.ts';
import type { Needed } from '../model/result.ts';
import type { Standing } from '../model/standing.ts';
import type { AppliedTarget } from '../model/targets.ts';
import { failedExpectations } from './problems.ts';

/**
 * What more of one input would meet the target of each level that is not met: exact and minimal (SPEC D1–D3). Undefined
 * where the level is met, or where no single input can do it within its limits and the plausibility conditions.
 */
export function neededPerLevel(standing: Standing): (Needed | undefined)[] {
  const { targets, levels } = standing;
  const growths = growthsOf(standing);
  return levels.map(({ applicable, met }, index) => {
    if (!applicable || met || targets === undefined) return undefined;
    return least(growths, targets.slice(index));
  });
}

/** What more of one input would meet the target, as for a level. */
export function neededFor(standing: Standing, target: AppliedTarget): Needed | undefined {
  return least(growthsOf(standing), [target]);
}

function growthsOf(standing: Standing): Growth[] {
  const effort = { left: standing.compiled.searchable };
  return standing.compiled.candidates.flatMap((candidate) => {
    const value = standing.reading.lookup(candidate.input.id);
    return value.kind === 'number' ? [new Growth(standing, candidate, { start: value.value, effort })] : [];
  });
}

function least(growths: readonly Growth[], targets: readonly AppliedTarget[]): Needed | undefined {
  for (const growth of growths) {
    const more = growth.needed(targets);
    if (more !== undefined) return { input: growth.candidate.input.id, more: plainDecimal(more) };
  }
  return undefined;
}

/** Parts of formulas that may still be evaluated; counted, not timed, so that a result does not depend on the machine. */
interface Effort {
  left: number;
}

function sizeOf(targets: readonly AppliedTarget[], measure: Expression | undefined): number {
  return targets.reduce(
    (sum, target) => sum + (target.kind === 'condition' ? countNodes(target.expression) : 1),
    measure === undefined ? 0 : countNodes(measure),
  );
}

/** One input of one answer, raised in thought. */
class Growth {
  private readonly reading: Reading;
  private readonly start: Rational;
  private readonly effort: Effort;
  private slope: Rational | undefined;

  constructor(
    private readonly standing: Standing,
    readonly candidate: Candidate,
    { start, effort }: { start: Rational; effort: Effort },
  ) {
    this.reading = standing.reading;
    this.start = start;
    this.effort = effort;
  }

  /** The least growth with which one of the targets is met. */
  needed(targets: readonly AppliedTarget[]): Rational | undefined {
    if (!this.lifts(targets)) return undefined;
    const steps = this.directSteps(targets) ?? this.searchedSteps(targets);
    if (steps === undefined) return undefined;
    const more = Rational.of(steps).times(this.candidate.step);
    return this.isPlausible(more) ? more : undefined;
  }

  /** Proof that growing never turns met into unmet, without which neither way below finds the least. */
  private lifts(targets: readonly AppliedTarget[]): boolean {
    let rises = false;
    for (const target of targets) {
      const direction = this.directionOn(target);
      if (direction === 'down' || direction === 'unknown') return false;
      rises ||= direction === 'up';
    }
    return rises;
  }

  private directionOn(target: AppliedTarget): Direction {
    if (target.kind === 'condition') return this.candidate.directionOf(target.expression);
    return target.kind === 'minimum' || target.kind === 'yes' ? this.candidate.measure : 'constant';
  }

  /** ceil((least minimum − measure) / slope), for a measure that grows evenly and minima only. */
  private directSteps(targets: readonly AppliedTarget[]): bigint | undefined {
    const { measure } = this.reading;
    if (!this.candidate.affine || measure.kind !== 'number') return undefined;
    let least: Rational | undefined;
    for (const target of targets) {
      if (target.kind === 'condition' || target.kind === 'yes') return undefined;
      if (target.kind !== 'minimum') continue;
      if (least === undefined || target.minimum.compare(least) < 0) least = target.minimum;
    }
    const slope = this.slopeFrom(measure.value);
    if (least === undefined || slope === undefined || slope.n <= 0n) return undefined;
    const gap = least.n * measure.value.d - measure.value.n * least.d;
    return dividedUp(gap * slope.d, least.d * measure.value.d * slope.n);
  }

  /** Growth of the measure per step. */
  private slopeFrom(measure: Rational): Rational | undefined {
    if (this.slope === undefined) {
      const next = this.factsAt(1n).measure;
      if (next.kind === 'number') this.slope = next.value.minus(measure);
    }
    return this.slope;
  }

  /** Doubling, then halving, over whole steps; nothing where that takes more than may be spent. */
  private searchedSteps(targets: readonly AppliedTarget[]): bigint | undefined {
    const size = sizeOf(targets, this.standing.compiled.measure?.expression);
    const isMet = (steps: bigint) => {
      this.effort.left -= size;
      return this.effort.left >= 0 && decideLevels(targets, this.factsAt(steps))[0] === 'met';
    };
    const most = this.candidate.max.minus(this.start).dividedBy(this.candidate.step).floor();
    let high = 1n;
    while (high < most && !isMet(high)) high *= 2n;
    if (high > most) high = most;
    if (high <= 0n || !isMet(high)) return undefined;
    let low = 0n;
    while (high - low > 1n) {
      const middle = (low + high) / 2n;
      if (isMet(middle)) high = middle;
      else low = middle;
    }
    return this.effort.left >= 0 ? high : undefined;
  }

  private factsAt(steps: bigint): Pick<Facts, 'measure' | 'lookup'> {
    const { compiled, reading } = this.standing;
    const { input, step } = this.candidate;
    const raised: Value = { kind: 'number', value: this.start.plus(Rational.of(steps).times(step)) };
    const lookup = (name: string) => (name === input.id ? raised : reading.lookup(name));
    const measure =
      compiled.measure === undefined ? reading.measure : evaluate(compiled.measure.expression, lookup);
    return { measure, lookup };
  }

  /** Within the limits of the input, and no plausibility condition fails that did not fail before. */
  private isPlausible(more: Rational): boolean {
    if (this.start.plus(more).compare(this.candidate.max) > 0) return false;
    const { compiled, reading } = this.standing;
    if (compiled.expect.length === 0) return true;
    const { input } = this.candidate;
    const raised: Value = { kind: 'number', value: this.start.plus(more) };
    const lookup = (name: string) => (name === input.id ? raised : reading.lookup(name));
    const failedBefore = failedExpectations(compiled, reading.lookup);
    return failedExpectations(compiled, lookup).every((text) => failedBefore.includes(text));
  }
}

function dividedUp(dividend: bigint, divisor: bigint): bigint {
  return (dividend + divisor - 1n) / divisor;
}

/** "19" or "0.01"; exact, since every step has at most six decimals. */
function plainDecimal(value: Rational): string {
  return value.isInteger() ? String(value.n) : value.toDecimal(6).replace(/0+$/, '');
}
