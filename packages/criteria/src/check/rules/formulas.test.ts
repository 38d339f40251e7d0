import { describe, expect, it } from 'vitest';
import type { CriteriaSet, Register } from '../../generated/types.ts';
import { checkDocument } from '../check-document.ts';
import {
  boolean,
  checklist,
  choice,
  criterion,
  levelsSet,
  levelsSetOf,
  number,
  pointsSetOf,
  saidBy,
} from '../sample-documents.ts';
import { formulas } from './formulas.ts';

const inputs = [
  number('a'),
  number('b'),
  boolean('yes'),
  choice('one', ['o1', 'o2']),
  checklist('list', ['o1']),
];
const withMeasure = (measure: string) => levelsSetOf({ inputs, measure });
const register: Register = {
  id: 'mau',
  code: 'M',
  name: 'M',
  columns: [
    { id: 'phone', kind: 'boolean', name: 'P' },
    { id: 'mail', kind: 'text', name: 'M' },
  ],
};

describe('formulas', () => {
  it.each<[string, CriteriaSet, string[]]>([
    ['a ratio', withMeasure('100 * a / b'), []],
    ['a condition as a measure', withMeasure('a == b'), []],
    ['a syntax error', withMeasure('100 * a /'), ['formulaUnexpectedEnd criteria/0/measure']],
    ['an undeclared name', withMeasure('a / c'), ['formulaUnknownName criteria/0/measure']],
    ['an inherited name', withMeasure('a / constructor'), ['formulaUnknownName criteria/0/measure']],
    [
      'money and a percentage in a sum',
      levelsSetOf({
        inputs: [
          { id: 'a', kind: 'money', name: 'A' },
          { id: 'b', kind: 'percent', name: 'B' },
        ],
        measure: '2 * (a + b)',
        expect: ['a > b'],
      }),
      ['formulaUnits criteria/0/measure', 'formulaUnits criteria/0/expect/0'],
    ],
    ['a boolean in a sum', withMeasure('a + yes'), ['formulaType criteria/0/measure']],
    ['an option that exists', withMeasure("if(one == 'o2' and has(list, 'o1'), a, b)"), []],
    [
      'an option that does not',
      withMeasure("if(one == 'o3', a, b)"),
      ['formulaUnknownOption criteria/0/measure'],
    ],
    [
      'expectations',
      levelsSetOf({ inputs, expect: ['a <= b', 'a + b'] }),
      ['formulaResult criteria/0/expect/1'],
    ],
    [
      'conditions as targets',
      levelsSetOf({
        inputs,
        rule: { kind: 'levels', targets: [1, { when: 'a >= 1' }, { when: 'a' }] },
      }),
      ['formulaResult criteria/0/rule/targets/2/when'],
    ],
    [
      'conditions as targets of a class',
      levelsSetOf({ inputs, rule: { kind: 'levels', targets: { xa: [1, 2, { when: 'z > 1' }] } } }),
      ['formulaUnknownName criteria/0/rule/targets/xa/2/when'],
    ],
    [
      'a condition on the profile sees the profile only',
      levelsSet({
        profile: [number('people')],
        criteria: [criterion({ appliesTo: { when: 'people > 10 and value > 1' } })],
      }),
      ['formulaUnknownName criteria/0/appliesTo/when'],
    ],
    [
      'an all-or-nothing condition and an exception',
      pointsSetOf({
        inputs,
        rule: {
          kind: 'allOrNothing',
          max: 1,
          when: 'a',
          exceptions: [
            { when: 'yes', share: 1 },
            { when: 'b', share: 0 },
          ],
        },
      }),
      ['formulaResult criteria/0/rule/when', 'formulaResult criteria/0/rule/exceptions/1/when'],
    ],
    [
      'points by formula',
      pointsSetOf({ inputs, rule: { kind: 'formula', max: 1, points: 'yes' } }),
      ['formulaResult criteria/0/rule/points'],
    ],
    [
      'parts with measures of their own',
      pointsSetOf({
        inputs,
        rule: {
          kind: 'parts',
          max: 2,
          parts: [
            { id: 'p1', name: 'P', measure: 'a / b', rule: { kind: 'linear', max: 1, fullAt: 1 } },
            { id: 'p2', name: 'P', measure: 'q', rule: { kind: 'formula', max: 1, points: 'a = b' } },
          ],
        },
      }),
      [
        'formulaUnknownName criteria/0/rule/parts/1/measure',
        'formulaSingleEquals criteria/0/rule/parts/1/rule/points',
      ],
    ],
    [
      'a rule inside periods',
      pointsSetOf({
        inputs,
        rule: { kind: 'periods', max: 4, each: { kind: 'allOrNothing', max: 1, when: 'x == 1' } },
      }),
      ['formulaUnknownName criteria/0/rule/each/when'],
    ],
    [
      'rows of a register',
      levelsSet({
        registers: [register],
        criteria: [
          criterion({
            inputs: [
              number('a', { from: { kind: 'register', register: 'mau', where: 'phone and filled(mail)' } }),
              number('b', { from: { kind: 'register', register: 'mau', where: 'a > 1' } }),
              number('c', { from: { kind: 'register', register: 'none', where: 'x > 1' } }),
            ],
          }),
        ],
      }),
      ['formulaUnknownName criteria/0/inputs/1/from/where'],
    ],
    [
      'totals of a register',
      levelsSet({
        registers: [
          {
            ...register,
            totals: [
              { id: 'phones', name: 'P', where: 'phone' },
              { id: 'mails', name: 'M', where: 'mail' },
              { id: 'ratio', name: 'R', formula: '100 * phones / mails' },
              { id: 'wrong', name: 'W', formula: 'phone' },
            ],
          },
        ],
      }),
      ['formulaResult registers/0/totals/1/where', 'formulaUnknownName registers/0/totals/3/formula'],
    ],
  ])('%s', (_, document, expected) => {
    expect(saidBy(formulas, document)).toEqual(expected);
  });

  it('names criterion and range in its findings', () => {
    const [finding] = checkDocument(withMeasure('100 * a / total')).filter(
      ({ severity }) => severity === 'error',
    );
    expect(finding?.params).toEqual({ criterion: 'I.1', name: 'total', start: 10, end: 15 });
  });

  it('gives a finding for whatever is written as a formula', () => {
    for (const text of [
      '('.repeat(500),
      '-'.repeat(500),
      `${'a+'.repeat(249)}a`,
      "'",
      '__proto__',
      'toString()',
      '0 < a < 3',
    ]) {
      const codes = saidBy(formulas, withMeasure(text));
      expect(codes.length).toBe(text.startsWith('a+') ? 0 : 1);
    }
  });
});
