import { describe, expect, it } from 'vitest';
import type { CriteriaSet } from '../../generated/types.ts';
import { checklist, criterion, levelsSet, levelsSetOf, number, saidBy } from '../sample-documents.ts';
import { uniqueIds } from './unique-ids.ts';

const twice = <T>(item: T): T[] => [item, item];
const text = { id: 'x', name: 'X' };

describe('unique-ids', () => {
  it.each<[string, CriteriaSet, string[]]>([
    ['nothing repeated', levelsSet(), []],
    [
      'the same input id in two criteria',
      levelsSet({ criteria: [criterion(), criterion({ id: 'i-2', code: 'I.2' })] }),
      [],
    ],
    [
      'criteria',
      levelsSet({ criteria: [criterion(), criterion({ code: 'I.2' })] }),
      ['duplicateId criteria/1/id'],
    ],
    [
      'groups',
      levelsSet({ groups: twice({ id: 'chung', code: 'I', name: 'X' }) }),
      ['duplicateId groups/1/id'],
    ],
    [
      'levels',
      levelsSet({ outcome: { kind: 'levels', levels: twice(text) } }),
      ['duplicateId outcome/levels/1/id'],
    ],
    [
      'bands',
      levelsSet({ outcome: { kind: 'points', max: 1, bands: twice({ ...text, from: 1 }) } }),
      ['duplicateId outcome/bands/1/id'],
    ],
    [
      'legal bases',
      levelsSet({ legalBases: twice({ id: 'a', title: 'A' }) }),
      ['duplicateId legalBases/1/id'],
    ],
    [
      'unit classes',
      levelsSet({ unitClasses: twice({ ...text, types: ['xa'] }) }),
      ['duplicateId unitClasses/1/id'],
    ],
    [
      'stages',
      levelsSet({ stages: twice({ ...text, kind: 'council', by: { level: 'unit' } }) }),
      ['duplicateId stages/1/id'],
    ],
    [
      'report forms',
      levelsSet({ reportForms: twice({ ...text, code: '1', blocks: [] }) }),
      ['duplicateId reportForms/1/id'],
    ],
    ['profile fields', levelsSet({ profile: twice(number('people')) }), ['duplicateId profile/1/id']],
    ['inputs', levelsSetOf({ inputs: twice(number('a')) }), ['duplicateId criteria/0/inputs/1/id']],
    [
      'options',
      levelsSetOf({ inputs: [checklist('list', ['o1', 'o2', 'o1'])] }),
      ['duplicateId criteria/0/inputs/0/options/2/id'],
    ],
    ['evidence', levelsSetOf({ evidence: twice(text) }), ['duplicateId criteria/0/evidence/1/id']],
    ['tasks', levelsSetOf({ tasks: twice(text) }), ['duplicateId criteria/0/tasks/1/id']],
    [
      'parts',
      levelsSetOf({
        rule: {
          kind: 'parts',
          max: 2,
          parts: twice({ ...text, rule: { kind: 'linear', max: 1, fullAt: 1 } }),
        },
      }),
      ['duplicateId criteria/0/rule/parts/1/id'],
    ],
    [
      'columns and totals of a register',
      levelsSet({
        registers: [
          {
            id: 'm',
            code: 'M',
            name: 'M',
            columns: twice({ ...text, kind: 'text' }),
            totals: twice({ id: 'y', name: 'Y' }),
          },
        ],
      }),
      ['duplicateId registers/0/columns/1/id', 'duplicateId registers/0/totals/1/id'],
    ],
    [
      'deviations of a group and of the outcome',
      levelsSet({
        deviations: [
          ...twice({ group: 'g', reason: 'R', legalBases: ['qd-1'] }),
          ...twice({ outcome: true as const, reason: 'R', legalBases: ['qd-1'] }),
        ],
      }),
      ['duplicateId deviations/1/group', 'duplicateId deviations/3/outcome'],
    ],
    [
      'deviations',
      levelsSet({ deviations: twice({ criterion: 'i-1', reason: 'R', legalBases: ['qd-1'] }) }),
      ['duplicateId deviations/1/criterion'],
    ],
  ])('%s', (_, document, expected) => {
    expect(saidBy(uniqueIds, document)).toEqual(expected);
  });
});
