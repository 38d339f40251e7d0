import { expect, it } from 'vitest';
import { withoutReason } from './publish-reasons.ts';

const told = { needsReason: true, justified: true };
const untold = { needsReason: true, justified: false };
const free = { needsReason: false, justified: false };

it('asks for nothing where every change that needs a reason has one', () => {
  const criteria = [
    { id: 'a', ...told },
    { id: 'b', ...free },
  ];
  expect(withoutReason({ criteria, groups: [{ id: 'g', ...told }], outcome: free })).toBeUndefined();
});

it.each([
  ['a criterion', { criteria: [{ id: 'a', ...untold }], groups: [], outcome: free }, ['a'], [], false],
  ['a group', { criteria: [], groups: [{ id: 'g', ...untold }], outcome: told }, [], ['g'], false],
  ['the outcome', { criteria: [{ id: 'a', ...told }], groups: [], outcome: untold }, [], [], true],
])('names %s that has none', (_title, comparison, criteria, groups, outcome) => {
  expect(withoutReason(comparison)).toEqual({ criteria, groups, outcome });
});
