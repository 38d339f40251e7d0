import type { CriteriaSet, UnitType } from '../../generated/types.ts';
import { comparesUnits } from '../../rule-kinds/rule-traits.ts';
import { classesOf } from '../frame.ts';
import { type Bearing, type PartChange, partChange } from '../part-change.ts';
import { EVERY_TYPE } from '../rules/unit-groups.ts';
import { sameJson } from '../same-json.ts';
import { levelChanges } from './level-changes.ts';
import { pointsChanges } from './points-changes.ts';

function comparesSome({ criteria }: CriteriaSet): boolean {
  return criteria.some(comparesUnits);
}

/** Units that a set assesses no more are held to nothing; where units are compared, they are missed among the peers of the others. */
function typesBearing(base: CriteriaSet, other: CriteriaSet): Bearing {
  const types = (set: CriteriaSet): ReadonlySet<UnitType> => new Set(set.unitTypes ?? EVERY_TYPE);
  const [before, after] = [types(base), types(other)];
  const isWider = [...after].some((type) => !before.has(type));
  const isNarrower = [...before].some((type) => !after.has(type));
  if ((isWider || isNarrower) && [base, other].some(comparesSome)) return 'undecided';
  if (isWider) return isNarrower ? 'mixed' : 'tightened';
  return isNarrower ? 'loosened' : 'wording';
}

/** Classes by themselves decide only among whom places are given; what targets and criteria make of them is compared there. */
function classesBearing(base: CriteriaSet, other: CriteriaSet): Bearing {
  const isRanked = [base, other].some(
    ({ outcome }) =>
      outcome.kind === 'points' &&
      outcome.rankings?.some(({ perUnitClass }) => perUnitClass === true) === true,
  );
  return isRanked && !sameJson(classesOf(base), classesOf(other)) ? 'weight' : 'wording';
}

function resultChanges({ outcome: before }: CriteriaSet, { outcome: after }: CriteriaSet): PartChange[] {
  if (before.kind === 'levels' && after.kind === 'levels') return levelChanges(before, after);
  if (before.kind === 'points' && after.kind === 'points') return pointsChanges(before, after);
  return partChange('outcome', [before, after], 'undecided');
}

/** What changed for the set as a whole: whom it assesses, in which classes, and how the outcome is reached. */
export function outcomeChanges(base: CriteriaSet, other: CriteriaSet): PartChange[] {
  return [
    ...partChange(
      'unitTypes',
      [base.unitTypes?.toSorted(), other.unitTypes?.toSorted()],
      typesBearing(base, other),
    ),
    ...partChange('unitClasses', [base.unitClasses, other.unitClasses], classesBearing(base, other)),
    ...resultChanges(base, other),
  ];
}
