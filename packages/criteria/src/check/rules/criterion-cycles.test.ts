import { describe, expect, it } from 'vitest';
import type { Criterion } from '../../generated/types.ts';
import { criterion, levelsSet, number, saidBy } from '../sample-documents.ts';
import { criterionCycles } from './criterion-cycles.ts';

const takes = (id: string, source: string): Criterion =>
  criterion({
    id,
    code: id,
    inputs: [number('b'), number('a', { from: { kind: 'criterion', criterion: source } })],
  });

describe('criterion-cycles', () => {
  it.each<[string, Criterion[], string[]]>([
    ['a chain', [criterion(), takes('i-2', 'i-1'), takes('i-3', 'i-2')], []],
    ['itself', [takes('i-1', 'i-1')], ['criterionCycle criteria/0/inputs/1/from']],
    [
      'each other, with a third that only looks on',
      [takes('i-1', 'i-2'), takes('i-2', 'i-1'), takes('i-3', 'i-1')],
      ['criterionCycle criteria/0/inputs/1/from', 'criterionCycle criteria/1/inputs/1/from'],
    ],
  ])('%s', (_, criteria, expected) => {
    expect(saidBy(criterionCycles, levelsSet({ criteria }))).toEqual(expected);
  });
});
