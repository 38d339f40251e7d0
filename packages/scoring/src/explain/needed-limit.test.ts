import type { Criterion } from '@tieuchi/criteria/types';
import { describe, expect, it } from 'vitest';
import { scoreLevels } from '../score.ts';
import { ratio, responseOf, setOf } from '../testing/small-set.ts';

/** Criteria whose condition holds so many parts; reaching it takes a dozen trials. */
function conditions(count: number, parts: number): Criterion[] {
  const when = `100 * a / b >= 80${' and b > 0'.repeat(parts)}`;
  return Array.from({ length: count }, (_, index) =>
    ratio([{ when }], { id: `r${index}`, code: `R.${index}` }),
  );
}

function neededIn(criteria: Criterion[]): (string | undefined)[] {
  const answers = Object.fromEntries(criteria.map(({ id }) => [id, { a: 700, b: 1000 }]));
  const result = scoreLevels(setOf(criteria, 1), responseOf(answers));
  return result.criteria.map(({ explanation }) => explanation.targets[0]?.needed?.more);
}

describe('D2 what may be tried', () => {
  it('D2 is more than any set of today needs', () => {
    expect(new Set(neededIn(conditions(150, 1)))).toEqual(new Set(['100']));
  });

  it('D2 ends in no figure rather than in a long wait, alike for every criterion and in any order', () => {
    const criteria = conditions(400, 60);
    expect(new Set(neededIn(criteria))).toEqual(new Set([undefined]));
    const mixed = [...conditions(1, 1), ...conditions(60, 40).slice(1)];
    const needed = neededIn(mixed);
    expect(needed[0]).toBe('100');
    expect(new Set(needed.slice(1))).toEqual(new Set([undefined]));
    expect(neededIn(mixed.toReversed())).toEqual(needed.toReversed());
  });

  it('D2 is not touched by criteria that need no trying', () => {
    const plain = Array.from({ length: 1000 }, (_, index) =>
      ratio([80], { id: `p${index}`, code: `P.${index}` }),
    );
    expect(neededIn([...plain, ...conditions(1, 40)]).at(-1)).toBe('100');
  });
});
