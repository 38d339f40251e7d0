import { describe, expect, it } from 'vitest';
import type { CriteriaSet } from '../../generated/types.ts';
import {
  choice,
  criterion,
  levelsSet,
  levelsSetOf,
  number,
  pointsSetOf,
  saidBy,
} from '../sample-documents.ts';
import { inputsUsed } from './inputs-used.ts';

const targets = { kind: 'levels', targets: [1, 2, 3] } as const;
const rule = { ...targets, targets: [...targets.targets] };
const inputs = [number('a'), number('b')];

describe('inputs-used', () => {
  it.each<[string, CriteriaSet, string[]]>([
    ['a lone input', levelsSetOf({ rule }), []],
    ['all used', levelsSetOf({ inputs, measure: 'a / b', rule }), []],
    ['one not used', levelsSetOf({ inputs, measure: 'a', rule }), ['inputUnused criteria/0/inputs/1']],
    ['used by an expectation', levelsSetOf({ inputs, measure: 'a', expect: ['a <= b'], rule }), []],
    [
      'used by a target',
      levelsSetOf({ inputs, measure: 'a', rule: { kind: 'levels', targets: [1, 2, { when: 'a / b > 1' }] } }),
      [],
    ],
    ['for information only', levelsSetOf({ inputs }), []],
    [
      'a text beside them',
      levelsSetOf({ inputs: [number('a'), { id: 'note', kind: 'text', name: 'N' }], rule }),
      [],
    ],
    [
      'options, and a number that nothing reads',
      pointsSetOf({
        inputs: [choice('one', ['o1']), number('a')],
        rule: { kind: 'options', max: 1, shares: { o1: 1 } },
      }),
      ['inputUnused criteria/0/inputs/1'],
    ],
    [
      'options inside parts',
      pointsSetOf({
        inputs: [choice('one', ['o1']), choice('two', ['o1']), choice('three', ['o1'])],
        rule: {
          kind: 'parts',
          max: 2,
          parts: ['one', 'two'].map((of) => ({
            id: of,
            name: of,
            rule: { kind: 'options', max: 1, of, shares: { o1: 1 } },
          })),
        },
      }),
      ['inputUnused criteria/0/inputs/2'],
    ],
    ['a formula that cannot be read', levelsSetOf({ inputs, measure: 'a × b', rule }), []],
    [
      'a profile field of the same name is another thing',
      levelsSet({
        profile: [number('b')],
        criteria: [criterion({ inputs, measure: 'a', appliesTo: { when: 'b > 1' }, rule })],
      }),
      ['inputUnused criteria/0/inputs/1'],
    ],
  ])('%s', (_, document, expected) => {
    expect(saidBy(inputsUsed, document)).toEqual(expected);
  });
});
