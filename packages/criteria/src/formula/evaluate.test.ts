import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Rational } from '../exact/rational.ts';
import { evaluate, type Value } from './evaluate.ts';
import { parseFormula } from './syntax/parse-formula.ts';

const seed = 20251231;
const values = new Map<string, Value>([
  ['three', { kind: 'number', value: Rational.of(3) }],
  ['zero', { kind: 'number', value: Rational.ZERO }],
  ['yes', { kind: 'boolean', value: true }],
  ['no', { kind: 'boolean', value: false }],
  ['one', { kind: 'choice', value: 'o1' }],
  ['list', { kind: 'ticks', value: ['o1', 'o3'] }],
  ['none', { kind: 'ticks', value: [] }],
  ['words', { kind: 'text', value: 'abc' }],
  ['blank', { kind: 'text', value: ' \n' }],
  ['gone', { kind: 'missing' }],
  ['broken', { kind: 'undefined' }],
]);

function shown(value: Value): string {
  return value.kind === 'number'
    ? value.value.toString()
    : 'value' in value
      ? String(value.value)
      : value.kind;
}

function resultOf(text: string, lookup: (name: string) => Value): Value {
  const parsed = parseFormula(text);
  if (!parsed.ok) throw new Error(text);
  return evaluate(parsed.expression, lookup);
}

describe('evaluate', () => {
  it.each([
    ['0.1 + 0.2', '3/10'],
    ['0.7 + 0.1 >= 0.8', 'true'],
    ['three / 9 * 3 == 1', 'true'],
    ['-three - -2', '-1'],
    ['2 - 3 - 4', '-5'],
    ['2 / 3 / 4', '1/6'],
    ['2 + 3 * 4', '14'],
    ['(2 + 3) * 4', '20'],
    ['-2 * 3', '-6'],
    ['three / zero', 'undefined'],
    ['zero / zero', 'undefined'],
    ['gone + 1', 'missing'],
    ['broken + 1', 'undefined'],
    ['broken + gone', 'missing'],
    ['gone * broken', 'missing'],
    ['gone / 0', 'missing'],
    ['-gone', 'missing'],
    ['gone >= 0', 'missing'],
    ['broken == broken', 'undefined'],
    ['no and gone', 'false'],
    ['gone and no', 'false'],
    ['broken and no', 'false'],
    ['yes and gone', 'missing'],
    ['yes and broken', 'undefined'],
    ['broken and gone', 'missing'],
    ['yes or gone', 'true'],
    ['broken or yes', 'true'],
    ['no or broken', 'undefined'],
    ['gone or broken', 'missing'],
    ['not gone', 'missing'],
    ['not broken', 'undefined'],
    ['not yes', 'false'],
    ['three >= 3 or 100 * three / zero >= 100', 'true'],
    ['zero >= 3 or 100 * zero / zero >= 100', 'undefined'],
    ['if(yes, 1, broken)', '1'],
    ['if(no, gone, 2)', '2'],
    ['if(gone, 1, 1)', 'missing'],
    ['if(broken, 1, 1)', 'undefined'],
    ['min(3, 1, 2)', '1'],
    ['max(3, 1, 2)', '3'],
    ['sum(0.1, 0.2, 0.3)', '3/5'],
    ['max(3, gone)', 'missing'],
    ['sum(broken, 1)', 'undefined'],
    ['round(2.5)', '3'],
    ['round(-2.5)', '-3'],
    ['round(2 / 3, 2)', '67/100'],
    ['round(gone)', 'missing'],
    ['count(list)', '2'],
    ['count(none)', '0'],
    ['count(yes, no, three > 2)', '2'],
    ['count(yes, gone)', 'missing'],
    ["has(list, 'o3')", 'true'],
    ["has(none, 'o3')", 'false'],
    ["has(gone, 'o3')", 'missing'],
    ["one == 'o1'", 'true'],
    ["one != 'o1'", 'false'],
    ["gone == 'o1'", 'missing'],
    ['yes != no', 'true'],
    ['filled(words)', 'true'],
    ['filled(blank)', 'false'],
    ['filled(gone)', 'false'],
    ['filled(none)', 'true'],
    ['filled(zero)', 'true'],
    ['filled(broken)', 'undefined'],
    ['words + 1', 'undefined'],
    ['yes >= no', 'undefined'],
    ['if(three, 1, 2)', 'undefined'],
    ['round(1, 0 - 1)', 'undefined'],
    ['min(list, gone)', 'missing'],
    ['constructor', 'missing'],
  ])('%s is %s', (text, expected) => {
    expect(shown(resultOf(text, (name) => values.get(name) ?? { kind: 'missing' }))).toBe(expected);
  });

  it('decides 100 * a / b >= t as whole numbers do', () => {
    const parsed = parseFormula('100 * a / b');
    if (!parsed.ok) throw new Error('unreachable');
    const { expression } = parsed;
    fc.assert(
      fc.property(fc.nat(1e9), fc.nat(1e9), fc.nat(1_000_000), (a, b, target) => {
        const numbers = new Map([
          ['a', a],
          ['b', b],
        ]);
        const value = evaluate(expression, (name) => ({
          kind: 'number',
          value: Rational.of(numbers.get(name) ?? 0),
        }));
        if (value.kind !== 'number') {
          expect([b, value.kind]).toEqual([0, 'undefined']);
          return;
        }
        expect(value.value.compare(Rational.of(target, 10_000)) >= 0).toBe(
          1_000_000n * BigInt(a) >= BigInt(target) * BigInt(b),
        );
      }),
      { seed, numRuns: 2000 },
    );
  });

  it('agrees with bigint arithmetic on random sums and products', () => {
    const step = fc.tuple(fc.constantFrom('+', '-', '*'), fc.nat(1_000_000_000));
    fc.assert(
      fc.property(fc.nat(1_000_000_000), fc.array(step, { maxLength: 12 }), (first, steps) => {
        const text = steps.reduce(
          (before, [operator, number]) => `(${before}) ${operator} ${number}`,
          String(first),
        );
        const expected = steps.reduce((before, [operator, number]) => {
          const next = BigInt(number);
          return operator === '+' ? before + next : operator === '-' ? before - next : before * next;
        }, BigInt(first));
        expect(shown(resultOf(text, () => ({ kind: 'missing' })))).toBe(String(expected));
      }),
      { seed, numRuns: 1000 },
    );
  });

  it('does not depend on the order of and / or', () => {
    const leaf = fc.constantFrom('yes', 'no', 'gone', 'broken', 'three > 2', 'three / zero > 1');
    const lookup = (name: string): Value => values.get(name) ?? { kind: 'missing' };
    fc.assert(
      fc.property(leaf, leaf, leaf, fc.constantFrom('and', 'or'), (a, b, c, word) => {
        const forward = shown(resultOf(`(${a}) ${word} (${b}) ${word} (${c})`, lookup));
        expect(shown(resultOf(`(${c}) ${word} ((${b}) ${word} (${a}))`, lookup))).toBe(forward);
        const other = word === 'and' ? 'or' : 'and';
        const dual = resultOf(`not (not (${a}) ${other} not (${b}) ${other} not (${c}))`, lookup);
        expect(shown(dual)).toBe(forward);
      }),
      { seed, numRuns: 500 },
    );
  });

  it('stops at 200 digits', () => {
    const huge: Value = {
      kind: 'number',
      value: Rational.fromNumber(1.1e100).dividedBy(Rational.fromNumber(3.3e97)),
    };
    expect(resultOf(Array.from({ length: 100 }, () => 'a / b').join(' * '), () => huge).kind).toBe('number');
    const steep: Value = { kind: 'number', value: Rational.fromNumber(1e300) };
    expect(resultOf(Array.from({ length: 200 }, () => 'a').join(' * '), () => steep).kind).toBe('undefined');
    const awkward = Array.from(
      { length: 120 },
      (_, index) => `1 / ${10n ** 9n + BigInt(index * 7 + 1)}`,
    ).join(' + ');
    expect(resultOf(awkward, () => huge).kind).toBe('undefined');
  });
});
