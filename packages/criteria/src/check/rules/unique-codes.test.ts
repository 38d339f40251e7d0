import { describe, expect, it } from 'vitest';
import type { CriteriaSet } from '../../generated/types.ts';
import { criterion, levelsSet, saidBy } from '../sample-documents.ts';
import { uniqueCodes } from './unique-codes.ts';

describe('unique-codes', () => {
  it.each<[string, CriteriaSet, string[]]>([
    ['different codes', levelsSet({ criteria: [criterion(), criterion({ id: 'i-2', code: 'I.2' })] }), []],
    [
      'two criteria with one code',
      levelsSet({ criteria: [criterion(), criterion({ id: 'i-2' })] }),
      ['duplicateCode criteria/1/code'],
    ],
    [
      'two groups beside each other with one code',
      levelsSet({
        groups: [
          { id: 'chung', code: 'I', name: 'A' },
          { id: 'b', code: 'I', name: 'B' },
        ],
      }),
      ['duplicateCode groups/1/code'],
    ],
    [
      'the same code under different parents',
      levelsSet({
        groups: [
          { id: 'a', code: 'A', name: 'A' },
          { id: 'b', code: 'B', name: 'B' },
          { id: 'a-i', code: 'I', name: 'A', parent: 'a' },
          { id: 'b-i', code: 'I', name: 'B', parent: 'b' },
        ],
      }),
      [],
    ],
    [
      'one code in two Unicode forms',
      levelsSet({
        criteria: [
          criterion({ code: 'Mục ế'.normalize('NFC') }),
          criterion({ id: 'i-2', code: 'Mục ế'.normalize('NFD') }),
        ],
      }),
      ['duplicateCode criteria/1/code'],
    ],
    [
      'a code in full-width characters',
      levelsSet({ criteria: [criterion({ code: 'I.1' }), criterion({ id: 'i-2', code: 'Ｉ.１' })] }),
      ['codeLooksAlike criteria/1/code'],
    ],
    [
      'a code with a Cyrillic letter',
      levelsSet({ criteria: [criterion({ code: 'A.1' }), criterion({ id: 'i-2', code: '\u0410.1' })] }),
      ['codeLooksAlike criteria/1/code'],
    ],
  ])('%s', (_, document, expected) => {
    expect(saidBy(uniqueCodes, document)).toEqual(expected);
  });
});
