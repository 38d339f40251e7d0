import { describe, expect, it } from 'vitest';
import type { Criterion, Rule } from '../../generated/types.ts';
import { boolean, checklist, choice, number, pointsSetOf, saidBy } from '../sample-documents.ts';
import { reachableMaxima } from './reachable-maxima.ts';

const rule = 'criteria/0/rule';
const upTo = (max: number): Criterion['inputs'] => [number('value', { max })];

describe('Maxima that no answer earns', () => {
  it.each<[string, Criterion['inputs'], Rule, string[]]>([
    [
      'at beyond the limit',
      upTo(2),
      { kind: 'allOrNothing', max: 10, at: 3 },
      [`thresholdUnreachable ${rule}/at`],
    ],
    ['at the limit', upTo(2), { kind: 'allOrNothing', max: 10, at: 2 }, []],
    [
      'a condition beyond the limit',
      upTo(2),
      { kind: 'allOrNothing', max: 10, when: 'value > 2' },
      [`maxUnreachable ${rule}/max`],
    ],
    ['a tick', [boolean('value')], { kind: 'allOrNothing', max: 10 }, []],
    [
      'a line that ends beyond the limit',
      upTo(80),
      { kind: 'linear', max: 10, fullAt: 100 },
      [`thresholdUnreachable ${rule}/fullAt`],
    ],
    ['a line that ends at the limit', upTo(100), { kind: 'linear', max: 10, fullAt: 100 }, []],
    [
      'a line that falls to what cannot be',
      [number('value', { min: 5 })],
      { kind: 'linear', max: 10, fullAt: 0, zeroAt: 10 },
      [`thresholdUnreachable ${rule}/fullAt`],
    ],
    [
      'the best step beyond the limit',
      upTo(2),
      {
        kind: 'steps',
        max: 10,
        steps: [
          { from: 3, share: 1 },
          { from: 1, share: 0.5 },
        ],
      },
      [`thresholdUnreachable ${rule}/steps/0/from`],
    ],
    [
      'steps that never give all',
      upTo(2),
      { kind: 'steps', max: 10, steps: [{ from: 1, share: 0.5 }] },
      [`maxUnreachable ${rule}/max`],
    ],
    [
      'the last step for everything below',
      upTo(2),
      { kind: 'steps', max: 10, steps: [{ from: 1, share: 0.5 }, { share: 1 }] },
      [],
    ],
    [
      'no option that gives all',
      [choice('value', ['x', 'y'])],
      { kind: 'options', max: 10, shares: { x: 0.8, y: 0.5 } },
      [`maxUnreachable ${rule}/max`],
    ],
    [
      'ticks that add up',
      [checklist('value', ['x', 'y'])],
      { kind: 'options', max: 10, shares: 'equal' },
      [],
    ],
    [
      'points by a formula that stop short',
      upTo(2),
      { kind: 'formula', max: 10, points: 'value * 4' },
      [`maxUnreachable ${rule}/max`],
    ],
    ['points by a formula', upTo(3), { kind: 'formula', max: 10, points: 'value * 4' }, []],
    [
      'an exception that gives all',
      upTo(2),
      { kind: 'allOrNothing', max: 10, at: 3, exceptions: [{ when: 'value == 0', share: 1 }] },
      [],
    ],
    ['a deduction', upTo(2), { kind: 'allOrNothing', max: -10, at: 3 }, []],
    [
      'a part beyond the limit',
      upTo(2),
      {
        kind: 'parts',
        max: 10,
        parts: [
          { id: 'p', name: 'P', rule: { kind: 'allOrNothing', max: 5, at: 1 } },
          { id: 'q', name: 'Q', rule: { kind: 'allOrNothing', max: 5, at: 3 } },
        ],
      },
      [`thresholdUnreachable ${rule}/parts/1/rule/at`],
    ],
  ])('%s', (_, inputs, own, said) => {
    expect(saidBy(reachableMaxima, pointsSetOf({ inputs, rule: own }))).toEqual(said);
  });
});
