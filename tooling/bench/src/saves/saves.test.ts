import { describe, expect, it } from 'vitest';
import { nationalSet } from '../installation/sets.ts';
import { quantileOf, saveAll } from './load.ts';
import { Answering } from './values.ts';

describe('people who save', () => {
  it('give every criterion another answer each time, as the revision after the last', () => {
    const set = nationalSet();
    const answering = new Answering(set);
    const last = new Map<string, { revision: number; value: string }>();
    for (let time = 0; time < 5 * set.criteria.length; time += 1) {
      const { criterionId, revision, value } = answering.next();
      const before = last.get(criterionId);
      expect(revision).toBe((before?.revision ?? -1) + 1);
      expect(JSON.stringify(value)).not.toBe(before?.value);
      last.set(criterionId, { revision, value: JSON.stringify(value) });
    }
    expect(last.size).toBe(set.criteria.length);
  });

  it('end with the first save that fails', async () => {
    await expect(saveAll([() => Promise.reject(new Error('refused'))], 0)).rejects.toThrow('refused');
  });

  it('tells what most stay within', () => {
    const times = Array.from({ length: 100 }, (_, index) => 100 - index);
    expect([quantileOf(times, 0.5), quantileOf(times, 0.99), quantileOf([], 0.5)]).toEqual([
      51,
      100,
      Number.NaN,
    ]);
  });
});
