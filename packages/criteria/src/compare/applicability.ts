import { namesIn } from '../formula/formula.ts';
import { sameTree } from './rules/same-expression.ts';
import { readFormula, type Side } from './rules/side.ts';
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

/**
 * Compares the conditions over the profile under which a criterion applies: to be excused more often is looser. Examples are not
 * given, since they would not be answers to the criterion.
 */
export function compareAppliesWhen(base: Side, other: Side): Verdict {
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
