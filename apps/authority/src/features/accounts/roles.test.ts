import type { Me, Role } from '@tieuchi/client/me';
import { expect, it } from 'vitest';
import { rolesManagedBy } from './roles.ts';

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
  [['administrator'], ['officer', 'leader', 'author', 'publisher', 'administrator']],
  [['operator'], ['administrator', 'ministryAnalyst', 'operator']],
  [
    ['administrator', 'operator'],
    ['officer', 'leader', 'author', 'publisher', 'administrator', 'ministryAnalyst', 'operator'],
  ],
  [['author'], []],
] satisfies [Role[], Role[]][])('%o meets accounts of %o', (roles, managed) => {
  expect(rolesManagedBy(person(...roles))).toEqual(managed);
});
