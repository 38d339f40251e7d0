import { expect, it } from 'vitest';
import { type Part, type PartKind, parsePart, partName } from './part.ts';

/** One part of every kind, with the name that outboxes of browsers hold. */
const named: { [Kind in PartKind]: [Extract<Part, { kind: Kind }>, string] } = {
  answer: [{ kind: 'answer', criterionId: 'i-3' }, 'criterion:i-3'],
  profile: [{ kind: 'profile' }, 'profile'],
  totals: [{ kind: 'totals', registerId: 'm1' }, 'totals:m1'],
  row: [{ kind: 'row', registerId: 'm1', rowId: 'r' }, 'row:m1:r'],
};

it.each(Object.values(named))('names %o as browsers have stored it: %s', (part, name) => {
  expect(partName(part)).toBe(name);
  expect(parsePart(name)).toEqual(part);
});

it.each([
  'criterion',
  'criterion:',
  'criterion:a:b',
  'answer:i-3',
  'profile:x',
  'profile:',
  'totals',
  'totals:m1:r',
  'row:m1',
  'row:m1:',
  'row:m1:r:x',
  'evidence:1',
  '',
])('finds no part of the name %j', (name) => {
  expect(parsePart(name)).toBeUndefined();
});
