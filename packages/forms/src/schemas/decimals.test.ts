import { expect, it } from 'vitest';
import { checkDecimals } from './decimals.ts';

it.each([
  [99.99, 2, true],
  [0.1 + 0.2, 2, false],
  [1.005, 3, true],
  [1.005, 2, false],
  [1e21, 0, true],
  [1e-7, 6, false],
  [-3.25, 2, true],
  [Number.NaN, 2, false],
  [Number.POSITIVE_INFINITY, 2, false],
])('%d has at most %d decimals: %s', (value, decimals, expected) => {
  expect(checkDecimals(value, decimals)).toBe(expected);
});
