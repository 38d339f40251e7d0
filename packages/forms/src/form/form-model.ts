import type { CriteriaSet, Criterion, Group, UnitType } from '@tieuchi/criteria/types';
import { applicabilityOf } from './applicability.ts';
import { type FormCriterion, toFormCriterion } from './form-criterion.ts';
import { type FormHeading, toFormHeading } from './form-group.ts';
import { type FormPoints, toFormPoints } from './form-points.ts';
import { type ProfileField, toProfileField } from './form-profile.ts';
import { type FormRegister, toFormRegister } from './form-register.ts';

export { describeCondition, describeTarget } from '../describe-target.ts';
export type { FormField } from '../field.ts';
export type { FieldSource } from '../field-source.ts';
export type { FormCriterion, FormTarget } from './form-criterion.ts';
export { periodsOf } from './form-field.ts';
export type { FormBand, FormPoints } from './form-points.ts';
export { type CriterionReference, columnInput, type FormRegister, type FormTotal } from './form-register.ts';
export type { FormTask } from './form-task.ts';

/** A heading with the criteria right under it. */
export interface FormGroup extends FormHeading {
  criteria: FormCriterion[];
}

/** One level of the outcome; `criteria` counts the criteria asked of a unit that goes up to this level. */
export interface FormLevel {
  level: number;
  id: string;
  name: string;
  criteria: number;
}

/** The form of a set for one type of unit: everything a renderer needs, in order of print. */
export interface FormModel {
  setId: string;
  version: string;
  levels: FormLevel[];
  /** Left out for a set with levels. */
  points?: FormPoints;
  /** Figures of the unit, asked once. */
  profile: ProfileField[];
  registers: FormRegister[];
  groups: FormGroup[];
}

/**
 * The form that a unit of this type fills in. `upToLevel` keeps the criteria that apply at some level up to it, and
 * those that are asked for information only; left out: all. Groups without such a criterion, in themselves or below,
 * are left out. A set with points has no levels and is never cut.
 */
export function toFormModel(
  set: CriteriaSet,
  options: { unitType: UnitType; upToLevel?: number },
): FormModel {
  const asked = set.criteria.flatMap((criterion) => {
    const applicability = applicabilityOf(set, criterion, options.unitType);
    return applicability === undefined ? [] : [{ criterion, applicability }];
  });
  const criteria = asked.map(({ criterion }) => criterion);
  const points = toFormPoints(set);
  const levels = set.outcome.kind === 'levels' ? set.outcome.levels : [];
  const upTo = options.upToLevel ?? Number.POSITIVE_INFINITY;
  const kept = asked.filter(({ applicability }) => applicability.from <= upTo);
  return {
    setId: set.id,
    version: set.version,
    levels: levels.map(({ id, name }, index) => ({
      level: index + 1,
      id,
      name,
      criteria: asked.filter(({ applicability }) => applicability.from <= index + 1).length,
    })),
    ...(points !== undefined && { points }),
    profile: (set.profile ?? []).map((input) => toProfileField(set, input, criteria)),
    registers: (set.registers ?? []).map((register) => toFormRegister(set, register, criteria)),
    groups: toFormGroups(
      set,
      kept.map(({ criterion, applicability }) => ({
        group: criterion.group,
        criterion: toFormCriterion(set, criterion, applicability),
      })),
    ),
  };
}

function toFormGroups(
  { groups, outcome }: CriteriaSet,
  placed: { group: Criterion['group']; criterion: FormCriterion }[],
): FormGroup[] {
  const byId = new Map(groups.map((group) => [group.id, group]));
  const used = new Set(placed.flatMap(({ group }) => ancestry(byId, group)));
  return groups
    .filter((group) => used.has(group.id))
    .map((group) => ({
      ...toFormHeading(group, {
        depth: ancestry(byId, group.id).length - 1,
        points: outcome.kind === 'points',
      }),
      criteria: placed.filter((one) => one.group === group.id).map(({ criterion }) => criterion),
    }));
}

/** The group and the groups around it, innermost first; a circle ends where it closes. */
function ancestry(byId: Map<string, Group>, id: string): string[] {
  const chain: string[] = [];
  for (let at: string | undefined = id; at !== undefined && !chain.includes(at); at = byId.get(at)?.parent) {
    chain.push(at);
  }
  return chain;
}
