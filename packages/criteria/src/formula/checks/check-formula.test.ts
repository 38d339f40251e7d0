import { describe, expect, it } from 'vitest';
import type { InputKind } from '../syntax/expression.ts';
import { parseFormula } from '../syntax/parse-formula.ts';
import { checkFormula } from './check-formula.ts';
import { checkOptionNames } from './check-option-names.ts';

const kinds = new Map<string, InputKind>([
  ['a', 'number'],
  ['b', 'number'],
  ['yes', 'boolean'],
  ['no', 'boolean'],
  ['one', 'choice'],
  ['list', 'ticks'],
  ['words', 'text'],
]);

function checked(text: string) {
  const parsed = parseFormula(text);
  if (!parsed.ok) throw new Error(text);
  return checkFormula(parsed.expression, kinds);
}

describe('checkFormula', () => {
  it.each([
    ['100 * a / b', 'number'],
    ['-a + sum(a, b, 1) - max(a, 2)', 'number'],
    ['round(a / b)', 'number'],
    ['round(a / b, 2)', 'number'],
    ['count(list)', 'number'],
    ['count(yes, a > 3, no)', 'number'],
    ['count(yes)', 'number'],
    ['a >= 3 or not yes', 'boolean'],
    ['yes == no', 'boolean'],
    ["one == 'o1'", 'boolean'],
    ["words != ''", 'boolean'],
    ["has(list, 'o1')", 'boolean'],
    ['filled(words) and filled(a) and filled(list)', 'boolean'],
    ['if(yes, a, 0)', 'number'],
    ['if(yes, a > 1, no)', 'boolean'],
    ['yes', 'boolean'],
    ['list', 'ticks'],
  ])('%s gives %s', (text, kind) => {
    expect(checked(text)).toEqual({ kind, problems: [] });
  });

  it.each([
    ['c', 'formulaUnknownName', 0, 1],
    ['a + constructor', 'formulaUnknownName', 4, 15],
    ['__proto__ + 1', 'formulaUnknownName', 0, 9],
    ['yes + a', 'formulaType', 0, 3],
    ['a + (b > 1)', 'formulaType', 4, 11],
    ['a and yes', 'formulaType', 0, 1],
    ['not a', 'formulaType', 4, 5],
    ['yes >= 1', 'formulaType', 0, 3],
    ['-yes', 'formulaType', 1, 4],
    ['a == yes', 'formulaMixedTypes', 0, 8],
    ["a == 'o1'", 'formulaMixedTypes', 0, 9],
    ['list == list', 'formulaMixedTypes', 0, 12],
    ["list == 'o1'", 'formulaMixedTypes', 0, 12],
    ['if(yes, a, no)', 'formulaMixedTypes', 0, 14],
    ['if(a, 1, 2)', 'formulaType', 3, 4],
    ['if(yes, a)', 'formulaArity', 0, 10],
    ['min()', 'formulaArity', 0, 5],
    ['round(a, 1, 2)', 'formulaArity', 0, 14],
    ['round(a, b)', 'formulaType', 9, 10],
    ['round(a, 7)', 'formulaType', 9, 10],
    ['round(a, 0.5)', 'formulaType', 9, 12],
    ['filled(a, b)', 'formulaArity', 0, 12],
    ['count(a)', 'formulaType', 6, 7],
    ['count(list, yes)', 'formulaType', 6, 10],
    ['has(yes, "o1")', 'formulaType', 4, 7],
    ['sum(a, list)', 'formulaType', 7, 11],
  ])('%s: %s at %d–%d', (text, code, start, end) => {
    expect(checked(text).problems).toEqual([expect.objectContaining({ code, start, end })]);
  });

  it('reports every problem once, in order of print', () => {
    expect(checked('x + yes + x > (y and a)').problems.map(({ code, start }) => [code, start])).toEqual([
      ['formulaUnknownName', 0],
      ['formulaType', 4],
      ['formulaUnknownName', 10],
      ['formulaType', 14],
      ['formulaUnknownName', 15],
      ['formulaType', 21],
    ]);
  });
});

describe('checkOptionNames', () => {
  const options = new Map([
    [
      'one',
      new Map([
        ['o1', 'A'],
        ['o2', 'B'],
      ]),
    ],
    ['list', new Map([['o1', 'A']])],
  ]);

  it.each([
    ["one == 'o1' or 'o2' == one or has(list, 'o1')", []],
    ["one == 'o3'", ['o3']],
    ["'toString' != one and has(list, 'o2')", ['toString', 'o2']],
    ["words == 'o9'", []],
  ])('%s names no option %j', (text, unknown) => {
    const parsed = parseFormula(text);
    if (!parsed.ok) throw new Error(text);
    expect(checkOptionNames(parsed.expression, options).map(({ params }) => params.option)).toEqual(unknown);
  });
});
