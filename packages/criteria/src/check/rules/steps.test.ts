import { describe, expect, it } from 'vitest';
import type { Step } from '../../generated/types.ts';
import { pointsSetOf, saidBy } from '../sample-documents.ts';
import { steps } from './steps.ts';

const at = 'criteria/0/rule/steps';

describe('steps', () => {
  it.each<[string, Step[], string[]]>([
    ['going down', [{ from: 10, share: 1 }, { from: 7, share: '7/10' }, { share: 0 }], []],
    [
      'points going down',
      [
        { from: 10, points: 10 },
        { from: 7, points: 2.5 },
      ],
      [],
    ],
    [
      'out of order',
      [
        { from: 7, share: 1 },
        { from: 10, share: 0.5 },
      ],
      [`stepsOrder ${at}/1/from`],
    ],
    [
      'twice the same',
      [
        { from: 7, share: 1 },
        { from: 7, share: 0.5 },
      ],
      [`stepsOrder ${at}/1/from`],
    ],
    ['after a step for everything', [{ share: 1 }, { from: 7, share: 0.5 }], [`stepUnreachable ${at}/1`]],
    [
      'earning more lower down',
      [
        { from: 7, share: 0.5 },
        { from: 3, share: 0.6 },
      ],
      [`stepRises ${at}/1`],
    ],
    [
      'earning more points lower down',
      [
        { from: 7, points: 3 },
        { from: 3, points: 4 },
      ],
      [`stepRises ${at}/1`],
    ],
    ['fewer is better', [{ from: 10, share: 0 }, { from: 3, share: 0.5 }, { share: 1 }], [`stepsFall ${at}`]],
    [
      'fewer is better but for one step',
      [{ from: 10, share: 0.2 }, { from: 3, share: 0.1 }, { share: 1 }],
      [`stepRises ${at}/2`],
    ],
    ['a jump from the measure itself', [{ from: 90, share: 1 }, { valueOver: 100 }], [`stepJump ${at}/1`]],
    ['no jump from the measure itself', [{ from: 90, share: 1 }, { valueOver: 90 }], []],
    [
      'the measure beyond the step above',
      [{ from: 90, share: 0.5 }, { valueOver: 100 }],
      [`stepRises ${at}/1`],
    ],
    ['the measure never earns more than all', [{ from: 90, share: 1 }, { valueOver: 50 }], []],
    ['more points than there are', [{ from: 1, points: 11 }], [`stepAboveMax ${at}/0/points`]],
    ['negative points', [{ from: 1, points: -1 }], [`stepAboveMax ${at}/0/points`]],
  ])('%s', (_, list, expected) => {
    expect(saidBy(steps, pointsSetOf({ rule: { kind: 'steps', max: 10, steps: list } }))).toEqual(expected);
  });

  it('lets deductions be negative, and a maximum be zero', () => {
    const deduction = {
      kind: 'steps' as const,
      max: -5,
      steps: [
        { from: 3, points: -5 },
        { from: 1, points: -2 },
      ],
    };
    expect(saidBy(steps, pointsSetOf({ rule: deduction }))).toEqual([]);
    const nothing = {
      kind: 'steps' as const,
      max: 0,
      steps: [
        { from: 3, points: 0 },
        { from: 1, points: 0 },
      ],
    };
    expect(saidBy(steps, pointsSetOf({ rule: nothing }))).toEqual([]);
  });

  it('looks into parts and periods', () => {
    const rising = {
      kind: 'steps' as const,
      max: 1,
      steps: [
        { from: 2, share: 0 },
        { from: 1, share: 1 },
      ],
    };
    const parts = ['p1', 'p2'].map((id) => ({ id, name: id, rule: rising }));
    expect(saidBy(steps, pointsSetOf({ rule: { kind: 'parts', max: 2, parts } }))).toEqual([
      'stepRises criteria/0/rule/parts/0/rule/steps/1',
      'stepRises criteria/0/rule/parts/1/rule/steps/1',
    ]);
    expect(saidBy(steps, pointsSetOf({ rule: { kind: 'periods', max: 4, each: rising } }))).toEqual([
      'stepRises criteria/0/rule/each/steps/1',
    ]);
  });
});
