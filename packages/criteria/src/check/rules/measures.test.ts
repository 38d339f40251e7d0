import { describe, expect, it } from 'vitest';
import type { CriteriaSet, Criterion, Rule } from '../../generated/types.ts';
import { boolean, checklist, choice, levelsSetOf, number, pointsSetOf, saidBy } from '../sample-documents.ts';
import { measures } from './measures.ts';

const two = [number('a'), number('b')];
const points = (rule: Rule, over: Partial<Criterion> = {}) => pointsSetOf({ rule, ...over });
const linear: Rule = { kind: 'linear', max: 1, fullAt: 1 };
const missing = ['measureMissing criteria/0'];
const kind = ['measureKind criteria/0/rule'];

describe('measures', () => {
  it.each<[string, CriteriaSet, string[]]>([
    ['a lone number', points(linear), []],
    ['no rule', levelsSetOf({ inputs: two }), []],
    ['no inputs', points(linear, { inputs: [] }), ['inputsMissing criteria/0/inputs']],
    [
      'a text only',
      points(linear, { inputs: [{ id: 'x', kind: 'text', name: 'X' }] }),
      ['inputsMissing criteria/0/inputs'],
    ],
    [
      'a number and a text',
      points(linear, { inputs: [number('a'), { id: 'x', kind: 'text', name: 'X' }] }),
      [],
    ],
    ['two numbers without a formula', points(linear, { inputs: two }), missing],
    ['two numbers with a formula', points(linear, { inputs: two, measure: 'a / b' }), []],
    ['a formula that does not parse, said elsewhere', points(linear, { inputs: two, measure: 'a /' }), []],
    [
      'levels by numbers, two inputs',
      levelsSetOf({ inputs: two, rule: { kind: 'levels', targets: [1, 2, 3] } }),
      missing,
    ],
    [
      'levels by assigned targets, two inputs',
      levelsSetOf({ inputs: two, rule: { kind: 'levels', targets: [null, { assigned: true }] } }),
      missing,
    ],
    [
      'levels by conditions only',
      levelsSetOf({ inputs: two, rule: { kind: 'levels', targets: [null, { when: 'a > b' }] } }),
      [],
    ],
    [
      'a boolean by steps',
      points({ kind: 'steps', max: 1, steps: [{ share: 1 }] }, { inputs: [boolean('x')] }),
      kind,
    ],
    [
      'a choice among peers',
      points({ kind: 'peers', max: 1, method: 'minMax' }, { inputs: [choice('x', ['o1'])] }),
      kind,
    ],
    ['a checklist, linear', points(linear, { inputs: [checklist('x', ['o1'])] }), kind],
    ['ticks counted, linear', points(linear, { inputs: [checklist('x', ['o1'])], measure: 'count(x)' }), []],
    ['all or nothing, boolean', points({ kind: 'allOrNothing', max: 1 }, { inputs: [boolean('x')] }), []],
    ['all or nothing, number with a target', points({ kind: 'allOrNothing', max: 1, at: 1 }), []],
    [
      'all or nothing, number without',
      points({ kind: 'allOrNothing', max: 1 }),
      ['allOrNothingNeedsTarget criteria/0/rule'],
    ],
    [
      'all or nothing, boolean with a target',
      points({ kind: 'allOrNothing', max: 1, at: 1 }, { inputs: [boolean('x')] }),
      kind,
    ],
    [
      'all or nothing by a condition over two',
      points({ kind: 'allOrNothing', max: 1, when: 'a > b' }, { inputs: two }),
      [],
    ],
    [
      'all or nothing, target and condition',
      points({ kind: 'allOrNothing', max: 1, at: 1, when: 'value > 1' }),
      ['allOrNothingTwoTargets criteria/0/rule/at'],
    ],
    ['points by formula over two', points({ kind: 'formula', max: 1, points: 'a + b' }, { inputs: two }), []],
    [
      'options beside a number',
      points({ kind: 'options', max: 1, shares: 'equal' }, { inputs: [...two, choice('x', ['o1'])] }),
      [],
    ],
    [
      'parts, one with a formula of its own',
      points(
        {
          kind: 'parts',
          max: 2,
          parts: [
            { id: 'p1', name: 'P', measure: 'a > b', rule: { kind: 'allOrNothing', max: 1 } },
            { id: 'p2', name: 'P', measure: 'a > b', rule: { kind: 'linear', max: 1, fullAt: 1 } },
            { id: 'p3', name: 'P', rule: { kind: 'linear', max: 1, fullAt: 1 } },
          ],
        },
        { inputs: two },
      ),
      [...missing, 'measureKind criteria/0/rule/parts/1/rule'],
    ],
    [
      'periods of booleans, linear',
      points(
        { kind: 'periods', max: 4, each: { kind: 'linear', max: 1, fullAt: 1 } },
        { inputs: [boolean('x')] },
      ),
      ['measureKind criteria/0/rule/each'],
    ],
  ])('%s', (_, document, expected) => {
    expect(saidBy(measures, document)).toEqual(expected);
  });
});
