import type { CriteriaSet, LevelsOutcome, PointsOutcome } from '../generated/types.ts';
import type { Direction, FieldChange } from './comparison.ts';
import { sameJson, toJson } from './same-json.ts';

function difference(field: string, before: unknown, after: unknown): FieldChange[] {
  if (sameJson(before, after)) return [];
  return [{ field, before: toJson(before), after: toJson(after) }];
}

function shareDirection(before: number, after: number): { direction?: Direction } {
  if (before === after) return {};
  return { direction: after > before ? 'tightened' : 'loosened' };
}

/** Levels that came or went, moved, were renamed, or ask for another share of their criteria (default 100 %). */
function levelChanges(base: LevelsOutcome, other: LevelsOutcome): FieldChange[] {
  const changes: FieldChange[] = [];
  const before = new Map(base.levels.map((level) => [level.id, level]));
  const after = new Map(other.levels.map((level) => [level.id, level]));
  for (const level of new Set([...before.keys(), ...after.keys()])) {
    const [first, second] = [before.get(level), after.get(level)];
    if (first === undefined || second === undefined) {
      changes.push({ field: 'levels', level, before: toJson(first), after: toJson(second) });
      continue;
    }
    const [least, now] = [first.share ?? 100, second.share ?? 100];
    if (least !== now) {
      changes.push({ field: 'share', level, before: least, after: now, ...shareDirection(least, now) });
    }
    for (const field of ['name', 'nameEn'] as const) {
      changes.push(...difference(field, first[field], second[field]).map((change) => ({ ...change, level })));
    }
  }
  const order = (own: LevelsOutcome, known: ReadonlyMap<string, unknown>) =>
    own.levels.map((level) => level.id).filter((id) => known.has(id));
  return [
    ...changes,
    ...difference('levelOrder', order(base, after), order(other, before)),
    ...notApplicableChanges(base, other),
  ];
}

/** Counting what does not apply as met never costs a level, and may give one whose share is below 100 %. */
function notApplicableChanges(base: LevelsOutcome, other: LevelsOutcome): FieldChange[] {
  const [before, after] = [base.notApplicable ?? 'leaveOut', other.notApplicable ?? 'leaveOut'];
  const matters = [...base.levels, ...other.levels].some(({ share = 100 }) => share < 100);
  const direction = after === 'met' ? 'loosened' : 'tightened';
  return difference('notApplicable', before, after).map((change) =>
    matters ? { ...change, direction } : change,
  );
}

function pointsChanges(base: PointsOutcome, other: PointsOutcome): FieldChange[] {
  const fields = ['max', 'scale', 'decimals', 'notApplicable', 'bands', 'rankings'] as const;
  return fields.flatMap((field) => difference(field, base[field], other[field]));
}

function outcomeChanges(base: CriteriaSet, other: CriteriaSet): FieldChange[] {
  const [before, after] = [base.outcome, other.outcome];
  if (before.kind === 'levels' && after.kind === 'levels') return levelChanges(before, after);
  if (before.kind === 'points' && after.kind === 'points') return pointsChanges(before, after);
  return difference('outcome', before, after);
}

/** What changed for the set as a whole: whom it assesses, in which classes, and how the outcome is reached. */
export function setChanges(base: CriteriaSet, other: CriteriaSet): FieldChange[] {
  return [
    ...difference('unitTypes', base.unitTypes?.toSorted(), other.unitTypes?.toSorted()),
    ...difference('unitClasses', base.unitClasses, other.unitClasses),
    ...outcomeChanges(base, other),
  ];
}

/** Whether the levels, unit classes and unit types by which targets are read are the same in both sets. */
export function isSameFrame(base: CriteriaSet, other: CriteriaSet): boolean {
  const levels = ({ outcome }: CriteriaSet) =>
    outcome.kind === 'levels' ? outcome.levels.map((level) => level.id) : outcome.kind;
  const classes = ({ unitClasses }: CriteriaSet) => unitClasses?.map(({ id, types }) => ({ id, types }));
  return (
    sameJson(levels(base), levels(other)) &&
    sameJson(classes(base), classes(other)) &&
    sameJson(base.unitTypes, other.unitTypes) &&
    sameJson(base.profile, other.profile)
  );
}
