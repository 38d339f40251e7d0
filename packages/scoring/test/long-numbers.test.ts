import type { Criterion, Input } from '@tieuchi/criteria/types';
import { describe, expect, it } from 'vitest';
import { parseExact } from '../src/judge/peers/frozen-peers.ts';
import { scoreResponse } from '../src/score.ts';
import { anyAnswers, earn, pointsOf, pointsSet, scored } from '../src/testing/points-set.ts';
import { responseOf } from '../src/testing/small-set.ts';

const numbers: Input[] = ['a', 'b'].map((id) => ({ id, kind: 'number', name: id }));
const chained = (factors: number): Criterion =>
  scored(
    { kind: 'linear', max: 1, fullAt: 1 },
    { inputs: numbers, measure: Array.from({ length: factors }, () => 'a').join(' * ') },
  );

describe('X6 long numbers', () => {
  it('X6 a formula is exact up to 200 digits and undefined beyond', () => {
    const a = 999999999999989;
    const below = earn(chained(13), { a, b: 1 });
    expect(below.exact).toBe(String(BigInt(a) ** 13n));
    expect(below.state).toBe('value');
    const above = earn(chained(14), { a, b: 1 });
    expect(above).toMatchObject({ state: 'undefined', value: null, points: null, problems: ['undefined'] });
  });

  it('X6 criteria that multiply one another become undefined, not slow', () => {
    const criteria = Array.from({ length: 200 }, (_, index): Criterion => {
      const second: Input = {
        id: 'b',
        kind: 'number',
        name: 'b',
        ...(index > 0 && { from: { kind: 'criterion', criterion: `c${index - 1}` } }),
      };
      return scored(
        { kind: 'linear', max: 1, fullAt: 3 },
        {
          id: `c${index}`,
          code: `C.${index}`,
          inputs: [{ id: 'a', kind: 'number', name: 'a' }, second],
          measure: 'b * b / a',
        },
      );
    });
    const answers = Object.fromEntries(
      criteria.map(({ id }, index) => [id, index === 0 ? { a: 7, b: 1.1 } : { a: 7 }]),
    );
    const { criteria: results } = scoreResponse(pointsSet(criteria), responseOf(anyAnswers(answers)));
    const states = results.map(({ state }) => state);
    expect(states.indexOf('undefined')).toBeGreaterThan(5);
    expect(new Set(states.slice(states.indexOf('undefined')))).toEqual(new Set(['undefined']));
  });

  it('X6 a share is exact up to a denominator of 60 digits, and rounded to 60 decimals beyond', () => {
    const share = (measure: string, answer: object) =>
      earn(scored({ kind: 'linear', max: 1, fullAt: 1 }, { inputs: numbers, measure }), answer).exactPoints;
    const b = 999999999999989n;
    const answer = { a: 7, b: Number(b) };
    expect(share('a / b / b / b', answer)).toBe(`7/${b ** 3n}`);
    const long = parseExact(share('a / b + 1 / (b * b * b * b * b)', answer) ?? '');
    const exact = { n: 7n * b ** 4n + 1n, d: b ** 5n };
    const scale = 10n ** 60n;
    expect(scale % long.d).toBe(0n);
    expect(long.n * (scale / long.d)).toBe((exact.n * scale * 2n + exact.d) / (exact.d * 2n));
  });

  it('X6 a thousand fractions without a common factor are added up exactly', () => {
    const primes: number[] = [];
    for (let number = 100_003; primes.length < 1000; number += 2) {
      let prime = true;
      for (let factor = 3; prime && factor * factor <= number; factor += 2) prime = number % factor !== 0;
      if (prime) primes.push(number);
    }
    const criteria = primes.map((_, index) =>
      scored(
        { kind: 'linear', max: 1, fullAt: 1 },
        { id: `c${index}`, code: `C.${index}`, measure: 'a / b' },
      ),
    );
    const answers = Object.fromEntries(primes.map((b, index) => [`c${index}`, { a: index + 1, b }]));
    // The total is Σ aᵢ/bᵢ over one denominator, exactly.
    const denominator = primes.reduce((product, prime) => product * BigInt(prime), 1n);
    const numerator = primes.reduce(
      (sum, prime, index) => sum + (denominator / BigInt(prime)) * BigInt(index + 1),
      0n,
    );
    const scale = 10n ** 6n;
    const rounded = (numerator * scale * 2n + denominator) / (denominator * 2n);
    const set = pointsSet(criteria, { max: 1000, decimals: 6 });
    const outcome = pointsOf(scoreResponse(set, responseOf(answers)));
    expect(outcome.points).toBe(Number(`${rounded}e-6`));
    expect(outcome.exact).toBeUndefined();
    const whole = primes.map((b, index) => [
      `c${index}`,
      { a: index % 2 === 0 ? b - 1 : 1, b: primes[index - (index % 2)] },
    ]);
    expect(pointsOf(scoreResponse(set, responseOf(anyAnswers(Object.fromEntries(whole))))).exact).toBe('500');
  });
});
