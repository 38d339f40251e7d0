import { compareAppliesWhen } from './applicability.ts';
import type { FieldChange, Relation, Witness } from './comparison.ts';
import { type GroupPlaces, groupChange } from './groups/group-place.ts';
import { isPlainChain, pointsOf } from './groups/group-way.ts';
import { limitChanges } from './limits/limit-changes.ts';
import { sameInputs, sameMeaningText, sameMeasure, wordingChanges } from './meaning.ts';
import { compareRules } from './rules/compare-rules.ts';
import type { RuleComparison } from './rules/rule-comparison.ts';
import type { Side } from './rules/side.ts';
import { sameJson, toJson } from './same-json.ts';
import { type ReadCriteria, sameReading } from './sources/read-criteria.ts';
import { resolvedSource } from './sources/resolved-source.ts';
import { treatsUndefinedDifferently } from './sources/undefined-figures.ts';
import { combined, directionOf, SAME, UNDECIDED, type Verdict, witnessOf } from './verdict.ts';

/** A rule that nobody touched. */
const KEPT: RuleComparison = { verdict: SAME, changes: [], isIncomparable: false };

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
  /** The ids of both were given by one hand, so that another group is another group. */
  readonly inherits: boolean;
  /** Levels, unit classes, unit types and profile are the same, so that equal texts mean the same. */
  readonly isSameFrame: boolean;
  readonly read: ReadCriteria;
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

/** Figures whose definition in a register, or in another criterion, differs although both say the same of where they come from. */
function sourceChanges(base: Side, other: Side): FieldChange[] {
  return base.criterion.inputs.flatMap((input) => {
    const twin = other.criterion.inputs.find(({ id }) => id === input.id);
    if (twin === undefined || !sameJson(input.from, twin.from)) return [];
    const [before, after] = [resolvedSource(base.set, input), resolvedSource(other.set, twin)];
    return sameJson(before, after) ? [] : [change('source', before, after)];
  });
}

function changedInputs(base: Side, other: Side, wording: FieldChange[]): CriterionRelation {
  const [before, after] = [base.criterion, other.criterion];
  const changes = [...wording, ...sourceChanges(base, other)];
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

/**
 * Another group, where groups make points: what the criterion earns adds up elsewhere. Plain sums on both ways to the total come
 * to the same in the end; what a cap, a mean or a gate makes of it cannot be told. Undefined where it does not bear on points.
 */
function moveOf(base: Side, other: Side): 'plain' | 'undecided' | undefined {
  const [before, after] = [base.criterion, other.criterion];
  const sides = [base, other];
  if (before.group === after.group || sides.some(({ set }) => pointsOf(set) === undefined)) return undefined;
  if (sides.every(({ criterion }) => criterion.rule === undefined)) return undefined;
  return sides.every(({ set, criterion }) => isPlainChain(set, criterion.group)) ? 'plain' : 'undecided';
}

/** Of wording: the group bears on points where it moved them, and inputs on answers where they take other numbers. */
function withDirections(
  wording: readonly FieldChange[],
  { move, limits }: { move: 'plain' | 'undecided' | undefined; limits: Verdict | undefined },
): FieldChange[] {
  const direction = limits === undefined ? undefined : directionOf(limits);
  return wording.map((own) => {
    if (own.field === 'group' && move === 'undecided') return { ...own, direction: move };
    return own.field === 'inputs' && direction !== undefined ? { ...own, direction } : own;
  });
}

function relationOf(isIncomparable: boolean, verdict: Verdict, changes: readonly FieldChange[]): Relation {
  const direction = directionOf(verdict);
  if (isIncomparable || direction === 'mixed' || direction === 'undecided') return 'changed';
  if (direction !== undefined) return direction;
  return changes.length > 0 ? 'reworded' : 'kept';
}

/** What bears on a criterion from outside: what it reads, where its figures come from, and where its points go. */
interface Surroundings {
  readonly reads: FieldChange[];
  readonly move: 'plain' | 'undecided' | undefined;
  readonly isReadElsewhere: boolean;
  readonly isUndefinedElsewhere: boolean;
}

function surroundingsOf(base: Side, other: Side, pair: SetPair): Surroundings {
  return {
    reads: pair.read.changes(base.criterion, other.criterion),
    move: pair.inherits ? moveOf(base, other) : undefined,
    isReadElsewhere: !sameReading(base.criterion, other.criterion),
    isUndefinedElsewhere: treatsUndefinedDifferently(base.criterion, other.criterion),
  };
}

/**
 * The relation of a criterion to the one it was taken over from, with every field that differs. A change of meaning is told by
 * the accepted answers; where some are accepted only now, or that cannot be ruled out, it needs a reason. A figure that one set
 * computes where the other has it typed is judged alike, but is not the same: changed, without a reason.
 */
export function compareCriterion(base: Side, other: Side, pair: SetPair): CriterionRelation {
  const [before, after] = [base.criterion, other.criterion];
  const wording = wordingChanges(before, after);
  const place = groupChange(pair.places, before, after);
  if (place !== undefined) wording.push(place);
  if (!sameInputs(base, other)) return changedInputs(base, other, wording);
  const around = surroundingsOf(base, other, pair);
  const isOutside = around.reads.length > 0 || around.move === 'undecided' || around.isUndefinedElsewhere;
  const isIncomparable = around.isReadElsewhere || around.move === 'plain';
  const isTextKept = pair.isSameFrame && sameMeaningText(base, other);
  if (isTextKept && !isOutside) {
    const relation = relationOf(isIncomparable, SAME, wording);
    return { relation, changes: wording, needsReason: false };
  }
  const rule = isTextKept ? KEPT : compareRules(base, other);
  const answers = combined([rule.verdict, isTextKept ? SAME : compareAppliesWhen(base, other)]);
  const verdict = isOutside ? combined([answers, UNDECIDED]) : answers;
  const isLimited = limitChanges(before.inputs, after.inputs).length > 0;
  const changes = [
    ...withDirections(wording, { move: around.move, limits: isLimited ? answers : undefined }),
    ...around.reads,
    ...rule.changes,
    ...otherMeaningChanges(base, other, rule, answers),
  ];
  const witness = witnessOf(verdict);
  const undecided = directionOf(verdict) === 'undecided';
  return {
    relation: relationOf(rule.isIncomparable || isIncomparable, verdict, changes),
    changes,
    ...(witness === undefined ? {} : { witness }),
    ...(undecided ? { undecided } : {}),
    needsReason: undecided || verdict.notLooser.state !== 'proven',
  };
}
