import type { CriteriaSet } from '@tieuchi/criteria/types';
import { beforeEach, expect, it, vi } from 'vitest';
import * as work from './document-work.ts';
import { compareKept } from './kept-comparisons.ts';

const set: CriteriaSet = {
  id: 'mau/xa',
  version: '1.0',
  name: 'Bộ mẫu',
  outcome: { kind: 'points', max: 1 },
  groups: [],
  criteria: [],
};
const asker = { userId: 'a' };
const compare = vi.spyOn(work, 'compareDocuments');
let digests = 0;

const ask = (
  pair: { baseDigest: string; otherDigest: string },
  more: Partial<Parameters<typeof compareKept>[1]> = {},
) => compareKept(pair, { base: set, other: set, ...more }, asker);
const newPair = () => {
  digests += 1;
  return { baseDigest: 'base', otherDigest: `other ${digests}` };
};

beforeEach(() => {
  compare.mockClear();
});

it('compares a pair once, also for those who ask at the same time', async () => {
  const pair = newPair();
  const [first, second] = await Promise.all([ask(pair), ask(pair)]);
  expect(second).toBe(first);
  expect(await ask(pair)).toBe(first);
  expect(compare).toHaveBeenCalledTimes(1);
});

it('compares again the other way round, and with another mapping', async () => {
  const pair = newPair();
  await ask(pair);
  await ask({ baseDigest: pair.otherDigest, otherDigest: pair.baseDigest });
  await ask(pair, { mapping: [{ base: 'a', criterion: 'b' }] });
  await ask(pair, { mapping: [{ base: 'a', criterion: 'c' }] });
  expect(compare).toHaveBeenCalledTimes(4);
});

it('tries again what failed', async () => {
  const pair = newPair();
  compare.mockRejectedValueOnce(new Error('no'));
  await expect(ask(pair)).rejects.toThrow('no');
  expect(await ask(pair)).toMatchObject({ criteria: [] });
});

it('forgets what was asked for longest ago', async () => {
  const first = newPair();
  await ask(first);
  for (let index = 0; index < 300; index += 1) await ask(newPair());
  compare.mockClear();
  await ask(first);
  expect(compare).toHaveBeenCalledTimes(1);
});
