import { describe, expect, it } from 'vitest';
import type { CriteriaSet } from '../../generated/types.ts';
import { choice, levelsSet, levelsSetOf, number, saidBy } from '../sample-documents.ts';
import { inputs } from './inputs.ts';

describe('inputs', () => {
  it.each<[string, CriteriaSet, string[]]>([
    ['ordinary inputs', levelsSetOf({ inputs: [number('a', { min: 0, max: 0 }), number('count')] }), []],
    [
      'a word of the language',
      levelsSetOf({ inputs: [number('and')] }),
      ['inputReservedName criteria/0/inputs/0/id'],
    ],
    [
      'limits that cross',
      levelsSetOf({ inputs: [number('a', { min: 2, max: 1 })] }),
      ['inputRange criteria/0/inputs/0/min'],
    ],
    [
      'limits that cross in the profile',
      levelsSet({ profile: [number('a', { min: 2, max: 1 })] }),
      ['inputRange profile/0/min'],
    ],
    [
      'an exclusive option of a choice',
      levelsSetOf({
        inputs: [{ ...choice('one', []), options: [{ id: 'o1', name: 'A', exclusive: true }] }],
      }),
      ['exclusiveInChoice criteria/0/inputs/0/options/0/exclusive'],
    ],
    [
      'words of the language in a register',
      levelsSet({
        registers: [
          {
            id: 'm',
            code: 'M',
            name: 'M',
            columns: [{ id: 'or', kind: 'text', name: 'A' }],
            totals: [{ id: 'not', name: 'N' }],
          },
        ],
      }),
      ['inputReservedName registers/0/columns/0/id', 'inputReservedName registers/0/totals/0/id'],
    ],
  ])('%s', (_, document, expected) => {
    expect(saidBy(inputs, document)).toEqual(expected);
  });
});
