import { Rational } from '@tieuchi/criteria/exact';
import { toFrozenValues } from '../judge/peers/frozen-peers.ts';
import type { CompiledPeers } from '../model/peers.ts';
import type { PartExplanation, PeersExplanation, PointsExplanation } from '../model/result.ts';
import type { EarnedPart, ShareTarget } from '../model/rules.ts';
import type { PointsStanding, Standing } from '../model/standing.ts';
import { shownNumber } from '../shown/shown-number.ts';
import { shownEarned } from '../shown/shown-points.ts';
import { neededFor } from './needed.ts';
import { numberText } from './number-text.ts';

/** More values than these are not written out with every result. */
const MOST_VALUES = 200;
const PART_PLACES = 2;

/** How the points of a criterion came about (SPEC E4–E6); undefined for one without points. */
export function pointsExplanation(standing: Standing, decimals: number): PointsExplanation | undefined {
  const { points, compiled } = standing;
  const { rule } = compiled;
  if (points === undefined || rule?.kind !== 'points') return undefined;
  const { earned } = points;
  const next = nextOf(standing, decimals);
  const peers = peersOf(rule.peers, points);
  return {
    rule: rule.source,
    share: points.known ? points.share.toString() : null,
    ...(earned?.exception !== undefined && { exception: earned.exception }),
    ...(earned?.parts !== undefined && {
      parts: earned.parts.map((part) => partOf(standing, part, decimals)),
    }),
    ...(peers !== undefined && { peers }),
    ...(next !== undefined && { next }),
  };
}

function partOf({ compiled }: Standing, part: EarnedPart, decimals: number): PartExplanation {
  const { rule } = compiled;
  const name = rule?.kind === 'points' ? rule.names?.get(part.id) : undefined;
  const told = part.leftOut !== true && part.gap !== 'undefined';
  const points = part.share.times(part.max);
  return {
    id: part.id,
    ...(name !== undefined && { name }),
    ...(part.value?.kind === 'number' && { value: numberText(part.value.value, PART_PLACES, 'vi') }),
    points: told ? shownNumber(points, decimals) : null,
    ...(told && shownApart(points, { max: part.max, decimals })),
    max: part.max.toNumber(),
  };
}

/** Points as people read them, where rounding would put them on the wrong side of nothing or everything. */
function shownApart(points: Rational, within: { max: Rational; decimals: number }): { pointsShown?: string } {
  const pointsShown = shownEarned(points, within);
  return Rational.parse(pointsShown).equals(points.rounded(within.decimals)) ? {} : { pointsShown };
}

function peersOf(
  peers: CompiledPeers | undefined,
  { earned, frozen }: PointsStanding,
): PeersExplanation | undefined {
  if (peers === undefined) return undefined;
  const pool = earned?.pool;
  const figures = pool?.figures ?? (peers.standsAlone ? peers.figuresOf([]) : undefined);
  const values = pool?.values ?? [];
  return {
    method: peers.rule.method,
    frozen: peers.standsAlone || frozen,
    count: values.length,
    figures: Object.fromEntries(
      Object.entries(figures ?? {}).map(([name, figure]) => [name, figure.toString()]),
    ),
    ...(values.length > 0 && values.length <= MOST_VALUES && { values: toFrozenValues(values) }),
  };
}

/** The nearest target that earns more than the unit has; none where an exception decided. */
function nextOf(standing: Standing, decimals: number): PointsExplanation['next'] {
  const { points, compiled, state } = standing;
  const { rule } = compiled;
  if (rule?.kind !== 'points' || points?.earned === undefined || state !== 'value') return undefined;
  if (points.earned.exception !== undefined || rule.max.n <= 0n) return undefined;
  const nearest = rule.targets
    .filter(({ share }) => share.compare(points.share) > 0)
    .reduce<ShareTarget | undefined>(
      (best, one) => (best === undefined || one.share.compare(best.share) < 0 ? one : best),
      undefined,
    );
  if (nearest === undefined) return undefined;
  const needed = neededFor(standing, nearest.target);
  const earned = nearest.share.times(rule.max);
  return {
    points: shownNumber(earned, decimals),
    ...shownApart(earned, { max: rule.max, decimals }),
    target: nearest.target.target,
    ...(needed !== undefined && { needed }),
  };
}
