import type { Rule } from '../../generated/types.ts';
import { comparesUnits, isPerPeriod } from '../../rule-kinds/rule-traits.ts';
import type { FieldChange } from '../comparison.ts';
import { classesOf, levelIds } from '../frame.ts';
import { sameMeaningText } from '../meaning.ts';
import { sameJson, toJson } from '../same-json.ts';
import { combined, directionOf, mirrored, SAME, tighter, UNDECIDED, type Verdict } from '../verdict.ts';
import { compareInformation, isRequired } from './information.ts';
import { compareLevels } from './levels/levels.ts';
import { comparePoints } from './points.ts';
import type { RuleComparison } from './rule-comparison.ts';
import type { Points } from './rule-readers.ts';
import { measuredBy, type Side } from './side.ts';
import { unitGroups } from './unit-groups.ts';

/** Whoever may declare "not applicable", or need not answer as a unit of this type, is held to less. */
function applicabilityVerdict(base: Side, other: Side): Verdict {
  const before = base.criterion.mayDeclareNotApplicable === true;
  const after = other.criterion.mayDeclareNotApplicable === true;
  const declared = tighter({ answer: { notApplicable: true }, before: true, after: false });
  const parts: Verdict[] = [];
  if (before !== after) {
    parts.push(
      before ? declared : mirrored(tighter({ answer: { notApplicable: true }, before: false, after: true })),
    );
  }
  for (const { applies } of unitGroups(base, other)) {
    if (applies.base !== applies.other) parts.push(applies.other ? tighter() : mirrored(tighter()));
  }
  return combined(parts);
}

/** Fields of two rules of one kind that differ; the maximum is the weight. */
function ruleChanges(base: Points, other: Points, verdict: Verdict): FieldChange[] {
  const before = new Map<string, unknown>(Object.entries(base));
  const after = new Map<string, unknown>(Object.entries(other));
  const direction = directionOf(verdict);
  const changes: FieldChange[] = [];
  for (const key of new Set([...before.keys(), ...after.keys()])) {
    if (sameJson(before.get(key), after.get(key))) continue;
    const change = {
      field: key === 'max' ? 'weight' : key,
      before: toJson(before.get(key)),
      after: toJson(after.get(key)),
    };
    changes.push(key === 'max' || direction === undefined ? change : { ...change, direction });
  }
  return changes;
}

function wholeRule(base: Rule | undefined, other: Rule | undefined, verdict: Verdict): FieldChange {
  const direction = directionOf(verdict);
  const change = { field: 'rule', before: toJson(base), after: toJson(other) };
  return direction === undefined ? change : { ...change, direction };
}

function comparePointRules(base: Side, other: Side, rules: { base: Points; other: Points }): RuleComparison {
  const measured = { base: measuredBy(base.criterion), other: measuredBy(other.criterion) };
  const points = comparePoints(rules.base, rules.other, { base, other, measured });
  const changes =
    rules.base.kind === rules.other.kind
      ? ruleChanges(rules.base, rules.other, points)
      : [wholeRule(rules.base, rules.other, points)];
  const { weight: before } = base.criterion;
  const { weight: after } = other.criterion;
  if (before !== after) changes.push({ field: 'weight', before: toJson(before), after: toJson(after) });
  const verdict = combined([points, applicabilityVerdict(base, other)]);
  return { verdict, changes, isIncomparable: rules.base.max !== rules.other.max || before !== after };
}

/** Formulas over periods are not looked into: an answer per period is no single number that could be varied. */
function readsOverPeriods({ criterion }: Side): boolean {
  const { inputs } = criterion;
  return !isPerPeriod(criterion) && inputs.some((input) => 'per' in input && input.per !== undefined);
}

/** Whether what a rule says of levels and classes is read by the same ones. */
function isFrameKept({ set: base, criterion }: Side, { set: other }: Side): boolean {
  if (criterion.rule?.kind !== 'levels' && !comparesUnits(criterion)) return true;
  return sameJson(levelIds(base), levelIds(other)) && sameJson(classesOf(base), classesOf(other));
}

/**
 * Compares the rules of two criteria with the same inputs, with everything that bears on them: measure, what happens without a
 * value, and who is held to them. A criterion without a rule asks for information and accepts everything.
 */
export function compareRules(base: Side, other: Side): RuleComparison {
  const before = base.criterion.rule;
  const after = other.criterion.rule;
  const both = before !== undefined && after !== undefined;
  if (both && (readsOverPeriods(base) || readsOverPeriods(other))) {
    const isKept = sameMeaningText(base, other) && isFrameKept(base, other);
    if (isKept) return { verdict: SAME, changes: [], isIncomparable: false };
    return { verdict: UNDECIDED, changes: [wholeRule(before, after, UNDECIDED)], isIncomparable: false };
  }
  if (both && before.kind === 'levels' && after.kind === 'levels') return compareLevels(base, other);
  if (both && before.kind !== 'levels' && after.kind !== 'levels') {
    return comparePointRules(base, other, { base: before, other: after });
  }
  if (before === undefined && after === undefined) {
    const { verdict, ...information } = compareInformation(base, other);
    const isHeld = isRequired(base.set, base.criterion.id) || isRequired(other.set, other.criterion.id);
    if (!isHeld) return { verdict, ...information };
    return { verdict: combined([verdict, applicabilityVerdict(base, other)]), ...information };
  }
  if (!both && (before?.kind === 'levels' || after?.kind === 'levels')) return compareLevels(base, other);
  return { verdict: UNDECIDED, changes: [wholeRule(before, after, UNDECIDED)], isIncomparable: false };
}
