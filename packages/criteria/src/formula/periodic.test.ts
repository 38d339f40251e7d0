import { describe, expect, it } from 'vitest';
import { namesReadWhole, spreadPeriods } from './periodic.ts';
import { parseFormula } from './syntax/parse-formula.ts';
import { printFormula } from './syntax/print-formula.ts';

function parsed(text: string) {
  const formula = parseFormula(text);
  if (!formula.ok) throw new Error(text);
  return formula.expression;
}

describe('formulas over inputs asked per period', () => {
  it.each([
    ['sum(q)', 'sum(q@1, q@2)'],
    ['100 * sum(q) / b', '100 * sum(q@1, q@2) / b'],
    ['min(q, b) >= 3', 'min(q@1, q@2, b) >= 3'],
    ['count(q) == 2 and not max(b) > 1', 'count(q@1, q@2) == 2 and not max(b) > 1'],
    ['round(q)', 'round(q)'],
    ['sum(q + 1)', 'sum(q + 1)'],
    ['if(sum(q) > 1, 1, 0)', 'if(sum(q@1, q@2) > 1, 1, 0)'],
  ])('spreads %s to %s', (text, expected) => {
    expect(printFormula(spreadPeriods(parsed(text), new Map([['q', 2]])))).toBe(expected);
  });

  it.each([
    ['sum(q)', []],
    ['sum(q + 1)', ['q']],
    ['q / sum(q)', ['q']],
    ['round(q)', ['q']],
    ['if(a > 1, max(q), 0)', ['a']],
  ])('reads in %s the whole of %j', (text, expected) => {
    expect([...namesReadWhole(parsed(text))]).toEqual(expected);
  });
});
