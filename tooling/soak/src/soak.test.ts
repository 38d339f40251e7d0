import { describe, expect, it } from 'vitest';
import { type Kind, newTally, Soak } from './run-items.ts';

const seed = 20251231;
const soak = new Soak(seed, Number.POSITIVE_INFINITY);

describe('a sample of the soak', () => {
  it.each<[Kind, number]>([
    ['documents', 400],
    ['responses', 300],
  ])('%s: no crash, no NaN, located findings, nothing that accepted documents cannot do', (kind, count) => {
    const tally = newTally();
    for (let number = 0; number < count; number += 1) soak.run(kind, number, tally);
    expect(tally.failed).toEqual([]);
    expect(tally.items).toBe(count);
    expect(tally.verdicts.get('accepted')).toBeGreaterThan(20);
  });

  it('makes the same item from the same seed and number, whatever came before', () => {
    const other = new Soak(seed, Number.POSITIVE_INFINITY);
    for (const kind of ['documents', 'responses'] as const) {
      expect(other.textOf(kind, 7)).toBe(soak.textOf(kind, 7));
      expect(other.textOf(kind, 8)).not.toBe(soak.textOf(kind, 7));
    }
  });
});
