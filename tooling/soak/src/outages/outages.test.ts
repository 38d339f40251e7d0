import { expect, it } from 'vitest';
import { runOutages } from './run-outages.ts';

it('goes on when sessions of the database are cut and when it is restarted (a sample of all)', async () => {
  const outages = await runOutages({ cuts: 8, restarts: 1, lockSeconds: 0 });
  expect(outages.filter(({ problems }) => problems.length > 0)).toEqual([]);
  for (const { confirmations } of outages) expect(confirmations).toBeGreaterThan(0);
});
