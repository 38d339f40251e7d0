import { describe, expect, it } from 'vitest';
import type { Criterion, LevelTargets } from '../../generated/types.ts';
import { boolean, levelsSetOf, number, saidBy } from '../sample-documents.ts';
import { reachableTargets } from './reachable-targets.ts';

const path = 'criteria/0/rule/targets';
const upTo = (max: number): Criterion['inputs'] => [number('value', { max })];
const asks = (targets: LevelTargets, over: Partial<Criterion>) =>
  levelsSetOf({ ...over, rule: { kind: 'levels', targets } });
const ratio: Partial<Criterion> = {
  inputs: [number('a', { max: 2 }), number('b', { min: 1 })],
  measure: '100 * a / b',
};

describe('Targets that no answer reaches', () => {
  it.each<[string, LevelTargets, Partial<Criterion>, string[]]>([
    ['3 of at most 2', [1, 3, 3], { inputs: upTo(2) }, [`levelUnreachable ${path}/1`]],
    ['exactly the limit', [1, 2, 2], { inputs: upTo(2) }, []],
    ['no limit', [1, 3, 1_000_000], { inputs: [number('value')] }, []],
    ['a quotient beyond its limits', [100, 200, 201], ratio, [`levelUnreachable ${path}/2`]],
    [
      'a quotient whose divisor may be anything',
      [100, 200, 201],
      { ...ratio, inputs: [number('a'), number('b')] },
      [],
    ],
    [
      'a criterion that need not apply',
      [1, 1, 3],
      { inputs: upTo(2), mayDeclareNotApplicable: true },
      [`targetUnreachable ${path}/2`],
    ],
    ['an undefined result that counts as full', [1, 1, 3], { inputs: upTo(2), ifUndefined: 'full' }, []],
    ['a higher level that can be met instead', [{ when: 'value > 5' }, null, 2], { inputs: upTo(2) }, []],
    [
      'a condition beyond the limit',
      [1, 1, { when: 'value >= 3' }],
      { inputs: upTo(2) },
      [`levelNeverMet ${path}/2`],
    ],
    [
      'a condition that contradicts itself',
      [{ when: 'value >= 3 and value < 2' }, null, null],
      {},
      [`levelNeverMet ${path}/0`],
    ],
    ['a condition that does not', [{ when: 'value >= 3 and value < 5' }, null, null], {}, []],
    [
      'yes to a comparison that never holds',
      [true, true, true],
      { inputs: upTo(2), measure: 'value > 2' },
      [`levelNeverMet ${path}/0`],
    ],
    ['yes to a tick', [true, true, true], { inputs: [boolean('value')] }, []],
    [
      'an assigned target',
      [{ assigned: true }, { assigned: true }, { assigned: true, default: 3 }],
      { inputs: upTo(2) },
      [],
    ],
  ])('%s', (_, targets, over, said) => {
    expect(saidBy(reachableTargets, asks(targets, over))).toEqual(said);
  });

  it('a figure that is computed has no limits', () => {
    const inputs: Criterion['inputs'] = [
      number('value', { max: 2, from: { kind: 'criterion', criterion: 'i-1' } }),
    ];
    expect(saidBy(reachableTargets, asks([1, 1, 3], { inputs }))).toEqual([]);
  });

  it('a level that needs only a share of its criteria can be reached without one', () => {
    const document = asks([1, 1, 3], { inputs: upTo(2) });
    const levels = [
      { id: 'mot', name: 'Một' },
      { id: 'hai', name: 'Hai' },
      { id: 'ba', name: 'Ba', share: 80 },
    ];
    expect(saidBy(reachableTargets, { ...document, outcome: { kind: 'levels', levels } })).toEqual([
      `targetUnreachable ${path}/2`,
    ]);
  });
});
