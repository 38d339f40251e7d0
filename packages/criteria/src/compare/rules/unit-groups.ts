import type { CriteriaSet, Criterion, LevelTargets, UnitType } from '../../generated/types.ts';
import { sameJson } from '../same-json.ts';
import type { Side } from './side.ts';

/** All types of unit, for a set that does not say which it assesses. */
export const EVERY_TYPE: readonly UnitType[] = ['tinh', 'so', 'huyen', 'xa', 'phuong', 'thi-tran', 'dac-khu'];

/** Unit types that two criteria treat alike: their targets (undefined: none), whether they apply, and a class to name them by. */
export interface UnitGroup {
  readonly name: string;
  readonly applies: { readonly base: boolean; readonly other: boolean };
  readonly targets: { readonly base: LevelTargets | undefined; readonly other: LevelTargets | undefined };
}

function classOf(set: CriteriaSet, type: UnitType): string | undefined {
  return set.unitClasses?.findLast((unitClass) => unitClass.types.includes(type))?.id;
}

function applies({ set, criterion }: Side, type: UnitType): boolean {
  const classes = criterion.appliesTo?.unitClasses;
  if (classes === undefined) return true;
  const own = classOf(set, type);
  return own !== undefined && classes.includes(own);
}

/** Targets of a levels rule for units of this type; undefined where there are none, and for every other rule. */
function targetsFor({ set, criterion }: Side, type: UnitType): LevelTargets | undefined {
  const { rule } = criterion;
  if (rule?.kind !== 'levels') return undefined;
  if (Array.isArray(rule.targets)) return rule.targets;
  const own = classOf(set, type);
  return own === undefined ? undefined : rule.targets[own];
}

function isByClass({ rule }: Criterion): boolean {
  return rule?.kind === 'levels' && !Array.isArray(rule.targets);
}

/** Unit types that both sets assess; all that either does where they have none in common. */
function typesOf(base: CriteriaSet, other: CriteriaSet): readonly UnitType[] {
  const first = base.unitTypes ?? EVERY_TYPE;
  const second = other.unitTypes ?? EVERY_TYPE;
  const shared = first.filter((type) => second.includes(type));
  return shared.length > 0
    ? shared
    : EVERY_TYPE.filter((type) => first.includes(type) || second.includes(type));
}

/** Cuts the unit types of two sets into groups within which neither criterion makes a difference. */
export function unitGroups(base: Side, other: Side): UnitGroup[] {
  const groups: UnitGroup[] = [];
  for (const type of typesOf(base.set, other.set)) {
    const named = isByClass(other.criterion) || other.criterion.appliesTo !== undefined ? other : base;
    const group = {
      name: classOf(named.set, type) ?? type,
      applies: { base: applies(base, type), other: applies(other, type) },
      targets: { base: targetsFor(base, type), other: targetsFor(other, type) },
    };
    const alike = groups.some(
      (known) => sameJson(known.applies, group.applies) && sameJson(known.targets, group.targets),
    );
    if (!alike) groups.push(group);
  }
  return groups;
}
