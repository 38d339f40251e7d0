import { Rational } from '../../exact/rational.ts';
import { type Expression, evaluate, type Value } from '../../formula/formula.ts';
import type { OptionsInput } from '../../generated/types.ts';
import type { Witness } from '../comparison.ts';
import type { Effort } from '../effort.ts';
import type { AnswerSpace } from './answer-space.ts';
import type { Counter } from './containment.ts';
import { type Assignment, guidedAnswer, suggestedNumbers } from './guided-answers.ts';
import { ASSIGNED_TARGET, type Question } from './question.ts';

/** Answers tried before a search is given up. */
const MAX_TRIED = 1_200;
const MISSING: Value = { kind: 'missing' };

/** What an answer must be for a search to end. */
export type Wanted = (lookup: (name: string) => Value) => boolean;

function isWithin(question: Question, value: Rational): boolean {
  const { input } = question;
  if (question.whole && !value.isInteger()) return false;
  if (question.nonNegative && value.n < 0n) return false;
  if (input === undefined || !('min' in input || 'max' in input)) return true;
  const { min, max } = input;
  if (min !== undefined && value.compare(Rational.fromNumber(min)) < 0) return false;
  return max === undefined || value.compare(Rational.fromNumber(max)) <= 0;
}

function writtenTicks(input: OptionsInput, ticks: readonly string[]): string[] {
  const none = input.options.find((option) => option.exclusive === true);
  return ticks.length === 0 && none !== undefined ? [none.id] : [...ticks];
}

/** An input's value as an answer holds it, undefined where it cannot be written down exactly or is out of bounds. */
function written(question: Question, value: Value): Witness['answer'][string] | undefined {
  switch (value.kind) {
    case 'number': {
      const number = value.value.toNumber();
      const isExact = Number.isFinite(number) && Rational.fromNumber(number).equals(value.value);
      return isExact && isWithin(question, value.value) ? number : undefined;
    }
    case 'ticks':
      return question.input?.kind === 'checklist' ? writtenTicks(question.input, value.value) : undefined;
    case 'missing':
    case 'undefined':
      return undefined;
    case 'boolean':
    case 'choice':
    case 'text':
      return value.value;
  }
}

function answerOf(space: AnswerSpace, assignment: Assignment): Witness['answer'] | undefined {
  const answer: Witness['answer'] = {};
  for (const question of space.questions.values()) {
    const value = assignment.get(question.name);
    if (value === undefined) continue;
    const written_ = written(question, value);
    if (written_ === undefined) return undefined;
    answer[question.name] = written_;
  }
  return answer;
}

/** Values of one input, the likeliest first; so many that all combinations stay within the limit. */
function candidatesOf(space: AnswerSpace, perInput: number): Map<string, readonly Value[]> {
  const numbers = suggestedNumbers(space);
  const candidates = new Map<string, readonly Value[]>();
  for (const question of space.questions.values()) {
    if (question.name === ASSIGNED_TARGET || question.kind === 'text') continue;
    if (question.values !== undefined) {
      candidates.set(question.name, question.values.slice(0, Math.max(2, perInput)));
      continue;
    }
    if (question.kind !== 'number') continue;
    const own = (numbers.get(question.name) ?? []).filter((value) => isWithin(question, value));
    const small = Array.from({ length: perInput }, (_, index) => Rational.of(index));
    const merged = new Map<string, Rational>();
    const first = small.slice(0, Math.max(2, Math.ceil(perInput / 2)));
    for (const value of [...first, ...own, ...small]) merged.set(value.toString(), value);
    const chosen = [...merged.values()].slice(0, perInput).sort((left, right) => left.compare(right));
    candidates.set(
      question.name,
      chosen.map((value) => ({ kind: 'number', value })),
    );
  }
  return candidates;
}

function* combinations(candidates: ReadonlyMap<string, readonly Value[]>): Generator<Assignment> {
  const names = [...candidates.keys()];
  const lists = [...candidates.values()];
  const index = names.map(() => 0);
  // By growing sum of indices, so that the first answer found is a small one.
  const most = lists.reduce((sum, list) => sum + list.length - 1, 0);
  function* fill(at: number, left: number): Generator<Assignment> {
    const list = lists[at];
    if (list === undefined) {
      if (left === 0) yield new Map(names.map((name, i) => [name, lists[i]?.[index[i] ?? 0] ?? MISSING]));
      return;
    }
    for (let i = 0; i < list.length && i <= left; i += 1) {
      index[at] = i;
      yield* fill(at + 1, left - i);
    }
  }
  for (let sum = 0; sum <= most; sum += 1) yield* fill(0, sum);
}

function isComplete(space: AnswerSpace, { point }: Counter): boolean {
  return space.axes.every((axis, index) => {
    const at = point[index] ?? 0;
    return axis.kind === 'list' ? axis.values[at]?.kind !== 'missing' : axis.cells[at]?.state !== 'missing';
  });
}

/** Whole answers first: a reader learns more from them than from one that lacks an input. */
function* proposals(space: AnswerSpace, counters: readonly Counter[]): Generator<Assignment> {
  for (const counter of counters) if (isComplete(space, counter)) yield guidedAnswer(space, counter);
  const inputs = Math.max(1, space.questions.size);
  const perInput = Math.max(2, Math.floor(MAX_TRIED ** (1 / inputs)));
  yield* combinations(candidatesOf(space, perInput));
  for (const counter of counters) if (!isComplete(space, counter)) yield guidedAnswer(space, counter);
  const few = candidatesOf(space, Math.max(2, Math.min(3, perInput)));
  for (const name of few.keys()) {
    const rest = new Map(few);
    rest.delete(name);
    yield* combinations(rest);
  }
  yield new Map();
}

/** One search. */
export interface Search {
  readonly wanted: Wanted;
  readonly expected: readonly Expression[];
  readonly counters: readonly Counter[];
  readonly effort: Effort;
  /** What looking at one answer costs. */
  readonly unitsPerTry: number;
}

/**
 * Looks for a small answer that is wanted: first in the cases that spoke against a proof, then among small numbers, then with
 * one input left out. It honours the bounds of the inputs and every `expect` that can be told; targets assigned to units count
 * as not assigned.
 */
export function findAnswer(space: AnswerSpace, search: Search): Witness['answer'] | undefined {
  let tried = 0;
  for (const assignment of proposals(space, search.counters)) {
    if (tried >= 2 * MAX_TRIED || !search.effort.spend(search.unitsPerTry)) return undefined;
    tried += 1;
    assignment.delete(ASSIGNED_TARGET);
    const lookup = (name: string) => assignment.get(name) ?? MISSING;
    const isPlausible = search.expected.every((expression) => {
      const value = evaluate(expression, lookup);
      return value.kind !== 'boolean' || value.value;
    });
    if (!isPlausible || !search.wanted(lookup)) continue;
    const answer = answerOf(space, assignment);
    if (answer !== undefined) return answer;
  }
  return undefined;
}
