import { expect, it } from 'vitest';
import type { CriteriaSet } from '../../generated/types.ts';
import { choice, criterion, levelsSet, number, saidBy } from '../sample-documents.ts';
import { uniqueNames } from './unique-names.ts';

const other = { id: 'i-2', code: 'I.2' };
const inputs = (name: string) => [number('a', { name: 'Số hồ sơ' }), number('b', { name })];
const options = (name: string) => [
  {
    ...choice('one', []),
    options: [
      { id: 'x', name: 'Có' },
      { id: 'y', name },
    ],
  },
];

it.each<[string, CriteriaSet, string[]]>([
  ['different names', levelsSet({ criteria: [criterion(), criterion({ ...other, name: 'Khác' })] }), []],
  [
    'two criteria',
    levelsSet({ criteria: [criterion(), criterion(other)] }),
    ['duplicateName criteria/1/name'],
  ],
  [
    'two criteria of two groups',
    levelsSet({ criteria: [criterion(), criterion({ ...other, group: 'rieng' })] }),
    [],
  ],
  [
    'two inputs',
    levelsSet({ criteria: [criterion({ inputs: inputs('số  hồ sơ ') })] }),
    ['duplicateName criteria/0/inputs/1/name'],
  ],
  [
    'two inputs in two Unicode forms',
    levelsSet({ criteria: [criterion({ inputs: inputs('Số hồ sơ'.normalize('NFD')) })] }),
    ['duplicateName criteria/0/inputs/1/name'],
  ],
  [
    'two options',
    levelsSet({ criteria: [criterion({ inputs: options('Có') })] }),
    ['duplicateName criteria/0/inputs/0/options/1/name'],
  ],
  ['options that differ in a mark', levelsSet({ criteria: [criterion({ inputs: options('Cò') })] }), []],
  ['two fields of the profile', levelsSet({ profile: inputs('Số hồ sơ') }), ['duplicateName profile/1/name']],
])('%s', (_, document, said) => {
  expect(saidBy(uniqueNames, document)).toEqual(said);
});
