import type { Group } from '@tieuchi/criteria/types';
import { type FormTask, toFormTask } from './form-task.ts';

/** What a heading is worth and how its parts make it up. */
export interface GroupPoints {
  /** As printed; left out where it is the sum of the parts. */
  max?: number;
  combine: 'sum' | 'mean' | 'best';
  rescale: boolean;
  /** Adds to the total and to no maximum. */
  bonus: boolean;
  cap?: { min?: number; max?: number };
  /** Where the level above is a mean. */
  weight?: number;
}

/** A heading without its criteria; `depth` is 0 for a top group. */
export interface FormHeading {
  id: string;
  code: string;
  name: string;
  depth: number;
  parent?: string;
  /** Left out where points do not decide. */
  points?: GroupPoints;
  lead?: string;
  coordinate: string[];
  tasks: FormTask[];
  readingNote?: string;
}

/** The heading of a group at this depth. */
export function toFormHeading(group: Group, place: { depth: number; points: boolean }): FormHeading {
  const { id, code, name, parent, lead, coordinate, tasks, readingNote } = group;
  return {
    id,
    code,
    name,
    depth: place.depth,
    ...(parent !== undefined && { parent }),
    ...(place.points && { points: pointsOf(group) }),
    ...(lead !== undefined && { lead }),
    coordinate: coordinate ?? [],
    tasks: (tasks ?? []).map(toFormTask),
    ...(readingNote !== undefined && { readingNote }),
  };
}

function pointsOf({ max, combine, rescale, bonus, cap, weight }: Group): GroupPoints {
  return {
    ...(max !== undefined && { max }),
    combine: combine ?? 'sum',
    rescale: rescale ?? false,
    bonus: bonus ?? false,
    ...(cap !== undefined && { cap }),
    ...(weight !== undefined && { weight }),
  };
}
