import { describe, expect, it } from 'vitest';
import type { CriteriaSet, From, Input, Rule } from '../../generated/types.ts';
import { boolean, criterion, levelsSet, number, saidBy } from '../sample-documents.ts';
import { sources } from './sources.ts';

const set = (input: Input): CriteriaSet =>
  levelsSet({
    profile: [number('people'), boolean('urban')],
    registers: [
      {
        id: 'mau',
        code: 'M',
        name: 'M',
        columns: [
          { id: 'amount', kind: 'money', name: 'A' },
          { id: 'note', kind: 'text', name: 'N' },
        ],
        totals: [{ id: 'all', name: 'All' }],
      },
    ],
    criteria: [
      criterion({ inputs: [input] }),
      criterion({ id: 'i-2', code: 'I.2', inputs: [boolean('value')] }),
    ],
  });
const counted = (from: From) => set(number('value', { from }));
const answered = (from: From) => set({ id: 'value', kind: 'boolean', name: 'V', from });
/** The first criterion takes the share of the second, which has this rule. */
const withSource = (rule: Rule): CriteriaSet =>
  levelsSet({
    criteria: [
      criterion({
        inputs: [number('value', { from: { kind: 'criterion', criterion: 'i-2', value: 'share' } })],
      }),
      criterion({ id: 'i-2', code: 'I.2', inputs: [boolean('value')], rule }),
    ],
  });
const kind = ['fromKind criteria/0/inputs/0/from'];

describe('sources', () => {
  it.each<[string, CriteriaSet, string[]]>([
    ['a number of the profile', counted({ kind: 'profile', field: 'people' }), []],
    ['a boolean of the profile for a number', counted({ kind: 'profile', field: 'urban' }), kind],
    ['a number of the profile for a boolean', answered({ kind: 'profile', field: 'people' }), kind],
    ['rows counted', counted({ kind: 'register', register: 'mau' }), []],
    ['rows counted for a boolean', answered({ kind: 'register', register: 'mau' }), kind],
    ['a column of money added up', counted({ kind: 'register', register: 'mau', sum: 'amount' }), []],
    [
      'a column of text added up',
      counted({ kind: 'register', register: 'mau', sum: 'note' }),
      ['registerSumKind criteria/0/inputs/0/from/sum'],
    ],
    [
      'a total and rows at once',
      counted({ kind: 'register', register: 'mau', total: 'all', where: 'amount > 1' }),
      ['fromRegisterAmbiguous criteria/0/inputs/0/from/total'],
    ],
    ['a boolean measure for a number', counted({ kind: 'criterion', criterion: 'i-2' }), kind],
    [
      'points of a criterion for information',
      counted({ kind: 'criterion', criterion: 'i-2', value: 'points' }),
      ['fromCriterionWithoutPoints criteria/0/inputs/0/from/value'],
    ],
    [
      'the share of a criterion with levels',
      withSource({ kind: 'levels', targets: [true, true, true] }),
      ['fromCriterionWithoutPoints criteria/0/inputs/0/from/value'],
    ],
    ['the share of a criterion with points', withSource({ kind: 'allOrNothing', max: 10 }), []],
    ['a boolean measure for a boolean', answered({ kind: 'criterion', criterion: 'i-2' }), []],
    ['an unknown criterion, said elsewhere', counted({ kind: 'criterion', criterion: 'i-9' }), []],
    ['levels of lower units', counted({ kind: 'lowerUnits', set: 'vn/x', level: 1 }), []],
    ['another outcome for a boolean', answered({ kind: 'outcome', set: 'vn/x', value: 'level' }), kind],
    ['supplied', answered({ kind: 'supplied', by: 'Sở' }), []],
    [
      'a profile that is supplied',
      levelsSet({ profile: [number('p', { from: { kind: 'supplied', by: 'Sở' } })] }),
      [],
    ],
    [
      'a profile that comes from itself',
      levelsSet({ profile: [number('p', { from: { kind: 'profile', field: 'p' } })] }),
      ['fromInProfile profile/0/from'],
    ],
  ])('%s', (_, document, expected) => {
    expect(saidBy(sources, document)).toEqual(expected);
  });
});
