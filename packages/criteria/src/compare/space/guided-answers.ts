import { Rational } from '../../exact/rational.ts';
import type { Value } from '../../formula/formula.ts';
import { roundestBetween } from '../algebra/between.ts';
import type { Polynomial } from '../algebra/polynomial.ts';
import type { AnswerSpace } from './answer-space.ts';
import type { Cell } from './cells.ts';
import type { Counter } from './containment.ts';

/** An answer by input name; what is not in it is missing. */
export type Assignment = Map<string, Value>;

type NumberCell = Cell & { state: 'number' };

/** The name of a polynomial that is just one variable. */
function loneVariable(polynomial: Polynomial): string | undefined {
  const [monomial] = polynomial.keys();
  if (polynomial.size !== 1 || monomial === undefined || monomial === '' || monomial.includes('\n'))
    return undefined;
  return polynomial.get(monomial)?.equals(Rational.ONE) === true ? monomial : undefined;
}

/** A number that can be written as a decimal, in the cell of a core that is one input. */
function writable({ low, high, sample }: NumberCell): Rational {
  if (low === undefined || high === undefined || low.equals(high) || sample.isInteger()) return sample;
  return roundestBetween(low, high);
}

/** The least factor that makes the numbers of whole inputs whole. */
function scaleToWhole(space: AnswerSpace, numbers: ReadonlyMap<string, Rational>): Rational {
  let scale = 1n;
  for (const [name, { d }] of numbers) {
    if (space.questions.get(name)?.whole === true && scale % d !== 0n) scale *= d;
  }
  return Rational.of(scale);
}

/**
 * The answer that a case suggests: its numbers, brought to whole ones by a common factor where the inputs are counts, and its
 * listed values. Only a proposal; numbers that the case says nothing about are 0.
 */
export function guidedAnswer(space: AnswerSpace, { point, numbers }: Counter): Assignment {
  const answer: Assignment = new Map();
  const lacking = new Set<string>();
  for (const [index, axis] of space.axes.entries()) {
    const at = point[index] ?? 0;
    if (axis.kind === 'core') {
      if (axis.cells[at]?.state === 'missing') for (const name of axis.core.names) lacking.add(name);
      continue;
    }
    const value = axis.values[at];
    if (value !== undefined && value.kind !== 'missing') answer.set(axis.name, value);
  }
  const scale = scaleToWhole(space, numbers);
  for (const { kind, name } of space.questions.values()) {
    if (kind !== 'number') continue;
    const number = numbers.get(name)?.times(scale);
    if (number !== undefined) answer.set(name, { kind: 'number', value: number });
    else if (!lacking.has(name)) answer.set(name, { kind: 'number', value: Rational.ZERO });
  }
  return answer;
}

/** Numbers worth trying for each input: small ones, and what the cells of the space suggest, least first. */
export function suggestedNumbers(space: AnswerSpace): Map<string, Rational[]> {
  const suggested = new Map<string, Map<string, Rational>>();
  const suggest = (name: string | undefined, value: Rational) => {
    if (name !== undefined) suggested.get(name)?.set(value.toString(), value);
  };
  for (const { kind, name } of space.questions.values()) {
    if (kind === 'number') suggested.set(name, new Map());
  }
  for (const axis of space.axes) {
    if (axis.kind === 'list') continue;
    const over = loneVariable(axis.core.numerator);
    const under = loneVariable(axis.core.denominator);
    for (const cell of axis.cells) {
      if (cell.state !== 'number') continue;
      if (under === undefined) suggest(over, writable(cell));
      else {
        suggest(over, Rational.of(cell.sample.n));
        suggest(under, Rational.of(cell.sample.d));
      }
    }
  }
  return new Map([...suggested].map(([name, values]) => [name, [...values.values()]]));
}
