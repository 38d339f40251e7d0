import type { Answer, UnitResponse } from '@tieuchi/criteria/responses';
import type { CriteriaSet, Criterion, Input, LevelsOutcome } from '@tieuchi/criteria/types';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { scoreLevels } from '../score.ts';
import { disagreements } from '../testing/columnar-agreement.ts';
import { dossiersOf, levelsSets } from '../testing/random-sets.ts';
import { ratio, responseOf, setOf } from '../testing/small-set.ts';

const profile: Input[] = [{ id: 'people', kind: 'count', name: 'Dân số' }];
const unitClasses: NonNullable<CriteriaSet['unitClasses']> = [
  { id: 'communes', name: 'Xã', types: ['xa'] },
  { id: 'towns', name: 'Phường', types: ['phuong'] },
];
const DECLARED: Answer = { notApplicable: true, reason: 'Không có' };
const byClass = (targets: Record<string, (number | null)[]>): Partial<Criterion> => ({
  rule: { kind: 'levels', targets },
});

/** Two levels at half of the criteria, with one that is asked but not answered beside the one at hand. */
function setWith(
  more: Partial<Criterion>,
  notApplicable: LevelsOutcome['notApplicable'] = 'met',
): CriteriaSet {
  const levels = ['m1', 'm2'].map((id) => ({ id, name: id, share: 50 }));
  const criteria = [ratio([60, null], more), ratio([60, 80], { id: 'other', code: 'O' })];
  return setOf(criteria, levels, {
    profile,
    unitClasses,
    outcome: { kind: 'levels', levels, notApplicable },
  });
}

interface Case {
  readonly more?: Partial<Criterion>;
  readonly answer?: Answer;
  readonly response?: Partial<UnitResponse>;
  readonly suspended?: string[];
}

const cases: [string, Case][] = [
  ['declared', { more: { mayDeclareNotApplicable: true }, answer: DECLARED }],
  ['not addressed to its class', { more: { appliesTo: { unitClasses: ['towns'] } } }],
  [
    'excluded by the profile',
    { more: { appliesTo: { when: 'people > 100' } }, response: { profile: { people: 3 } } },
  ],
  ['suspended', { answer: { a: 0, b: 1 }, suspended: ['r'] }],
  ['0 of 0, where that does not apply', { more: { ifUndefined: 'notApplicable' }, answer: { a: 0, b: 0 } }],
  [
    'suspended, with targets for its class',
    { more: byClass({ communes: [60, null], towns: [null, 60] }), suspended: ['r'] },
  ],
];

function scored(
  { more = {}, answer, response = {}, suspended = [] }: Case,
  choice?: LevelsOutcome['notApplicable'],
) {
  const set = setWith(more, choice);
  const one = responseOf(answer === undefined ? {} : { r: answer }, response);
  expect(disagreements(set, [one, responseOf({})], { suspended })).toEqual([]);
  return scoreLevels(set, one, { suspended });
}

describe('a criterion that does not apply, in a set with levels', () => {
  it.each(cases)('L10 %s: counts as met where it has a target', (_, one) => {
    const { outcome, criteria } = scored(one);
    const [own] = criteria;
    expect(own?.state).toBe('notApplicable');
    expect(own?.level).toBeUndefined();
    expect(own?.met).toBeUndefined();
    expect(own?.explanation.text).toMatch(/^Không áp dụng.*; được tính là đạt$/);
    expect(own?.explanation.next).toBeUndefined();
    expect(outcome).toMatchObject({
      level: 1,
      levels: [
        { applicable: 2, met: 1, unmet: ['O'], reached: true },
        { applicable: 1, met: 0, unmet: ['O'], reached: false },
      ],
    });
  });

  it.each(cases)('L10 %s: is left out by default', (_, one) => {
    const { outcome, criteria } = scored(one, 'leaveOut');
    expect(criteria[0]?.state).toBe('notApplicable');
    expect(criteria[0]?.explanation.text).not.toContain('được tính là đạt');
    expect(outcome).toMatchObject({
      level: 0,
      levels: [
        { applicable: 1, met: 0 },
        { applicable: 1, met: 0 },
      ],
    });
  });

  it.each<[string, Case]>([
    ['targets for another class only', { more: byClass({ towns: [60, 60] }), suspended: ['r'] }],
    ['no target at any level', { more: byClass({ communes: [null, null] }) }],
  ])('L10 %s: is left out all the same', (_, one) => {
    const { outcome, criteria } = scored(one);
    expect(criteria[0]?.state).toBe('notApplicable');
    expect(outcome).toMatchObject({ level: 0, levels: [{ applicable: 1 }, { applicable: 1 }] });
  });

  it('L10 never costs a level', () => {
    const worlds = levelsSets.chain((set) => dossiersOf(set).map((responses) => ({ set, responses })));
    fc.assert(
      fc.property(worlds, ({ set, responses }) => {
        const { outcome } = set;
        if (outcome.kind !== 'levels') throw new Error('a set with levels');
        const [first] = responses;
        if (first === undefined) return;
        const suspended = ['k0'];
        const levelWith = (notApplicable: 'leaveOut' | 'met') =>
          scoreLevels({ ...set, outcome: { ...outcome, notApplicable } }, first, { suspended }).outcome.level;
        expect(levelWith('met')).toBeGreaterThanOrEqual(levelWith('leaveOut'));
      }),
      { seed: 20251231, numRuns: 150 },
    );
  });
});
