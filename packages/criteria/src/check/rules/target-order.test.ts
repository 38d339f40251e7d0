import { describe, expect, it } from 'vitest';
import type { LevelsRule } from '../../generated/types.ts';
import { criterion, levelsSet, levelsSetOf, saidBy } from '../sample-documents.ts';
import { targetOrder } from './target-order.ts';

const at = 'criteria/0/rule/targets';

describe('target-order', () => {
  it.each<[string, LevelsRule['targets'], string[]]>([
    ['rising', [1, 2, 3], []],
    ['level', [1, 1, 1], []],
    ['from the second on', [null, 1, 2], []],
    ['falling', [1, 3, 2], [`targetEasier ${at}/2`]],
    ['one above all later ones', [5, 3, 4], [`targetHarder ${at}/0`]],
    ['one far above among many', [5000, 60, 70, 100, 100], [`targetHarder ${at}/0`]],
    ['one far below among many', [50, 60, 1, 100, 100], [`targetEasier ${at}/2`]],
    ['turned round', [3, 2, 1], [`targetEasier ${at}/1`, `targetEasier ${at}/2`]],
    ['two out of order', [9, 1, 2, 8, 3], [`targetHarder ${at}/0`, `targetEasier ${at}/4`]],
    ['falling across a condition', [5, { when: 'value > 9' }, 4], [`targetEasier ${at}/2`]],
    ['conditions, which are not compared', [{ when: 'value > 9' }, { when: 'value > 1' }, 3], []],
    ['falling away once', [1, null, null], [`targetDropped ${at}/1`]],
    ['falling away at the end', [null, 1, null], [`targetDropped ${at}/2`]],
    ['never', [null, null, null], [`targetNever ${at}`]],
    ['by class', { xa: [1, 2, 1], phuong: [null, 2, 3] }, [`targetEasier ${at}/xa/2`]],
    ['never for one class only', { xa: [1, 2, 3], phuong: [null, null, null] }, []],
  ])('%s', (_, targets, expected) => {
    expect(saidBy(targetOrder, levelsSetOf({ rule: { kind: 'levels', targets } }))).toEqual(expected);
  });

  it('tells once about many criteria that fall away at one level', () => {
    const rule: LevelsRule = { kind: 'levels', targets: [1, 2, null] };
    const criteria = Array.from({ length: 112 }, (_, index) =>
      criterion({ id: `i-${index}`, code: `${index}`, rule }),
    );
    expect(saidBy(targetOrder, levelsSet({ criteria }))).toEqual(['targetsDropped outcome/levels/2']);
  });

  it('tells once about a criterion that falls away for several classes', () => {
    const targets = { xa: [1, 2, null], phuong: [1, 2, null] };
    expect(saidBy(targetOrder, levelsSetOf({ rule: { kind: 'levels', targets } }))).toEqual([
      `targetDropped ${at}/xa/2`,
    ]);
  });
});
