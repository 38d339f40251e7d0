import { expect, it } from 'vitest';
import { newestVersions } from './published-set.ts';

it('finds the newest version of each set, in a list with the newest first', () => {
  const list = [
    { setId: 'vn/commune', digest: 'c2' },
    { setId: 'vn/commune', digest: 'c1' },
    { setId: 'vn/district', digest: 'd1' },
  ];
  expect([...newestVersions(list)]).toEqual(['c2', 'd1']);
});
