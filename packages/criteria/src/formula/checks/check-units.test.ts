import { describe, expect, it } from 'vitest';
import { parseFormula } from '../syntax/parse-formula.ts';
import { checkUnits } from './check-units.ts';

const units = new Map([
  ['people', 'count'],
  ['households', 'count'],
  ['share', 'percent'],
  ['cost', 'money'],
  ['budget', 'money'],
] as const);

function found(text: string) {
  const parsed = parseFormula(text);
  if (!parsed.ok) throw new Error(text);
  return checkUnits(parsed.expression, units).map(({ code, start, end }) => [code, text.slice(start, end)]);
}

describe('checkUnits', () => {
  it.each([
    '100 * people / households',
    'people + households + 3',
    'people + x',
    '100 * cost / budget >= share',
    'cost / people + share',
    'cost * 0.001 + share',
    'min(people, 5) + min(households, 3)',
    'if(share > 50, people, 0) + households',
    'share >= 80 and cost > 0',
    'cost - budget <= 0',
    'people > 0 and share > 0',
    'count(people > 1, share > 1) + share',
  ])('%s fits', (text) => {
    expect(found(text)).toEqual([]);
  });

  it.each([
    ['cost + share', 'cost + share'],
    ['100 * (cost - share) / budget', '(cost - share)'],
    ['people <= share', 'people <= share'],
    ['cost > people', 'cost > people'],
    ['sum(people, x, cost)', 'sum(people, x, cost)'],
    ['max(-share, people)', 'max(-share, people)'],
    ['if(x > 1, cost, share)', 'if(x > 1, cost, share)'],
    ['x > 1 and round(cost, 1) == share', 'round(cost, 1) == share'],
  ])('%s mixes units in %s', (text, part) => {
    expect(found(text)).toEqual([['formulaUnits', part]]);
  });

  it('tells about every place, in order of print, and about none twice', () => {
    expect(found('cost + share > people - cost')).toEqual([
      ['formulaUnits', 'cost + share'],
      ['formulaUnits', 'people - cost'],
    ]);
  });
});
