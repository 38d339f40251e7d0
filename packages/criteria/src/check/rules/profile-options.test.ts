import { expect, it } from 'vitest';
import type { OptionsInput } from '../../generated/types.ts';
import { choice, criterion, levelsSet, number, saidBy } from '../sample-documents.ts';
import { profileOptions } from './profile-options.ts';

const field = choice('area', ['x', 'y']);
const asking = (options: OptionsInput['options'], from = 'area') =>
  levelsSet({
    profile: [field, number('people')],
    criteria: [
      criterion({ inputs: [{ ...choice('value', []), options, from: { kind: 'profile', field: from } }] }),
    ],
  });
const said = ['optionsDiffer criteria/0/inputs/0/options'];

it.each<[string, OptionsInput['options'], string[]]>([
  ['the same options', field.options, []],
  ['in another order', [...field.options].reverse(), []],
  ['one fewer', field.options.slice(1), said],
  ['one more', [...field.options, { id: 'z', name: 'z' }], said],
  [
    'another name',
    [
      { id: 'x', name: 'X' },
      { id: 'y', name: 'y' },
    ],
    said,
  ],
])('%s', (_, options, expected) => {
  expect(saidBy(profileOptions, asking(options))).toEqual(expected);
});

it('a field without options is of another kind', () => {
  expect(saidBy(profileOptions, asking(field.options, 'people'))).toEqual([]);
});
