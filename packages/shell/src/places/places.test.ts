import type { Role } from '@tieuchi/client/me';
import { expect, it } from 'vitest';
import { addressOf, placesOf } from './places.ts';

const person = (...roles: Role[]) => ({ memberships: roles.map((role) => ({ role })) });

/** Every role, and every place it opens. */
const opened = {
  officer: ['/assessment/'],
  leader: ['/assessment/', '/assessment/delegation'],
  author: ['/editor/', '/editor/compare', '/authority/rounds', '/authority/results'],
  publisher: ['/editor/', '/editor/compare', '/authority/rounds', '/authority/results'],
  administrator: [
    '/editor/',
    '/authority/rounds',
    '/authority/results',
    '/authority/accounts',
    '/authority/audit',
  ],
  ministryAnalyst: ['/editor/', '/editor/compare', '/authority/results'],
  operator: ['/authority/operations', '/authority/accounts'],
} satisfies Record<Role, string[]>;

it.each(Object.entries(opened))('%s sees %o', (role, addresses) => {
  const [held] = Object.keys(opened).filter((name): name is Role => name === role);
  expect(held && placesOf(person(held)).map(addressOf)).toEqual(addresses);
});

it('shows who works in several apps all their places, each once', () => {
  expect(placesOf(person('publisher', 'leader', 'officer', 'administrator')).map(addressOf)).toEqual([
    '/assessment/',
    '/assessment/delegation',
    '/editor/',
    '/editor/compare',
    '/authority/rounds',
    '/authority/results',
    '/authority/accounts',
    '/authority/audit',
  ]);
  expect(placesOf(person())).toEqual([]);
});
