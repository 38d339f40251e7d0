import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { disagreements } from '../testing/columnar-agreement.ts';
import { everyRule } from '../testing/every-rule-set.ts';
import { dossiersOf, levelsSets, pointsSets } from '../testing/random-sets.ts';

const RUNS = { seed: 20241231, numRuns: 500 };

describe('C1 any set, any dossiers', () => {
  it('C1 C2 levels: the same counts, levels and states', () => {
    const worlds = levelsSets.chain((set) => dossiersOf(set).map((responses) => ({ set, responses })));
    fc.assert(
      fc.property(worlds, ({ set, responses }) => {
        expect(disagreements(set, responses)).toEqual([]);
      }),
      RUNS,
    );
  });

  it('C1 C3 points: the same shown numbers, bands and ranks, raw points within 10⁻⁹', () => {
    const worlds = pointsSets.chain((set) => dossiersOf(set).map((responses) => ({ set, responses })));
    fc.assert(
      fc.property(worlds, fc.boolean(), ({ set, responses }, frozen) => {
        expect(disagreements(set, responses, { frozen })).toEqual([]);
      }),
      RUNS,
    );
  });

  it('C1 a set with every rule', () => {
    fc.assert(
      fc.property(dossiersOf(everyRule), (responses) => {
        expect(disagreements(everyRule, responses, { frozen: true })).toEqual([]);
      }),
      { ...RUNS, numRuns: 200 },
    );
  });
});
