import type { Band, PointsOutcome } from '../../generated/types.ts';
import { atBand, type Bearing, type PartChange, partChange } from '../part-change.ts';
import { sameJson } from '../same-json.ts';

/** What a band asks for, as numbers by name: more of any is harder, and a name more is one condition more. */
function demandsOf({ from, eachGroup, groups = [], requires = [] }: Band): Map<string, number> {
  const demands = new Map<string, number>([['from', from]]);
  if (eachGroup !== undefined) demands.set('eachGroup', eachGroup);
  for (const { group, percent } of groups) {
    const name = `group ${group}`;
    demands.set(name, Math.max(percent, demands.get(name) ?? percent));
  }
  for (const id of requires) demands.set(`criterion ${id}`, 1);
  return demands;
}

/** Whether whoever meets the demands of `hard` meets those of `easy`. */
function implies(hard: Band, easy: Band): boolean {
  const asked = demandsOf(hard);
  return [...demandsOf(easy)].every(
    ([name, least]) => (asked.get(name) ?? Number.NEGATIVE_INFINITY) >= least,
  );
}

function bearingOf(before: Band, after: Band): Bearing {
  const isTighter = implies(after, before);
  const isLooser = implies(before, after);
  if (isTighter) return isLooser ? 'wording' : 'tightened';
  return isLooser ? 'loosened' : 'mixed';
}

/** The band as if only one field had changed, to tell which way that goes. */
function fieldChanges(before: Band, after: Band): PartChange[] {
  const fields = ['from', 'eachGroup', 'groups', 'requires'] as const;
  const deciding = fields.flatMap((field) =>
    partChange(field, [before[field], after[field]], bearingOf(before, { ...before, [field]: after[field] })),
  );
  return atBand(after.id, [...partChange('name', [before.name, after.name], 'wording'), ...deciding]);
}

/**
 * A band that only one set has. One more that some band right below it already covers gives nobody a better one; whatever else
 * came or went cannot be told, since units move to what stands beside it.
 */
function loneBand(band: Band, { bands, isGone }: { bands: readonly Band[]; isGone: boolean }): PartChange[] {
  const pair = isGone ? ([band, undefined] as const) : ([undefined, band] as const);
  const next = bands[bands.indexOf(band) + 1];
  const isCovered = !isGone && next !== undefined && implies(band, next);
  return atBand(band.id, partChange('bands', pair, isCovered ? 'weight' : 'undecided'));
}

/** Bands by id: a higher threshold or a gate more is tighter; bands that come, go or change places are `loneBand`, or undecided. */
export function bandChanges(base: PointsOutcome, other: PointsOutcome): PartChange[] {
  const [first, second] = [base.bands ?? [], other.bands ?? []];
  const before = new Map(first.map((band) => [band.id, band]));
  const after = new Map(second.map((band) => [band.id, band]));
  const changes = second.flatMap((band) => {
    const twin = before.get(band.id);
    return twin === undefined ? loneBand(band, { bands: second, isGone: false }) : fieldChanges(twin, band);
  });
  const gone = first
    .filter((band) => !after.has(band.id))
    .flatMap((band) => loneBand(band, { bands: first, isGone: true }));
  const shared = (bands: readonly Band[], known: ReadonlyMap<string, Band>) =>
    bands.map(({ id }) => id).filter((id) => known.has(id));
  const orders = [shared(first, after), shared(second, before)] as const;
  const moved = sameJson(orders[0], orders[1]) ? [] : partChange('bandOrder', orders, 'undecided');
  return [...changes, ...gone, ...moved];
}
