import { Rational } from '@tieuchi/criteria/exact';
import { parseFormula } from '@tieuchi/criteria/formula';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Bounds, withinBounds } from './bounds.ts';
import { numberColumn } from './column.ts';
import { compileReached } from './count-reached.ts';
import { compileNumber } from './quotient.ts';

const parsed = parseFormula('100 * a / b');
if (!parsed.ok) throw new Error('a formula');
const { expression } = parsed;

/** Whole numbers around where a word of 32 bits and a double end, and small ones. */
const around = (edge: number) => fc.integer({ min: -40, max: 40 }).map((off) => Math.round(edge) + off);
const whole = fc.oneof(
  fc.nat({ max: 60 }),
  around(2 ** 31),
  around(2 ** 31 / 100),
  around(2 ** 31 / 80),
  around(1e15 / 100),
);
const answer = fc.oneof({ weight: 9, arbitrary: whole }, { weight: 1, arbitrary: fc.constant(Number.NaN) });
const targets = fc
  .uniqueArray(fc.integer({ min: -20_000, max: 1_300_000 }), { maxLength: 9 })
  .map((parts) => parts.toSorted((one, other) => one - other).map((part) => Rational.of(part, 10_000)));
/** Some answers right on a target. */
const units = fc.array(
  fc.tuple(
    answer.map((value) => (value < 0 ? -value : value)),
    answer.map((value) => (value < 0 ? -value : value)),
  ),
  { minLength: 1, maxLength: 12 },
);

function expected(a: number, b: number, all: readonly Rational[]): number {
  if (Number.isNaN(a) || Number.isNaN(b)) return all.length + 1;
  if (b === 0) return all.length + 2;
  const value = Rational.of(100n * BigInt(a), BigInt(b));
  return all.filter((target) => value.compare(target) >= 0).length;
}

describe('C2 targets on whole numbers', () => {
  it('C2 as many are reached as fractions reach, at the edges of words and doubles too', () => {
    fc.assert(
      fc.property(units, targets, fc.constantFrom(0, -1, 1), (drawn, all, off) => {
        const [target] = all;
        // 100·a/b = n/d where a = n and b = 100·d; one off on either side.
        const on =
          target === undefined || target.n <= 0n
            ? []
            : [[Number(target.n) + off, 100 * Number(target.d)] as const];
        const pairs = [[1, 1] as const, ...drawn, ...on];
        const columns = new Map([
          ['a', numberColumn(Float64Array.from(pairs, ([a]) => a))],
          ['b', numberColumn(Float64Array.from(pairs, ([, b]) => b))],
        ]);
        const found = withinBounds((bounds: Bounds) => {
          const quotient = compileNumber(expression, (name) => columns.get(name), bounds);
          return quotient === undefined ? undefined : compileReached(quotient, all, bounds);
        });
        expect(found).toBeDefined();
        const beyond = new Set(found?.bounds.rowsBeyond());
        const codes = found?.program() ?? new Int32Array();
        expect([...(found?.program() ?? [])]).toEqual([...codes]);
        for (const [unit, [a, b]] of pairs.entries())
          if (!beyond.has(unit)) expect(codes[unit]).toBe(expected(a, b, all));
      }),
      { seed: 20261129, numRuns: 3000 },
    );
  });
});
