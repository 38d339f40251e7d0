import type { Level, LevelTargets, Target } from '../../../generated/types.ts';
import type { FieldChange } from '../../comparison.ts';
import { type LimitChange, waysToLimit, withinLimits } from '../../limits/limit-changes.ts';
import { sameJson, toJson } from '../../same-json.ts';
import { Comparer, type ReadingPair } from '../../space/comparer.ts';
import { FULL, NOTHING, type Reading } from '../../space/reading.ts';
import {
  type Claim,
  combined,
  directionOf,
  mirrored,
  SAME,
  tighter,
  UNDECIDED,
  type Verdict,
} from '../../verdict.ts';
import type { RuleComparison } from '../rule-comparison.ts';
import { answersTo, measuredBy, type Side } from '../side.ts';
import { type UnitGroup, unitGroups } from '../unit-groups.ts';
import { levelReadings } from './level-readings.ts';

/** One level of one group of unit types. `target` undefined: the set has no such level, or nothing is said about it. */
interface Step {
  readonly group: UnitGroup;
  readonly level: string;
  readonly isShared: boolean;
  readonly before: Target | undefined;
  readonly after: Target | undefined;
  readonly isOpen: { readonly base: boolean; readonly other: boolean };
  readonly pair: ReadingPair | undefined;
}

function levelsOf({ set }: Side): readonly Level[] {
  return set.outcome.kind === 'levels' ? set.outcome.levels : [];
}

interface Question {
  readonly comparer: Comparer;
  readonly claim: keyof Verdict;
}

interface LevelReading {
  readonly target: Target | undefined;
  /** Nobody has to answer at this level. */
  readonly isOpen: boolean;
  readonly reading: Reading | undefined;
}

/**
 * Target and reading by level id. A criterion without a rule, or that does not apply to these units, accepts everything; a rule
 * without targets for their class accepts nothing.
 */
function readingsByLevel(
  side: Side,
  group: { applies: boolean; targets: LevelTargets | undefined },
  within: (reading: Reading) => Reading,
) {
  const readings = levelReadings(group.targets ?? [], measuredBy(side.criterion))?.map(within);
  const byLevel = new Map<string, LevelReading>();
  for (const [index, { id }] of levelsOf(side).entries()) {
    const target = group.targets?.[index];
    const isOpen = !group.applies || side.criterion.rule === undefined;
    const asked = target === undefined ? NOTHING : readings?.[index];
    byLevel.set(id, { target, isOpen: isOpen || target === null, reading: isOpen ? FULL : asked });
  }
  return byLevel;
}

function stepsOf(
  base: Side,
  other: Side,
  { group, limits }: { group: UnitGroup; limits: readonly LimitChange[] },
): Step[] {
  const { applies, targets } = group;
  const before = readingsByLevel(base, { applies: applies.base, targets: targets.base }, (reading) =>
    withinLimits(reading, limits, 'base'),
  );
  const after = readingsByLevel(other, { applies: applies.other, targets: targets.other }, (reading) =>
    withinLimits(reading, limits, 'other'),
  );
  return [...new Set([...before.keys(), ...after.keys()])].map((level) => {
    const first = before.get(level);
    const second = after.get(level);
    const isReadable = first?.reading !== undefined && second?.reading !== undefined;
    return {
      group,
      level,
      isShared: first !== undefined && second !== undefined,
      before: first?.target,
      after: second?.target,
      isOpen: { base: first?.isOpen ?? true, other: second?.isOpen ?? true },
      pair: isReadable ? { base: first.reading, other: second.reading, level } : undefined,
    };
  });
}

/** A declaration "not applicable" is accepted where it is allowed and where the criterion does not count anyway. */
function declarationVerdict(base: Side, other: Side, step: Step): Verdict {
  const before = base.criterion.mayDeclareNotApplicable === true || step.isOpen.base;
  const after = other.criterion.mayDeclareNotApplicable === true || step.isOpen.other;
  if (before === after) return SAME;
  const verdict = tighter({ answer: { notApplicable: true }, level: step.level, before, after });
  return before ? verdict : mirrored(verdict);
}

/** A level that only one set has counts as changed where it asks for something. */
function isChanged(step: Step): boolean {
  if (step.isShared) return !sameJson(step.before, step.after);
  return (step.before ?? null) !== (step.after ?? null);
}

/**
 * A claim about all steps. One example among the changed steps settles it; otherwise the steps that the document leaves alone
 * have to be proven as well, since a target above or the measure may have moved them, and only then examples are looked for.
 */
function overall(changed: Verdict, same: readonly Step[], { comparer, claim }: Question): Claim {
  if (changed[claim].state === 'refuted') return changed[claim];
  const open = same.filter(
    (step) => step.pair === undefined || comparer.prove(step.pair, claim).state !== 'proven',
  );
  for (const { pair } of open) {
    const settled = pair === undefined ? changed[claim] : comparer.settle(pair, claim);
    if (settled.state === 'refuted') return settled;
  }
  return open.length === 0 ? changed[claim] : { state: 'open' };
}

/** Same group for group, then the class need not be named. */
function namedByClass(changes: ReadonlyMap<UnitGroup, FieldChange[]>): FieldChange[] {
  const [first, ...rest] = changes.values();
  if (first === undefined) return [];
  if (rest.every((own) => sameJson(own, first))) return first;
  return [...changes].flatMap(([group, own]) => own.map((change) => ({ ...change, unitClass: group.name })));
}

/**
 * Compares two levels rules per group of unit types and per level that both sets have, on the accepted sets (a target and all
 * above it). A level that only one of the sets has is listed without a direction and makes the change incomparable.
 */
export function compareLevels(base: Side, other: Side): RuleComparison {
  const [limits, ...more] = waysToLimit(base.criterion.inputs, other.criterion.inputs);
  const first = levelsWithin(base, other, limits);
  const verdicts = more.map((own) => levelsWithin(base, other, own).verdict);
  return { ...first, verdict: combined([first.verdict, ...verdicts]) };
}

function levelsWithin(base: Side, other: Side, limits: readonly LimitChange[]): RuleComparison {
  const comparer = new Comparer(answersTo(base, other));
  const groups = unitGroups(base, other);
  const steps = groups.flatMap((group) => stepsOf(base, other, { group, limits }));
  const shared = steps.filter((step) => step.isShared);
  comparer.announce(shared.map((step) => step.pair).filter((pair) => pair !== undefined));

  const verdicts = new Map<Step, Verdict>();
  for (const step of shared.filter(isChanged)) {
    verdicts.set(step, step.pair === undefined ? UNDECIDED : comparer.compare(step.pair));
  }
  const same = shared.filter((step) => !isChanged(step));
  const changed = combined([...verdicts.values()]);
  const answers: Verdict = {
    notLooser: overall(changed, same, { comparer, claim: 'notLooser' }),
    notTighter: overall(changed, same, { comparer, claim: 'notTighter' }),
  };

  const changes = new Map<UnitGroup, FieldChange[]>(groups.map((group) => [group, []]));
  for (const step of steps.filter(isChanged)) {
    const direction = directionOf(verdicts.get(step) ?? SAME);
    changes.get(step.group)?.push({
      field: 'targets',
      level: step.level,
      before: toJson(step.before),
      after: toJson(step.after),
      ...(direction === undefined ? {} : { direction }),
    });
  }
  const isIncomparable = steps.some((step) => !step.isShared && isChanged(step));
  const declarations = shared.map((step) => declarationVerdict(base, other, step));
  const verdict = shared.length > 0 ? combined([answers, ...declarations]) : UNDECIDED;
  return { verdict, changes: namedByClass(changes), isIncomparable };
}
