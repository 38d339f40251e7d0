import { expect, it } from 'vitest';
import { navigationOf } from './navigation.ts';
import type { Me, Role } from './session.ts';

const person = (...roles: Role[]): Me => ({
  user: { id: 'u', username: 'u', displayName: 'U' },
  mustChangePassword: false,
  memberships: roles.map((role) => ({
    role,
    unitId: null,
    unitName: null,
    provinceId: null,
    provinceName: null,
  })),
});

it.each([
  [['ministryAnalyst'], ['/', '/compare', '/results']],
  [['author'], ['/', '/compare', '/rounds', '/results']],
  [['administrator'], ['/', '/rounds', '/results', '/accounts', '/audit']],
  [['operator'], ['/operations', '/accounts']],
  [['officer', 'leader'], []],
] satisfies [Role[], string[]][])('%o sees %o', (roles, pages) => {
  expect(navigationOf(person(...roles)).map((item) => item.to)).toEqual(pages);
});
