/** What a check claims to be out of reach, held against the scorer on every small answer. */
import { checkDocument } from '@tieuchi/criteria/check';
import type { Criterion, Input, Rule, Target } from '@tieuchi/criteria/types';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { scoreLevels, scoreResponse } from '../src/score.ts';
import { smallAnswers } from '../src/testing/small-answers.ts';
import { responseOf, setOf } from '../src/testing/small-set.ts';

const MOST = 4;
/** Small answers go through every count up to `MOST`, so the limits of both inputs lie within. */
const limited = fc.tuple(fc.nat(MOST), fc.nat(MOST)).map(([a, b]): Input[] => [
  { id: 'a', kind: 'count', name: 'A', max: a },
  { id: 'b', kind: 'count', name: 'B', max: b },
]);
const measures = fc.constantFrom(
  'a',
  'a + b',
  '10 * a / b',
  'a - b',
  'min(a, 3)',
  'max(a, b) / 2',
  'a * b',
  'if(a > 1, b, 2)',
);
const conditions = fc.constantFrom(
  'a >= 3',
  'a + b > 4',
  'a > 2 and a < 2',
  'a > b and b > 2',
  'not a < 3',
  'count(a > 1, b > 1) >= 2',
);
const numbers = fc.integer({ min: -1, max: 12 });

function criterion(inputs: Input[], more: Partial<Criterion>): Criterion {
  return { id: 'c', code: 'C', group: 'g', name: 'C', inputs, ...more };
}

const LEVEL_CODES = new Set(['levelUnreachable', 'targetUnreachable', 'levelNeverMet', 'targetNeverMet']);

describe('What is said to be out of reach', () => {
  it('no answer meets, of targets', () => {
    const target = fc.oneof(
      numbers.map((one): Target => one),
      conditions.map((when): Target => ({ when })),
    );
    let claims = 0;
    fc.assert(
      fc.property(limited, measures, fc.tuple(target, target), (inputs, measure, targets) => {
        const own = criterion(inputs, { measure, rule: { kind: 'levels', targets: [...targets] } });
        const set = setOf([own], 2);
        for (const { code, path } of checkDocument(set)) {
          if (!LEVEL_CODES.has(code)) continue;
          claims += 1;
          const level = Number(path.at(-1)) + 1;
          for (const answer of smallAnswers(inputs, MOST))
            expect(scoreLevels(set, responseOf({ c: answer })).outcome.level).toBeLessThan(level);
        }
      }),
      { seed: 20251231, numRuns: 150 },
    );
    expect(claims).toBeGreaterThan(20);
  });

  it('no answer earns, of maxima', () => {
    const rules: fc.Arbitrary<Rule> = fc.oneof(
      numbers.map((at): Rule => ({ kind: 'allOrNothing', max: 10, at })),
      conditions.map((when): Rule => ({ kind: 'allOrNothing', max: 10, when })),
      fc.integer({ min: 1, max: 12 }).map((fullAt): Rule => ({ kind: 'linear', max: 10, fullAt })),
      fc.tuple(numbers, numbers).map(([full, zero]): Rule => {
        return { kind: 'linear', max: 10, fullAt: full, zeroAt: full === zero ? zero + 1 : zero };
      }),
      fc.tuple(numbers, fc.constantFrom(1, 0.5)).map(([from, share]): Rule => {
        return {
          kind: 'steps',
          max: 10,
          steps: [{ from, share }, { from: from - 3, share: 0.5 }, { share: 0 }],
        };
      }),
      fc
        .constantFrom('a * 3', 'a + b', '10 * a / b')
        .map((points): Rule => ({ kind: 'formula', max: 10, points })),
    );
    const exceptions = fc.option(conditions, { nil: undefined });
    let claims = 0;
    fc.assert(
      fc.property(limited, measures, rules, exceptions, (inputs, measure, rule, when) => {
        const excepted =
          when === undefined || rule.kind === 'levels' ? rule : { ...rule, exceptions: [{ when, share: 1 }] };
        const own = criterion(inputs, { measure, rule: excepted });
        const set = { ...setOf([own], 1), outcome: { kind: 'points' as const, max: 10 } };
        const said = checkDocument(set).some(
          ({ code }) => code === 'thresholdUnreachable' || code === 'maxUnreachable',
        );
        if (!said) return;
        claims += 1;
        for (const answer of smallAnswers(inputs, MOST)) {
          const { points } = scoreResponse(set, responseOf({ c: answer })).criteria[0] ?? {};
          expect(points ?? 0).toBeLessThan(10);
        }
      }),
      { seed: 20251231, numRuns: 200 },
    );
    expect(claims).toBeGreaterThan(20);
  });
});
