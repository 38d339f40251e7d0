import { describe, expect, it } from 'vitest';
import type { CriteriaSet, Criterion, LevelsRule } from '../../generated/types.ts';
import { boolean, choice, levelsSet, levelsSetOf, saidBy } from '../sample-documents.ts';
import { levelTargets } from './level-targets.ts';

const of = (targets: LevelsRule['targets'], over: Partial<Criterion> = {}) =>
  levelsSetOf({ rule: { kind: 'levels', targets }, ...over });
const inputs = [boolean('value')];
const at = 'criteria/0/rule/targets';

describe('level-targets', () => {
  it.each<[string, CriteriaSet, string[]]>([
    ['numbers for a number', of([1, null, 3]), []],
    ['too few', of([1, 2]), [`targetCount ${at}`]],
    ['too many', of([1, 2, 3, 4]), [`targetCount ${at}`]],
    ['too few for one class', of({ xa: [1, 2, 3], phuong: [1] }), [`targetCount ${at}/phuong`]],
    ['true for a boolean', of([null, true, true], { inputs }), []],
    ['numbers for a boolean', of([null, true, 1], { inputs }), [`targetKind ${at}/2`]],
    ['true for a number', of([1, true, 3]), [`targetKind ${at}/1`]],
    [
      'an assigned number for a boolean',
      of([true, true, { assigned: true }], { inputs }),
      [`targetKind ${at}/2`],
    ],
    [
      'a number for a choice',
      of([null, null, 1], { inputs: [choice('value', ['o1'])] }),
      [`targetKind ${at}/2`],
    ],
    [
      'a condition for a choice',
      of([null, null, { when: "value == 'o1'" }], { inputs: [choice('value', ['o1'])] }),
      [],
    ],
    [
      'numbers for a condition as measure',
      of([1, 2, 3], { measure: 'value > 1' }),
      [0, 1, 2].map((level) => `targetKind ${at}/${level}`),
    ],
    ['a measure that does not parse, said elsewhere', of([1, true, 3], { measure: 'value +' }), []],
    ['floors of the policy', levelsSet({ policy: { floor: [1] } }), ['targetCount policy/floor']],
    [
      'floors of a criterion',
      levelsSetOf({ policy: { floor: [1, 2, 3, 4] } }),
      ['targetCount criteria/0/policy/floor'],
    ],
  ])('%s', (_, document, expected) => {
    expect(saidBy(levelTargets, document)).toEqual(expected);
  });
});
