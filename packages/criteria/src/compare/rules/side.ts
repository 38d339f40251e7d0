import { type Expression, parseFormula } from '../../formula/formula.ts';
import type { CriteriaSet, Criterion, IfUndefined } from '../../generated/types.ts';
import type { Effort } from '../effort.ts';
import { widestInput } from '../limits/limit-changes.ts';
import type { AnswersAsked } from '../space/comparer.ts';
import { assignedTarget, type Question, questionOf } from '../space/question.ts';

/** A criterion in the set that it belongs to. */
export interface Side {
  readonly set: CriteriaSet;
  readonly criterion: Criterion;
  /** Shared by all comparisons of the two sets. */
  readonly effort: Effort;
}

/** What a rule reads: the measure, or nothing where there is none, and what happens where it has no value. */
export interface Measured {
  readonly measure: Expression | undefined;
  readonly ifUndefined: IfUndefined;
}

/** A formula as a tree; undefined where it does not parse, which leaves whatever depends on it undecided. */
export function readFormula(text: string): Expression | undefined {
  const parsed = parseFormula(text);
  return parsed.ok ? parsed.expression : undefined;
}

/** The measure of a criterion: its formula, or its lone input that is no text. */
export function measuredBy(criterion: Criterion): Measured {
  const ifUndefined = criterion.ifUndefined ?? 'undefined';
  if (criterion.measure !== undefined) return { measure: readFormula(criterion.measure), ifUndefined };
  const deciding = criterion.inputs.filter((input) => input.kind !== 'text' && input.kind !== 'date');
  const [lone] = deciding;
  if (lone === undefined || deciding.length > 1) return { measure: undefined, ifUndefined };
  return { measure: { kind: 'name', name: lone.id, start: 0, end: 0 }, ifUndefined };
}

/** The inputs of two criteria that ask for the same, as questions by name. */
function questionsOf(base: Criterion, other: Criterion): Map<string, Question> {
  const questions = new Map<string, Question>([[assignedTarget.name, assignedTarget]]);
  for (const input of base.inputs) {
    const twin = other.inputs.find((own) => own.id === input.id);
    questions.set(input.id, questionOf(widestInput(input, twin), twin));
  }
  return questions;
}

/** Plausibility formulas of both criteria. */
function expectationsOf(base: Criterion, other: Criterion): Expression[] {
  const texts = new Set([...(base.expect ?? []), ...(other.expect ?? [])]);
  return [...texts].map(readFormula).filter((expression) => expression !== undefined);
}

/** The questions and expectations that two criteria share. */
export function answersTo({ criterion: base, effort }: Side, { criterion: other }: Side): AnswersAsked {
  return { questions: questionsOf(base, other), expected: expectationsOf(base, other), effort };
}

/** What two rules read, side by side. */
export interface MeasuredPair {
  readonly base: Measured;
  readonly other: Measured;
}
