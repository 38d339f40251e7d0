import { describe, expect, it } from 'vitest';
import type { Criterion } from '../../generated/types.ts';
import { criterion, levelsSet, number, saidBy } from '../sample-documents.ts';
import { keptIds } from './kept-ids.ts';

const base = levelsSet();

describe('kept-ids', () => {
  it.each<[string, Partial<Criterion>, string[]]>([
    ['the same', {}, []],
    ['another wording', { name: 'Tỷ lệ văn bản được xử lý trên môi trường mạng' }, []],
    ['another name for the same inputs', { name: 'Camera giám sát' }, []],
    ['other inputs for the same name', { inputs: [number('cameras')] }, []],
    [
      'another thing under an old id',
      { name: 'Camera giám sát', inputs: [number('cameras')] },
      ['idReused criteria/0/id'],
    ],
    [
      'another thing under a new id',
      { id: 'nb-1', name: 'Camera giám sát', inputs: [number('cameras')] },
      [],
    ],
  ])('%s', (_, over, expected) => {
    expect(saidBy(keptIds, levelsSet({ criteria: [criterion(over)] }), { base })).toEqual(expected);
  });
});
