import { expect, it } from 'vitest';
import { runNumbers } from './run-numbers.ts';

it('reads every number as what it shows, or asks, or refuses it (a sample of the soak)', () => {
  const tally = runNumbers(20251231, 5000);
  expect(tally.silent).toEqual([]);
  // Refusing everything would be no reading.
  expect(tally.read).toBeGreaterThan(1500);
  expect(tally.ambiguous).toBeGreaterThan(200);
});
