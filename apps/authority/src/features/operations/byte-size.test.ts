import { expect, it } from 'vitest';
import { formatByteSize } from './byte-size.ts';

it.each([
  [0, '0 B'],
  [999, '999 B'],
  [1000, '1 kB'],
  [999_960, '1 MB'],
  [12_345_678, '12,3 MB'],
  [1_500_000_000_000_000, '1.500 TB'],
])('%i bytes are %s', (bytes, text) => {
  expect(formatByteSize(bytes)).toBe(text);
});
