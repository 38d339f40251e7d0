import { compareAppliesWhen } from './applicability.ts';
import type { FieldChange, Relation, Witness } from './comparison.ts';
import { type GroupPlaces, groupChange } from './group-place.ts';
import { sameInputs, sameMeaningText, sameMeasure, wordingChanges } from './meaning.ts';
import { compareRules } from './rules/compare-rules.ts';
import type { RuleComparison } from './rules/rule-comparison.ts';
import type { Side } from './rules/side.ts';
import { sameJson, toJson } from './same-json.ts';
import { combined, directionOf, type Verdict, witnessOf } from './verdict.ts';

/** How a criterion that both sets have fares in the other one. */
export interface CriterionRelation {
  readonly relation: Relation;
  readonly changes: FieldChange[];
  readonly witness?: Witness;
  readonly undecided?: boolean;
  readonly needsReason: boolean;
}

/** What is the same for every criterion of two sets; worked out once. */
export interface SetPair {
  readonly places: GroupPlaces;
  /** Levels, unit classes and unit types are the same, so that equal texts mean the same. */
  readonly isSameFrame: boolean;
}

function change(field: string, before: unknown, after: unknown, verdict?: Verdict): FieldChange {
  const direction = verdict === undefined ? undefined : directionOf(verdict);
  const plain = { field, before: toJson(before), after: toJson(after) };
  return direction === undefined ? plain : { ...plain, direction };
}

/** Meaning fields beside the rule. They carry the direction of the whole where no field of the rule carries one. */
function otherMeaningChanges(base: Side, other: Side, rule: RuleComparison, verdict: Verdict): FieldChange[] {
  const [before, after] = [base.criterion, other.criterion];
  const own = rule.changes.some((known) => known.direction !== undefined) ? undefined : verdict;
  const changes: FieldChange[] = [];
  if (!sameMeasure(before, after)) changes.push(change('measure', before.measure, after.measure, own));
  for (const field of ['ifUndefined', 'appliesTo', 'mayDeclareNotApplicable'] as const) {
    if (!sameJson(before[field], after[field])) changes.push(change(field, before[field], after[field], own));
  }
  return changes;
}

function changedInputs(base: Side, other: Side, wording: FieldChange[]): CriterionRelation {
  const [before, after] = [base.criterion, other.criterion];
  const changes = [...wording];
  const fields = [
    'measure',
    'rule',
    'ifUndefined',
    'appliesTo',
    'mayDeclareNotApplicable',
    'weight',
  ] as const;
  for (const field of fields) {
    if (!sameJson(before[field], after[field])) changes.push(change(field, before[field], after[field]));
  }
  // Answers to different questions cannot be compared, so nothing shows that no target was lowered.
  return { relation: 'changed', changes, needsReason: true };
}

function relationOf(rule: RuleComparison, verdict: Verdict, changes: readonly FieldChange[]): Relation {
  const direction = directionOf(verdict);
  if (rule.isIncomparable || direction === 'mixed' || direction === 'undecided') return 'changed';
  if (direction !== undefined) return direction;
  return changes.length > 0 ? 'reworded' : 'kept';
}

/**
 * The relation of a criterion to the one it was taken over from, with every field that differs. A change of meaning is told by
 * the accepted answers; where some are accepted only now, or that cannot be ruled out, it needs a reason.
 */
export function compareCriterion(base: Side, other: Side, pair: SetPair): CriterionRelation {
  const [before, after] = [base.criterion, other.criterion];
  const wording = wordingChanges(before, after);
  const place = groupChange(pair.places, before, after);
  if (place !== undefined) wording.push(place);
  if (!sameInputs(before, after)) return changedInputs(base, other, wording);
  if (pair.isSameFrame && sameMeaningText(before, after)) {
    return { relation: wording.length > 0 ? 'reworded' : 'kept', changes: wording, needsReason: false };
  }
  const rule = compareRules(base, other);
  const verdict = combined([rule.verdict, compareAppliesWhen(base, other)]);
  const changes = [...wording, ...rule.changes, ...otherMeaningChanges(base, other, rule, verdict)];
  const witness = witnessOf(verdict);
  const undecided = directionOf(verdict) === 'undecided';
  return {
    relation: relationOf(rule, verdict, changes),
    changes,
    ...(witness === undefined ? {} : { witness }),
    ...(undecided ? { undecided } : {}),
    needsReason: undecided || verdict.notLooser.state !== 'proven',
  };
}
