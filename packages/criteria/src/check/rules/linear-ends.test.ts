import { describe, expect, it } from 'vitest';
import type { LinearRule } from '../../generated/types.ts';
import { pointsSetOf, saidBy } from '../sample-documents.ts';
import { linearEnds } from './linear-ends.ts';

describe('linear ends', () => {
  it.each<[string, Partial<LinearRule>, string[]]>([
    ['rising from 0', { fullAt: 100 }, []],
    ['rising from 50', { fullAt: 100, zeroAt: 50 }, []],
    ['falling to 5', { fullAt: 0, zeroAt: 5 }, []],
    ['full at 0', { fullAt: 0 }, ['linearEnds criteria/0/rule/fullAt']],
    ['full below 0', { fullAt: -5 }, ['linearEnds criteria/0/rule/fullAt']],
    ['no line', { fullAt: 5, zeroAt: 5 }, ['linearEnds criteria/0/rule/fullAt']],
  ])('%s', (_, ends, expected) => {
    const rule: LinearRule = { kind: 'linear', max: 10, fullAt: 1, ...ends };
    expect(saidBy(linearEnds, pointsSetOf({ rule }))).toEqual(expected);
  });
});
