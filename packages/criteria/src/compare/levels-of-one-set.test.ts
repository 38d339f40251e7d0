import { describe, expect, it } from 'vitest';
import type { CriteriaSet, Target } from '../generated/types.ts';
import { compareSets } from './compare-sets.ts';
import { count, inShort, levels, ratio, setWith } from './test-set.ts';

/** A set with these levels and one criterion with a target for each. */
function withLevels(targets: Readonly<Record<string, Target>>): CriteriaSet {
  const { measure: _measure, ...lone } = ratio({ inputs: count, rule: levels(...Object.values(targets)) });
  const outcome = { kind: 'levels' as const, levels: Object.keys(targets).map((id) => ({ id, name: id })) };
  return setWith([lone], { outcome });
}

describe('a level that only one set has', () => {
  it.each<[string, Record<string, Target>, Record<string, Target>, string, string[]]>([
    ['asks for something', { mot: 1, hai: 2 }, { mot: 1, hai: 2, ba: 3 }, 'changed', ['targets@ba']],
    ['asks for nothing', { mot: 1, hai: 2 }, { mot: 1, hai: 2, ba: null }, 'kept', []],
    ['asked for something', { mot: 1, hai: 2, ba: 3 }, { mot: 1, hai: 2 }, 'changed', ['targets@ba']],
    ['asked for nothing', { mot: 1, ba: null, hai: 2 }, { mot: 1, hai: 2 }, 'kept', []],
    [
      'stands beside one that was tightened',
      { mot: 1, hai: 2 },
      { mot: 1, hai: 3, ba: 4 },
      'changed',
      ['targets@hai tightened', 'targets@ba'],
    ],
    [
      'has another id and the same target',
      { mot: 1, hai: 2 },
      { mot: 1, bon: 2 },
      'changed',
      ['targets@hai', 'targets@bon'],
    ],
  ])('%s', (_, before, after, relation, changes) => {
    const { criteria, set } = compareSets(withLevels(before), withLevels(after));
    const [criterion] = criteria;
    if (criterion === undefined) throw new Error('nothing compared');
    expect(criterion.relation).toBe(relation);
    expect(inShort(criterion)).toEqual(changes);
    expect(set.map(({ field }) => field)).toContain('levels');
  });

  it('and none that both have: nothing can be said', () => {
    const [criterion] = compareSets(withLevels({ mot: 1 }), withLevels({ hai: 1 })).criteria;
    expect(criterion).toMatchObject({ relation: 'changed', undecided: true, needsReason: true });
  });
});
