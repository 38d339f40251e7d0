import { Rational } from '@tieuchi/criteria/exact';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { scoreResponses } from '../score.ts';
import { dossiersOf, pointsSets } from '../testing/random-sets.ts';

const RUNS = { seed: 20261129, numRuns: 200 };

describe('X3 A14 what people read, in any set', () => {
  it('X3 on the same side of every mark, in any set', () => {
    const worlds = pointsSets.chain((set) => dossiersOf(set).map((responses) => ({ set, responses })));
    fc.assert(
      fc.property(worlds, ({ set, responses }) => {
        const { outcome: asked } = set;
        for (const { outcome } of scoreResponses(set, responses)) {
          if (outcome.kind !== 'points' || asked.kind !== 'points' || outcome.exact === undefined) continue;
          const exact = Rational.parse(outcome.exact);
          const shown = Rational.parse(outcome.pointsShown ?? '');
          const marks = [0, outcome.maxPoints, ...(asked.bands ?? []).map(({ from }) => from)];
          for (const mark of marks.map((one) => Rational.fromNumber(one)))
            expect(shown.compare(mark)).toBe(exact.compare(mark));
        }
      }),
      RUNS,
    );
  });

  it('A14 agrees with the band, in any set', () => {
    const worlds = pointsSets.chain((one) => dossiersOf(one).map((responses) => ({ one, responses })));
    fc.assert(
      fc.property(worlds, ({ one, responses }) => {
        const all = one.outcome.kind === 'points' ? (one.outcome.bands ?? []) : [];
        for (const { outcome: found } of scoreResponses(one, responses)) {
          if (found.kind !== 'points') continue;
          const reached = all.findIndex(({ id }) => id === found.band);
          const above = all[(reached < 0 ? all.length : reached) - 1];
          expect(found.nextBand?.id).toBe(above?.id);
          for (const { gates } of [found.nextBand, found.bandMissed].flatMap((band) => band ?? [])) {
            expect(gates.some(({ passed }) => !passed)).toBe(true);
            for (const gate of gates) {
              if (gate.has == null || gate.wanted === undefined) continue;
              const isThere = Rational.parse(gate.has).compare(Rational.parse(gate.wanted)) >= 0;
              expect([isThere, gate.short === undefined]).toEqual([gate.passed, gate.passed]);
            }
          }
        }
      }),
      RUNS,
    );
  });
});
