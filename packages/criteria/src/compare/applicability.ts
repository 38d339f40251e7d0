import { namesIn } from '../formula/formula.ts';
import type { Input, LevelTargets } from '../generated/types.ts';
import { askedOf } from './frame.ts';
import { limitChanges, widestInput, withinLimits } from './limits/limit-changes.ts';
import { isRequired } from './rules/information.ts';
import { sameTree } from './rules/same-expression.ts';
import { readFormula, type Side } from './rules/side.ts';
import { unitGroups } from './rules/unit-groups.ts';
import { sameJson } from './same-json.ts';
import { Comparer } from './space/comparer.ts';
import { type Question, questionOf } from './space/question.ts';
import { accepting, NOTHING, type Reading } from './space/reading.ts';
import { SAME, UNDECIDED, type Verdict } from './verdict.ts';

/** Figures of the unit that either set asks for. */
function profileQuestions(base: Side, other: Side): Map<string, Question> {
  const questions = new Map<string, Question>();
  for (const input of [...(base.set.profile ?? []), ...(other.set.profile ?? [])]) {
    const twin = other.set.profile?.find((own) => own.id === input.id) ?? input;
    questions.set(input.id, questionOf(widestInput(input, twin), twin));
  }
  return questions;
}

/** Excused where the condition is decidedly false; a missing figure excuses nobody. */
function excuse(when: string | undefined): Reading | undefined {
  if (when === undefined) return NOTHING;
  const operand = readFormula(when);
  return operand === undefined ? undefined : accepting({ kind: 'not', operand, start: 0, end: 0 });
}

function withoutExample(claim: Verdict['notLooser']): Verdict['notLooser'] {
  return claim.state === 'refuted' ? { state: 'refuted' } : claim;
}

function levelIds({ set: { outcome } }: Side): string[] {
  return outcome.kind === 'levels' ? outcome.levels.map(({ id }) => id) : [];
}

/** Whether a criterion asks these units for anything, at a level that the other set has too; to be excused from nothing is nothing. */
function demands(side: Side, targets: LevelTargets | undefined, twin: Side): boolean {
  const { rule } = side.criterion;
  if (rule === undefined) return isRequired(side.set, side.criterion.id);
  if (rule.kind !== 'levels' || targets === undefined) return true;
  const shared = new Set(levelIds(twin));
  return levelIds(side).some((id, index) => shared.has(id) && (targets[index] ?? null) !== null);
}

/**
 * Compares the conditions over the profile under which a criterion applies: to be excused more often is looser. Examples are not
 * given, since they would not be answers to the criterion.
 */
export function compareAppliesWhen(base: Side, other: Side): Verdict {
  const groups = unitGroups(base, other).filter(({ applies }) => applies.base && applies.other);
  const verdict = compareConditions(base, other);
  const isHeld = groups.some(({ targets }) => demands(base, targets.base, other));
  const willBeHeld = groups.some(({ targets }) => demands(other, targets.other, base));
  return {
    notLooser: isHeld ? verdict.notLooser : SAME.notLooser,
    notTighter: willBeHeld ? verdict.notTighter : SAME.notTighter,
  };
}

/** Fields of the profile that a condition names, as a set asks for them. */
function fieldsIn({ set }: Side, names: ReadonlySet<string>): Input[] {
  return (set.profile ?? []).filter(({ id }) => names.has(id));
}

/** Whether both sets ask alike for what the conditions name, but for the numbers that they take. */
function areAskedAlike(base: readonly Input[], other: readonly Input[]): boolean {
  return base.every((input) => {
    const twin = other.find(({ id }) => id === input.id);
    return twin === undefined || sameJson(askedOf(twin), askedOf(input));
  });
}

function compareConditions(base: Side, other: Side): Verdict {
  const [before, after] = [base.criterion.appliesTo?.when, other.criterion.appliesTo?.when];
  const names = new Set(
    [before, after].flatMap((text) => {
      const expression = text === undefined ? undefined : readFormula(text);
      return expression === undefined ? [] : [...namesIn(expression)];
    }),
  );
  const fields = [fieldsIn(base, names), fieldsIn(other, names)] as const;
  const limits = limitChanges(...fields);
  const isKept =
    before === after ||
    (before !== undefined && after !== undefined && sameTree(readFormula(before), readFormula(after)));
  if (!areAskedAlike(...fields)) return UNDECIDED;
  if (isKept && limits.length === 0) return SAME;
  const readings = { base: excuse(before), other: excuse(after) };
  if (readings.base === undefined || readings.other === undefined) return UNDECIDED;
  const questions = profileQuestions(base, other);
  if ([...names].some((name) => !questions.has(name))) return UNDECIDED;
  const comparer = new Comparer({ questions, expected: [], effort: base.effort });
  const pair = {
    base: withinLimits(readings.base, limits, 'base'),
    other: withinLimits(readings.other, limits, 'other'),
  };
  comparer.announce([pair]);
  const { notLooser, notTighter } = comparer.compare(pair);
  return { notLooser: withoutExample(notLooser), notTighter: withoutExample(notTighter) };
}
