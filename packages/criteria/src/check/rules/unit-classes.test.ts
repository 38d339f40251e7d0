import { describe, expect, it } from 'vitest';
import type { CriteriaSet, Criterion, UnitClass } from '../../generated/types.ts';
import { criterion, levelsSet, saidBy } from '../sample-documents.ts';
import { unitClasses } from './unit-classes.ts';

const rural: UnitClass = { id: 'nong-thon', name: 'Nông thôn', types: ['xa'] };
const urban: UnitClass = { id: 'do-thi', name: 'Đô thị', types: ['phuong', 'thi-tran'] };
const targets = (lists: Record<string, number[]>, over: Partial<Criterion> = {}) =>
  criterion({ rule: { kind: 'levels', targets: lists }, ...over });
const list = [1, 2, 3];
const unitTypes: CriteriaSet['unitTypes'] = ['xa', 'phuong', 'thi-tran'];

describe('unit-classes', () => {
  it.each<[string, Partial<CriteriaSet>, string[]]>([
    ['one list for all', { criteria: [criterion({ rule: { kind: 'levels', targets: list } })] }, []],
    [
      'a list for each class',
      { unitTypes, unitClasses: [rural, urban], criteria: [targets({ 'nong-thon': list, 'do-thi': list })] },
      [],
    ],
    [
      'types that are not said to be assessed',
      { unitClasses: [rural, urban], criteria: [targets({ 'nong-thon': list, 'do-thi': list })] },
      ['unitTypesOpen unitClasses'],
    ],
    [
      'a class without targets',
      { unitTypes, unitClasses: [rural, urban], criteria: [targets({ 'nong-thon': list })] },
      ['targetClassMissing criteria/0/rule/targets'],
    ],
    [
      'a class to which it does not apply',
      {
        unitClasses: [rural, urban],
        criteria: [targets({ 'nong-thon': list }, { appliesTo: { unitClasses: ['nong-thon'] } })],
      },
      [],
    ],
    [
      'a class that does not exist',
      {
        unitTypes: ['xa'],
        unitClasses: [rural],
        criteria: [targets({ 'nong-thon': list, constructor: list })],
      },
      ['targetClassUnknown criteria/0/rule/targets/constructor'],
    ],
    [
      'a type in two classes',
      { unitClasses: [rural, { ...urban, types: ['phuong', 'xa'] }] },
      ['unitTypeTwice unitClasses/1/types/1'],
    ],
    [
      'a type that is not assessed',
      { unitTypes: ['xa', 'phuong'], unitClasses: [urban] },
      ['unitTypeOutside unitClasses/0/types/1'],
    ],
    [
      'an assessed type without a class, while targets differ',
      {
        unitTypes: ['xa', 'phuong', 'thi-tran', 'dac-khu'],
        unitClasses: [rural, urban],
        criteria: [targets({ 'nong-thon': list, 'do-thi': list })],
      },
      ['unitTypeWithoutClass unitTypes/3'],
    ],
    [
      'an assessed type without a class, while no target differs',
      { unitTypes: ['xa', 'dac-khu'], unitClasses: [rural] },
      [],
    ],
  ])('%s', (_, over, expected) => {
    expect(saidBy(unitClasses, levelsSet(over))).toEqual(expected);
  });
});
