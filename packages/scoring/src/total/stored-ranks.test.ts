import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Fraction } from '../exact/fraction.ts';
import { placesOf, type RankedUnit } from './rankings.ts';
import { StoredRanks } from './stored-ranks.ts';

const unit = fc.record({
  unit: fc.constantFrom('A', 'B', 'C', 'D', 'E'),
  classId: fc.constantFrom('x', 'y', undefined),
  value: fc
    .tuple(fc.integer({ min: -3, max: 6 }), fc.integer({ min: 1, max: 3 }))
    .map(([n, d]) => Fraction.parse(`${n}/${d}`)),
});

/** The place among everybody but what was stored of the unit itself, by sorting all of them. */
function sorted(own: RankedUnit, stored: readonly RankedUnit[], perUnitClass: boolean) {
  const others = stored.filter((other) => other.unit !== own.unit);
  return placesOf([own, ...others], { perUnitClass })[0];
}

describe('places among those that were frozen', () => {
  it('A11 are those among all others, sorted', () => {
    fc.assert(
      fc.property(fc.array(unit, { maxLength: 12 }), unit, fc.boolean(), (stored, own, perUnitClass) => {
        const written = stored.map(({ unit: code, classId, value }) => ({
          unit: code,
          ...(classId !== undefined && { unitClass: classId }),
          value: value.toString(),
        }));
        const ranks = new StoredRanks(written, { perUnitClass });
        for (const one of [own, ...stored])
          expect(ranks.placeOf(one)).toEqual(sorted(one, stored, perUnitClass));
      }),
      { seed: 20261129, numRuns: 500 },
    );
  });

  it('A11 are refused where no fraction was stored', () => {
    expect(() => new StoredRanks([{ unit: 'A', value: '1/0' }], {})).toThrow(RangeError);
    expect(() => new StoredRanks([{ unit: 'A', value: 'x' }], {})).toThrow(SyntaxError);
  });
});
