import { namesIn } from '../formula/formula.ts';
import type { LevelTargets } from '../generated/types.ts';
import { sameTree } from './rules/same-expression.ts';
import { readFormula, type Side } from './rules/side.ts';
import { unitGroups } from './rules/unit-groups.ts';
import { Comparer } from './space/comparer.ts';
import { type Question, questionOf } from './space/question.ts';
import { accepting, NOTHING, type Reading } from './space/reading.ts';
import { SAME, UNDECIDED, type Verdict } from './verdict.ts';

/** Figures of the unit that either set asks for. */
function profileQuestions(base: Side, other: Side): Map<string, Question> {
  const questions = new Map<string, Question>();
  for (const input of [...(base.set.profile ?? []), ...(other.set.profile ?? [])]) {
    const twin = other.set.profile?.find((own) => own.id === input.id) ?? input;
    questions.set(input.id, questionOf(input, twin));
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
  if (rule === undefined) return false;
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

function compareConditions(base: Side, other: Side): Verdict {
  const [before, after] = [base.criterion.appliesTo?.when, other.criterion.appliesTo?.when];
  if (before === after) return SAME;
  if (before !== undefined && after !== undefined && sameTree(readFormula(before), readFormula(after)))
    return SAME;
  const readings = { base: excuse(before), other: excuse(after) };
  if (readings.base === undefined || readings.other === undefined) return UNDECIDED;
  const questions = profileQuestions(base, other);
  const names = [before, after].flatMap((text) => {
    const expression = text === undefined ? undefined : readFormula(text);
    return expression === undefined ? [] : [...namesIn(expression)];
  });
  if (names.some((name) => !questions.has(name))) return UNDECIDED;
  const comparer = new Comparer({ questions, expected: [], effort: base.effort });
  const pair = { base: readings.base, other: readings.other };
  comparer.announce([pair]);
  const { notLooser, notTighter } = comparer.compare(pair);
  return { notLooser: withoutExample(notLooser), notTighter: withoutExample(notTighter) };
}
