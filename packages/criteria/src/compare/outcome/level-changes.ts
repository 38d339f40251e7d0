import type { Level, LevelsOutcome } from '../../generated/types.ts';
import { atLevel, type Bearing, type PartChange, partChange } from '../part-change.ts';

/** Percent of the applicable criteria that a level asks for. */
function shareOf({ share = 100 }: Level): number {
  return share;
}

function byId({ levels }: LevelsOutcome): Map<string, Level> {
  return new Map(levels.map((level) => [level.id, level]));
}

/** Whether the list has, above this level, one that the other set has too: to get there takes this one. */
function leadsOn({ levels }: LevelsOutcome, id: string, other: ReadonlyMap<string, Level>): boolean {
  const at = levels.findIndex((level) => level.id === id);
  return levels.slice(at + 1).some((level) => other.has(level.id));
}

/** A level of which two sets have the same id. */
function sharedLevel(before: Level, after: Level): PartChange[] {
  const shares = [shareOf(before), shareOf(after)] as const;
  const bearing: Bearing = shares[1] > shares[0] ? 'tightened' : 'loosened';
  return atLevel(after.id, [
    ...partChange('share', shares, bearing),
    ...partChange('name', [before.name, after.name], 'wording'),
    ...partChange('nameEn', [before.nameEn, after.nameEn], 'wording'),
  ]);
}

/**
 * A level that only one set has. One more on the way makes those above it harder to reach; one less makes them easier. At the end
 * of the list one more changes nothing for the others, one less gives up what it asked for.
 */
function loneLevel(id: string, sides: { base: LevelsOutcome; other: LevelsOutcome }): PartChange[] {
  const [before, after] = [byId(sides.base), byId(sides.other)];
  const isGone = before.has(id);
  const leads = isGone ? leadsOn(sides.base, id, after) : leadsOn(sides.other, id, before);
  const bearing: Bearing = isGone ? (leads ? 'loosened' : 'undecided') : leads ? 'tightened' : 'weight';
  return atLevel(id, partChange('levels', [before.get(id), after.get(id)], bearing));
}

/** Counting what does not apply as met never costs a level, and may give one whose share is below 100 %. */
function notApplicable(base: LevelsOutcome, other: LevelsOutcome): PartChange[] {
  const policies = [base.notApplicable ?? 'leaveOut', other.notApplicable ?? 'leaveOut'] as const;
  const matters = [...base.levels, ...other.levels].some((level) => shareOf(level) < 100);
  const bearing: Bearing = policies[1] === 'met' ? 'loosened' : 'tightened';
  return partChange('notApplicable', policies, matters ? bearing : 'wording');
}

/** Levels that came or went, moved, were renamed, or ask for another share of their criteria (default 100 %). */
export function levelChanges(base: LevelsOutcome, other: LevelsOutcome): PartChange[] {
  const [before, after] = [byId(base), byId(other)];
  const changes = [...new Set([...before.keys(), ...after.keys()])].flatMap((id) => {
    const [first, second] = [before.get(id), after.get(id)];
    return first === undefined || second === undefined
      ? loneLevel(id, { base, other })
      : sharedLevel(first, second);
  });
  const order = ({ levels }: LevelsOutcome, known: ReadonlyMap<string, Level>) =>
    levels.map(({ id }) => id).filter((id) => known.has(id));
  return [
    ...changes,
    ...partChange('levelOrder', [order(base, after), order(other, before)], 'undecided'),
    ...notApplicable(base, other),
  ];
}
