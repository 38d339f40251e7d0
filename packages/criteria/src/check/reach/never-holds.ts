import { Effort } from '../../compare/effort.ts';
import { Comparer } from '../../compare/space/comparer.ts';
import { type Question, questionOf } from '../../compare/space/question.ts';
import { accepting, NOTHING } from '../../compare/space/reading.ts';
import type { Expression } from '../../formula/syntax/expression.ts';
import { namesIn, partsOf } from '../../formula/syntax/parts.ts';
import type { Input } from '../../generated/types.ts';
import type { FormulaReader } from '../formula-reader.ts';
import { rangeOfFormula } from './ranges.ts';

/** What proving one condition false everywhere may cost; real ones need a hundredth of it. */
const MOST_UNITS = 20_000;

/** Only what joins conditions can contradict itself; the rest the range of each side has settled. */
function joins(node: Expression): boolean {
  return (node.kind === 'logic' && node.operator === 'and') || partsOf(node).some(joins);
}

/** Parts that shut each other out, such as `a >= 3 and a < 2`: by cases between the thresholds. */
function contradictsItself(condition: Expression, inputs: readonly Input[]): boolean {
  if (!joins(condition)) return false;
  const read = namesIn(condition);
  const asked = inputs.filter(({ id }) => read.has(id));
  if (asked.some((input) => 'per' in input && input.per !== undefined)) return false;
  const questions = new Map<string, Question>(asked.map((input) => [input.id, questionOf(input)]));
  const comparer = new Comparer({ questions, expected: [], effort: new Effort(MOST_UNITS) });
  const pair = { base: NOTHING, other: accepting(condition) };
  comparer.announce([pair]);
  return comparer.prove(pair, 'notLooser').state === 'proven';
}

/** Whether it is proven that no answer makes a faultless condition true. */
export function neverHolds(text: string, inputs: readonly Input[], formulas: FormulaReader): boolean {
  const range = rangeOfFormula(text, inputs, formulas);
  if (range?.kind !== 'truth') return false;
  if (!range.yes) return true;
  const parsed = formulas.parse(text);
  return parsed.ok && contradictsItself(parsed.expression, inputs);
}
