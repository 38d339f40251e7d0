import { expect, it } from 'vitest';
import { movedAddress } from './moved.ts';

it.each([
  ['/editor/rounds', '/authority/rounds'],
  ['/editor/rounds/', '/authority/rounds/'],
  ['/editor/rounds/0b1c', '/authority/rounds/0b1c'],
  ['/editor/rounds/0b1c?tab=supplied', '/authority/rounds/0b1c?tab=supplied'],
  ['/editor/rounds/0b1c/dossiers/7d2e', '/authority/rounds/0b1c/dossiers/7d2e'],
  ['/editor/results', '/authority/results'],
  [
    '/editor/results?text=Gia%20Vi%E1%BB%85n&round=0b1c#x',
    '/authority/results?text=Gia%20Vi%E1%BB%85n&round=0b1c#x',
  ],
  ['/editor/accounts?role=leader', '/authority/accounts?role=leader'],
  ['/editor/audit', '/authority/audit'],
  ['/editor/operations', '/authority/operations'],
])('%s is now %s', (address, now) => {
  expect(movedAddress(address)).toBe(now);
});

it.each([
  '/editor/',
  '/editor/drafts/rounds',
  '/editor/sets/sha256-0?next=/editor/rounds',
  '/editor/compare',
  '/editor/roundsabout',
  '/editor/assets/rounds-1a2b.js',
  '/authority/rounds',
  '/assessment/rounds',
  '//evil.example/editor/rounds',
])('%s has not moved', (address) => {
  expect(movedAddress(address)).toBeUndefined();
});
