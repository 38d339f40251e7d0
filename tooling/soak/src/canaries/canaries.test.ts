import { afterAll, beforeAll, expect, it } from 'vitest';
import { Random } from '../random.ts';
import { CanarySweep } from './canary-sweep.ts';

const random = new Random(20251231, 'canaries');

let sweep: CanarySweep;
beforeAll(async () => {
  sweep = await CanarySweep.create();
});
afterAll(() => sweep.close());

it('asks every route, with a text of its own in every field that takes one', () => {
  const { routes, texts } = sweep.openTexts;
  expect(routes).toBeGreaterThan(60);
  expect(texts).toBeGreaterThan(30);
});

// Rows of people, of passwords and of sessions, and two of all others; `pnpm soak --canaries` tries them all.
it.each([
  { table: 'users', failure: 'constraint' },
  { table: 'credentials', failure: 'trigger' },
  { table: 'sessions', failure: 'privilege' },
  undefined,
  undefined,
] as const)('nothing comes out where a table fails: %j', async (chosen) => {
  const trial = chosen ?? random.pick(sweep.trials);
  const result = await sweep.run(trial);
  expect(result).toMatchObject({ ...trial, leaks: [] });
  expect(result.lines).toBeGreaterThanOrEqual(result.calls);
  if (chosen) expect(result.failed).toBeGreaterThan(0);
});
