import { describe, expect, it } from 'vitest';
import type { Group } from '../../generated/types.ts';
import { levelsSet, saidBy } from '../sample-documents.ts';
import { groupTree } from './group-tree.ts';

const group = (id: string, parent?: string): Group => ({
  id,
  code: id,
  name: id,
  ...(parent === undefined ? {} : { parent }),
});

describe('group-tree', () => {
  it.each<[string, Group[], string[]]>([
    ['a tree', [group('a'), group('b', 'a'), group('chung', 'b')], []],
    ['a group in itself', [group('chung', 'chung')], ['groupCycle groups/0/parent']],
    [
      'a cycle of two',
      [group('chung'), group('a', 'b'), group('b', 'a')],
      ['groupCycle groups/1/parent', 'groupCycle groups/2/parent'],
    ],
    ['an empty branch', [group('chung'), group('a'), group('b', 'a')], ['groupEmpty groups/2']],
  ])('%s', (_, groups, expected) => {
    expect(saidBy(groupTree, levelsSet({ groups }))).toEqual(expected);
  });
});
