import type { CriteriaSet, Group, PointsOutcome } from '../../generated/types.ts';

/** How a group makes its points of what lies in it; `rescale` only where there is a maximum to scale to. */
export type GroupWay = 'sum' | 'rescale' | 'mean' | 'best';

/** The way of a group, whatever it says of others that do not hold beside it. */
export function wayOf({ combine, rescale, max }: Group): GroupWay {
  if (combine === 'mean' || combine === 'best') return combine;
  return rescale === true && max !== undefined ? 'rescale' : 'sum';
}

/** A group and those around it, itself first; ends where one is unknown or comes again. */
export function chainOf({ groups }: CriteriaSet, id: string): Group[] {
  const chain: Group[] = [];
  let at = groups.find((group) => group.id === id);
  while (at !== undefined && !chain.includes(at)) {
    chain.push(at);
    const { parent } = at;
    at = groups.find((group) => group.id === parent);
  }
  return chain;
}

/** The outcome of a set with points. */
export function pointsOf({ outcome }: CriteriaSet): PointsOutcome | undefined {
  return outcome.kind === 'points' ? outcome : undefined;
}

/** Whether the level above a group, another group or the outcome, is a mean, so that weights count. */
export function isWeighted(set: CriteriaSet, { parent }: Group): boolean {
  const above = set.groups.find((group) => group.id === parent);
  return (above === undefined ? pointsOf(set)?.combine : above.combine) === 'mean';
}

function isGated({ bands = [] }: PointsOutcome, chain: readonly Group[]): boolean {
  const ids = new Set(chain.map(({ id }) => id));
  return bands.some(
    ({ eachGroup, groups = [] }) => eachGroup !== undefined || groups.some(({ group }) => ids.has(group)),
  );
}

/**
 * Whether what a group earns is looked at as a share of what it could earn: in a mean or a scaled sum above it, by a gate of a
 * band, or because the total is stretched. Then a lower maximum makes more of the same points.
 */
export function isReadByShare(set: CriteriaSet, id: string): boolean {
  const outcome = pointsOf(set);
  if (outcome === undefined) return false;
  const [, ...above] = chainOf(set, id);
  return (
    outcome.combine === 'mean' ||
    outcome.notApplicable === 'rescale' ||
    above.some((group) => wayOf(group) === 'mean' || wayOf(group) === 'rescale') ||
    isGated(outcome, chainOf(set, id))
  );
}

/**
 * Whether what lies in a group simply adds to the total: sums all the way up, no caps, no bonus, no gate and no ranking that
 * looks at a group on the way.
 */
export function isPlainChain(set: CriteriaSet, id: string): boolean {
  const outcome = pointsOf(set);
  const chain = chainOf(set, id);
  if (outcome === undefined || outcome.combine === 'mean' || isGated(outcome, chain)) return false;
  const ranked = new Set(outcome.rankings?.flatMap(({ group }) => group ?? []));
  return chain.every(
    (group) =>
      wayOf(group) === 'sum' && group.cap === undefined && group.bonus !== true && !ranked.has(group.id),
  );
}
