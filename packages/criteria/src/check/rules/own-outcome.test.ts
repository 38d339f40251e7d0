import { expect, it } from 'vitest';
import { criterion, levelsSet, number, saidBy } from '../sample-documents.ts';
import { ownOutcome } from './own-outcome.ts';

it.each([
  ['vn/district', []],
  ['vn/commune', ['ownOutcome criteria/0/inputs/0/from/set']],
])('the result under %s', (set, said) => {
  const inputs = [number('value', { from: { kind: 'outcome', set, value: 'level' } })];
  expect(saidBy(ownOutcome, levelsSet({ criteria: [criterion({ inputs })] }))).toEqual(said);
});
