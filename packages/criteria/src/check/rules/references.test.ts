import { describe, expect, it } from 'vitest';
import type { CriteriaSet, Input, Register } from '../../generated/types.ts';
import { criterion, levelsSet, levelsSetOf, number, saidBy } from '../sample-documents.ts';
import { references } from './references.ts';

const register: Register = {
  id: 'mau',
  code: 'M',
  name: 'M',
  columns: [{ id: 'amount', kind: 'count', name: 'A' }],
  totals: [{ id: 'all', name: 'All', field: 'people' }],
};
const from = (source: Input['from'] & object): CriteriaSet =>
  levelsSet({
    registers: [register],
    profile: [number('people')],
    criteria: [criterion({ inputs: [number('value', { from: source })] })],
  });
const stage = { id: 's1', name: 'S', kind: 'council', by: { level: 'unit' } } as const;

describe('references', () => {
  it.each<[string, CriteriaSet, string[]]>([
    ['nothing named', levelsSet(), []],
    ['an unknown group', levelsSetOf({ group: 'constructor' }), ['unknownReference criteria/0/group']],
    [
      'an unknown parent',
      levelsSet({ groups: [{ id: 'chung', code: 'I', name: 'X', parent: 'constructor' }] }),
      ['unknownReference groups/0/parent'],
    ],
    [
      'a known and an unknown legal basis',
      levelsSetOf({ legalBases: [{ basis: 'qd-1' }, { basis: 'qd-9' }] }),
      ['unknownReference criteria/0/legalBases/1/basis'],
    ],
    [
      'an unknown basis of a deviation',
      levelsSet({ deviations: [{ criterion: 'i-1', reason: 'R', legalBases: ['qd-2', 'qd-9'] }] }),
      ['unknownReference deviations/0/legalBases/1'],
    ],
    [
      'an unknown register of evidence',
      levelsSetOf({ evidence: [{ id: 'e', name: 'E', register: 'mau' }] }),
      ['unknownReference criteria/0/evidence/0/register'],
    ],
    [
      'an unknown class',
      levelsSetOf({ appliesTo: { unitClasses: ['do-thi'] } }),
      ['unknownReference criteria/0/appliesTo/unitClasses/0'],
    ],
    ['a known profile field', from({ kind: 'profile', field: 'people' }), []],
    [
      'an unknown profile field',
      from({ kind: 'profile', field: 'cows' }),
      ['unknownReference criteria/0/inputs/0/from/field'],
    ],
    ['a known total', from({ kind: 'register', register: 'mau', total: 'all' }), []],
    [
      'an unknown total',
      from({ kind: 'register', register: 'mau', total: 'none' }),
      ['unknownReference criteria/0/inputs/0/from/total'],
    ],
    ['a known column', from({ kind: 'register', register: 'mau', sum: 'amount' }), []],
    [
      'an unknown column',
      from({ kind: 'register', register: 'mau', sum: 'all' }),
      ['unknownReference criteria/0/inputs/0/from/sum'],
    ],
    [
      'an unknown register, said once',
      from({ kind: 'register', register: 'other', sum: 'x' }),
      ['unknownReference criteria/0/inputs/0/from/register'],
    ],
    ['a known criterion', from({ kind: 'criterion', criterion: 'i-1' }), []],
    [
      'an unknown criterion',
      from({ kind: 'criterion', criterion: 'i-9' }),
      ['unknownReference criteria/0/inputs/0/from/criterion'],
    ],
    [
      'an unknown field of a total',
      levelsSet({ registers: [register] }),
      ['unknownReference registers/0/totals/0/field'],
    ],
    [
      'unknown form, stage and stage of a deadline',
      levelsSet({
        stages: [
          stage,
          {
            ...stage,
            id: 's2',
            form: 'f',
            mayReturnTo: ['s1', 's9'],
            deadline: { kind: 'after', stage: 's8', days: 1 },
          },
        ],
      }),
      [
        'unknownReference stages/1/mayReturnTo/1',
        'unknownReference stages/1/form',
        'unknownReference stages/1/deadline/stage',
      ],
    ],
    [
      'unknown register and group in a form',
      levelsSet({
        reportForms: [
          {
            id: 'f',
            code: 'F',
            name: 'F',
            blocks: [
              { kind: 'register', register: 'x' },
              { kind: 'criteriaList', group: 'y' },
              { kind: 'criteriaList' },
            ],
          },
        ],
      }),
      ['unknownReference reportForms/0/blocks/0/register', 'unknownReference reportForms/0/blocks/1/group'],
    ],
    [
      'unknown gate and ranked group',
      levelsSet({
        outcome: {
          kind: 'points',
          max: 1,
          bands: [
            {
              id: 'a',
              name: 'A',
              from: 1,
              requires: ['i-1', 'i-9'],
              groups: [
                { group: 'chung', percent: 70 },
                { group: 'x', percent: 70 },
              ],
            },
          ],
          rankings: [{ group: 'chung' }, { group: 'x' }, {}],
        },
      }),
      [
        'unknownReference outcome/bands/0/groups/1/group',
        'unknownReference outcome/bands/0/requires/1',
        'unknownReference outcome/rankings/1/group',
      ],
    ],
  ])('%s', (_, document, expected) => {
    expect(saidBy(references, document)).toEqual(expected);
  });
});
