import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Rational } from '../exact/rational.ts';
import { evaluate, type Value } from './evaluate.ts';
import { type KnownRanges, type Range, rangeOf } from './range.ts';
import { parseFormula } from './syntax/parse-formula.ts';

const limits: Readonly<Record<string, readonly [number, number]>> = { a: [0, 2], b: [1, 5], c: [-3, 3] };
const known: KnownRanges = {
  of: (name) => {
    const limit = limits[name];
    if (limit === undefined)
      return name === 'yes' ? { kind: 'truth', yes: true, no: true } : { kind: 'other' };
    return { kind: 'number', low: Rational.fromNumber(limit[0]), high: Rational.fromNumber(limit[1]) };
  },
  ticks: () => ({ low: Rational.ONE, high: Rational.of(3) }),
};

function read(text: string) {
  const parsed = parseFormula(text);
  if (!parsed.ok) throw new Error(text);
  return parsed.expression;
}

function shown(range: Range): string {
  if (range.kind === 'number') return `${range.low ?? '-∞'}…${range.high ?? '∞'}`;
  if (range.kind !== 'truth') return range.kind;
  return [range.yes ? 'yes' : '', range.no ? 'no' : ''].join('/');
}

describe('What a formula can come to', () => {
  it.each([
    ['2', '2…2'],
    ['a + b', '1…7'],
    ['a - b', '-5…1'],
    ['100 * a / b', '0…200'],
    ['b / a', '1/2…∞'],
    ['a / c', '-∞…∞'],
    ['a / 0', 'nothing'],
    ['1 + a / (2 - 2)', 'nothing'],
    ['-c * a', '-6…6'],
    ['a >= 3', '/no'],
    ['b >= 1', 'yes/'],
    ['a >= 3 or yes', 'yes/no'],
    ['a >= 3 and yes', '/no'],
    ['not a >= 3', 'yes/'],
    ['if(a >= 3, 100, b)', '1…5'],
    ['min(a, b)', '0…2'],
    ['max(a, b)', '1…5'],
    ['sum(a, b, c)', '-2…10'],
    ['round(b / 3)', '0…2'],
    ['count(list)', '1…3'],
    ['count(a >= 3, b >= 1, yes)', '1…2'],
    ['filled(a)', 'yes/no'],
    ["list == 'o1'", 'yes/no'],
  ])('%s: %s', (text, expected) => {
    expect(shown(rangeOf(read(text), known))).toBe(expected);
  });

  it('never leaves out what an answer within the limits gives', () => {
    const { numbers } = fc.letrec<{ numbers: string; conditions: string }>((tie) => ({
      numbers: fc.oneof(
        { maxDepth: 4 },
        fc.constantFrom('a', 'b', 'c', '0', '1', '2.5'),
        fc
          .tuple(tie('numbers'), fc.constantFrom('+', '-', '*', '/'), tie('numbers'))
          .map(([l, o, r]) => `(${l} ${o} ${r})`),
        fc
          .tuple(fc.constantFrom('min', 'max', 'sum'), tie('numbers'), tie('numbers'))
          .map(([f, l, r]) => `${f}(${l}, ${r})`),
        fc
          .tuple(tie('conditions'), tie('numbers'), tie('numbers'))
          .map(([c, l, r]) => `if(${c}, ${l}, ${r})`),
        tie('numbers').map((inner) => `round(${inner}, 1)`),
        tie('numbers').map((inner) => `-${inner}`),
        fc.tuple(tie('conditions'), tie('conditions')).map(([l, r]) => `count(${l}, ${r})`),
      ),
      conditions: fc.oneof(
        { maxDepth: 4 },
        fc.constant('yes'),
        fc
          .tuple(tie('numbers'), fc.constantFrom('==', '!=', '<', '<=', '>', '>='), tie('numbers'))
          .map(([l, o, r]) => `${l} ${o} ${r}`),
        fc
          .tuple(tie('conditions'), fc.constantFrom('and', 'or'), tie('conditions'))
          .map(([l, o, r]) => `(${l} ${o} ${r})`),
        tie('conditions').map((inner) => `not (${inner})`),
      ),
    }));
    const within = ([low, high]: readonly [number, number]) =>
      fc.integer({ min: low * 4, max: high * 4 }).map((n) => n / 4);
    const answers = fc.record({
      a: within([0, 2]),
      b: within([1, 5]),
      c: within([-3, 3]),
      yes: fc.boolean(),
    });
    fc.assert(
      fc.property(
        fc.oneof(
          numbers,
          numbers.map((one) => `${one} >= 1`),
        ),
        answers,
        (text, answer) => {
          const lookup = (name: string): Value => {
            if (name === 'yes') return { kind: 'boolean', value: answer.yes };
            return name === 'a' || name === 'b' || name === 'c'
              ? { kind: 'number', value: Rational.fromNumber(answer[name]) }
              : { kind: 'undefined' };
          };
          const parsed = parseFormula(text);
          if (!parsed.ok) return;
          const value = evaluate(parsed.expression, lookup);
          const range = rangeOf(parsed.expression, known);
          if (value.kind === 'number' && range.kind === 'number') {
            expect(range.low === undefined || range.low.compare(value.value) <= 0).toBe(true);
            expect(range.high === undefined || range.high.compare(value.value) >= 0).toBe(true);
          } else if (value.kind === 'boolean' && range.kind === 'truth')
            expect(value.value ? range.yes : range.no).toBe(true);
          else expect(['undefined', 'missing']).toContain(value.kind);
        },
      ),
      { seed: 20251231, numRuns: 3000 },
    );
  });
});
