import type { CriteriaSet, Input } from '../generated/types.ts';
import { sameJson } from './same-json.ts';

/** Classes of unit by what decides: which types are in them. */
export function classesOf({ unitClasses = [] }: CriteriaSet): { id: string; types: string[] }[] {
  return unitClasses.map(({ id, types }) => ({ id, types: types.toSorted() }));
}

/** What decides how a figure of the profile is read, but for the numbers that it takes. */
export function askedOf(input: Input): unknown {
  const { id, kind } = input;
  return {
    id,
    kind,
    ...('measureUnit' in input && { measureUnit: input.measureUnit }),
    ...('per' in input && { per: input.per }),
    ...('options' in input && {
      options: input.options.map((option) => [option.id, option.exclusive === true]).sort(),
    }),
  };
}

/** The same with the numbers that it takes. */
export function askedBy(input: Input): unknown {
  return {
    asked: askedOf(input),
    ...('min' in input && { min: input.min }),
    ...('max' in input && { max: input.max }),
  };
}

function profileOf({ profile = [] }: CriteriaSet): unknown[] {
  return profile.toSorted((left, right) => (left.id < right.id ? -1 : 1)).map(askedBy);
}

/** Ids of the levels in order; undefined for a set with points. */
export function levelIds({ outcome }: CriteriaSet): string[] | undefined {
  return outcome.kind === 'levels' ? outcome.levels.map((level) => level.id) : undefined;
}

/** Whether the levels, unit classes, unit types and profile by which criteria are read are the same in both sets. */
export function isSameFrame(base: CriteriaSet, other: CriteriaSet): boolean {
  return (
    sameJson(levelIds(base), levelIds(other)) &&
    sameJson(classesOf(base), classesOf(other)) &&
    sameJson(base.unitTypes, other.unitTypes) &&
    sameJson(profileOf(base), profileOf(other))
  );
}
