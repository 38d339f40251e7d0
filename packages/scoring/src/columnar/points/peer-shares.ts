import { Rational } from '@tieuchi/criteria/exact';
import { nobody } from '../../compile/peers/compile-peers.ts';
import type { PeerPool, PeerValue } from '../../model/peers.ts';
import type { Clusters } from '../answers/clusters.ts';
import type { BoundCriterion } from '../bound.ts';
import type { ExactDossiers } from '../exact.ts';
import { at, intAt } from '../numbers/at.ts';
import type { Line, Measured, PeerProgram } from '../shares/peer-program.ts';
import { OPEN_PEERS, stateCode, VALUE } from '../shares/states.ts';

/** One comparison, in one run. */
export interface PeerRun {
  readonly bound: BoundCriterion;
  readonly program: PeerProgram;
  readonly clusters: Clusters;
  /** Memory for the figures: the same answers fill it in the same way every time. */
  readonly measured: Measured;
  readonly exact: ExactDossiers;
  readonly frozen: boolean;
}

/** What is filled in for every unit. */
export interface Filled {
  readonly shares: Float64Array;
  readonly states: Uint8Array;
  readonly doubtful: number[];
}

/**
 * Compares every unit with its peers (SPEC P17–P23), and makes known to `exact` whom it was compared with. The figures of the peers
 * are exact; who is too close to call is put on `doubtful`.
 */
export function peerShares(run: PeerRun, filled: Filled): void {
  const { shares, states, doubtful } = filled;
  const { bound, program, clusters, measured, exact, frozen } = run;
  const { peers } = program;
  measure(run);
  const pools = peers.standsAlone ? undefined : poolsOf(run, measured);
  if (pools !== undefined) {
    const outside = nobody(frozen);
    const poolOf = (unit: number) => {
      const takesPart = !Number.isNaN(at(measured.above, unit)) || pools.exact.has(unit);
      return (takesPart ? pools.list[intAt(clusters.of, unit)] : undefined) ?? outside;
    };
    exact.pools.set(bound.columns.compiled.id, poolOf);
  }
  const alone = peers.standsAlone ? peers.figuresOf([]) : undefined;
  const figures = pools?.list.map((pool) => pool.figures) ?? [alone];
  const lines = figures.map((one) => (one === undefined ? undefined : program.lineOf(one)));
  const open = peers.standsAlone || frozen ? VALUE : stateCode('provisional') + OPEN_PEERS;
  const hasFigures = figures.map((one) => one !== undefined);
  fillShares({ run, measured, lines, open, hasFigures }, filled);
  program.exceptions?.(shares, states, doubtful);
}

interface Filling {
  readonly run: PeerRun;
  readonly measured: Measured;
  readonly lines: readonly (Line | undefined)[];
  readonly hasFigures: readonly boolean[];
  /** The state of who is compared. */
  readonly open: number;
}

function fillShares(
  { run, measured, lines, hasFigures, open }: Filling,
  { shares, states, doubtful }: Filled,
): void {
  const { program, clusters } = run;
  const [missing, undefinedOne] = program.gaps;
  const { above, below } = measured;
  const { standsAlone } = program.peers;
  const [only] = lines;
  // Of one line only the numbers are read for every unit.
  const isOne = lines.length === 1 && only !== undefined;
  const { zero, length } = only ?? { zero: 0, length: 1 };
  for (let unit = 0; unit < shares.length; unit += 1) {
    const value = at(above, unit);
    const over = at(below, unit);
    if (isOne && over > 0 && (standsAlone || intAt(clusters.of, unit) === 0)) {
      shares[unit] = within((value / over - zero) / length);
      states[unit] = open;
    } else {
      fillApart(unit, value, over);
    }
  }

  function fillApart(unit: number, value: number, over: number): void {
    const cluster = standsAlone ? 0 : intAt(clusters.of, unit);
    const line = lines[cluster];
    if (over > 0 && line !== undefined) {
      shares[unit] = within((value / over - line.zero) / line.length);
      states[unit] = open;
      return;
    }
    const isMissing = Number.isNaN(value) && over !== 0;
    if (!isMissing && !Number.isNaN(value) && hasFigures[cluster] === true) doubtful.push(unit);
    const gap = isMissing ? missing : undefinedOne;
    const alone = !Number.isNaN(value) && cluster >= 0 && open !== VALUE;
    shares[unit] = gap.share;
    states[unit] = alone ? openState(gap.state) : gap.state;
  }
}

function within(share: number): number {
  return share < 1 ? Math.max(share, 0) : 1;
}

/** The state of who is alone while somebody may still come. */
function openState(state: number): number {
  return (state === VALUE ? stateCode('provisional') : state) | OPEN_PEERS;
}

/** NaN above: missing, or to be read from the dossier; 0 below and NaN above: undefined. */
function measure({ bound, program, measured }: PeerRun): void {
  if (measured.isFilled) return;
  measured.isFilled = true;
  const { quotient } = program;
  if (quotient === undefined) {
    measured.above.fill(Number.NaN);
    measured.below.fill(Number.NaN);
    return;
  }
  const { above, below } = quotient;
  const aboves = above.run?.();
  const belows = below.run?.();
  for (let unit = 0; unit < measured.above.length; unit += 1) {
    const value = aboves === undefined ? above.factor : above.factor * at(aboves, unit);
    const over = belows === undefined ? below.factor : below.factor * at(belows, unit);
    const isMissing = Number.isNaN(value) || Number.isNaN(over);
    measured.above[unit] = isMissing || over === 0 ? Number.NaN : value;
    measured.below[unit] = isMissing ? Number.NaN : over;
  }
  for (const unit of bound.exactRows) {
    measured.above[unit] = Number.NaN;
    measured.below[unit] = Number.NaN;
  }
}

/** The peers of each cluster; `exact` are those who were read from their dossiers. */
function poolsOf(run: PeerRun, measured: Measured): { list: PeerPool[]; exact: ReadonlySet<number> } {
  const { bound, program, clusters, frozen, exact } = run;
  const { compiled } = bound.columns;
  const values: PeerValue[][] = Array.from({ length: clusters.count }, () => []);
  const found = program.extremesOnly ? extremes(measured, clusters) : everybody(measured, clusters);
  for (const { cluster, unit } of found) {
    const value = Rational.of(at(measured.above, unit), at(measured.below, unit));
    values[cluster]?.push({ unit: String(unit), cluster: '', value });
  }
  const others = new Set<number>();
  for (const unit of bound.exactRows) {
    if (intAt(clusters.of, unit) < 0) continue;
    const value = exact.peerValue(unit, compiled, program.peers);
    if (value === undefined) continue;
    others.add(unit);
    values[intAt(clusters.of, unit)]?.push(value);
  }
  return {
    list: values.map((one) => ({
      frozen,
      takesPart: true,
      values: [],
      figures: program.peers.figuresOf(one),
    })),
    exact: others,
  };
}

interface Found {
  readonly cluster: number;
  readonly unit: number;
}

function everybody({ above }: Measured, { of }: Clusters): Found[] {
  const found: Found[] = [];
  for (const [unit, value] of above.entries()) {
    const cluster = intAt(of, unit);
    if (!Number.isNaN(value) && cluster >= 0) found.push({ cluster, unit });
  }
  return found;
}

/** The least and the greatest of each cluster; one unit alone is named once, so that nobody is nobody. */
function extremes({ above, below }: Measured, { of, count }: Clusters): Found[] {
  const least = new Int32Array(count).fill(-1);
  const greatest = new Int32Array(count).fill(-1);
  const members = new Int32Array(count);
  const lows = new Float64Array(count).fill(Number.POSITIVE_INFINITY);
  const highs = new Float64Array(count).fill(Number.NEGATIVE_INFINITY);
  for (let unit = 0; unit < above.length; unit += 1) {
    const over = at(below, unit);
    const cluster = intAt(of, unit);
    if (!(over > 0) || cluster < 0) continue;
    members[cluster] = intAt(members, cluster) + 1;
    // Rounding keeps the order: only of the same double is it asked which is less, on whole numbers below 2⁵³.
    const quotient = at(above, unit) / over;
    if (quotient <= at(lows, cluster) && isLess(unit, intAt(least, cluster))) {
      least[cluster] = unit;
      lows[cluster] = quotient;
    }
    if (quotient >= at(highs, cluster) && isLess(intAt(greatest, cluster), unit)) {
      greatest[cluster] = unit;
      highs[cluster] = quotient;
    }
  }
  return [...members.entries()].flatMap(([cluster, size]) => {
    if (size === 0) return [];
    const one = { cluster, unit: intAt(least, cluster) };
    return size === 1 ? [one] : [one, { cluster, unit: intAt(greatest, cluster) }];
  });

  /** Also of nobody and of somebody. */
  function isLess(one: number, other: number): boolean {
    return one < 0 || other < 0 || at(above, one) * at(below, other) < at(above, other) * at(below, one);
  }
}
