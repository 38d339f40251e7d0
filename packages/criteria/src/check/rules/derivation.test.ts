import { describe, expect, it } from 'vitest';
import type { CriteriaSet } from '../../generated/types.ts';
import type { CheckOptions } from '../context.ts';
import { criterion, levelsSet, saidBy } from '../sample-documents.ts';
import { derivation } from './derivation.ts';

const base = levelsSet({ criteria: [criterion(), criterion({ id: 'i-2', code: 'I.2' })] });
const derivedFrom = `vn/commune@1.0#sha256-${'0'.repeat(64)}`;
const own = (id: string, replaces: string[] = []) => criterion({ id, code: id, replaces });
const derived = (over: Partial<CriteriaSet> = {}) =>
  levelsSet({ id: 'ninh-binh/commune', namespace: 'nb', version: '2026.1', derivedFrom, ...over });
const deviation = (id: string) => ({ criterion: id, reason: 'R', legalBases: ['qd-1'] });

describe('derivation', () => {
  it.each<[string, CriteriaSet, CheckOptions, string[]]>([
    ['no base, none named', levelsSet(), {}, []],
    ['a base named with its digest', derived(), {}, []],
    [
      'a base named without',
      derived({ derivedFrom: 'vn/commune@1.0' }),
      {},
      ['derivedFromDigest derivedFrom'],
    ],
    [
      'deviations without a base',
      levelsSet({ deviations: [deviation('i-1')] }),
      {},
      ['deviationWithoutBase deviations'],
    ],
    ['a base that is not named', levelsSet(), { base }, ['derivedFromMissing ']],
    ['the base that is named', derived(), { base }, []],
    [
      'another base',
      derived({ derivedFrom: derivedFrom.replace('1.0', '1.1') }),
      { base },
      ['baseMismatch derivedFrom'],
    ],
    ['a new criterion with the prefix', derived({ criteria: [own('nb-tro-ly')] }), { base }, []],
    [
      'a new criterion without',
      derived({ criteria: [own('i-3'), own('nbx-1')] }),
      { base },
      ['criterionWithoutNamespace criteria/0/id', 'criterionWithoutNamespace criteria/1/id'],
    ],
    [
      'a new criterion without, allowed',
      derived({ criteria: [own('i-3')] }),
      { base, allowNamespaceless: true },
      [],
    ],
    [
      'new criteria and no prefix declared',
      levelsSet({ derivedFrom, criteria: [own('i-3'), own('i-4')] }),
      { base },
      ['namespaceMissing '],
    ],
    ['a deviation of a dropped criterion', derived({ deviations: [deviation('i-2')] }), { base }, []],
    [
      'reasons for groups and the outcome',
      derived({
        deviations: [
          { group: base.groups[0]?.id ?? '', reason: 'R', legalBases: ['qd-1'] },
          { outcome: true, reason: 'R', legalBases: ['qd-1'] },
          { group: 'g-9', reason: 'R', legalBases: ['qd-1'] },
        ],
      }),
      { base },
      ['deviationUnknown deviations/2/group'],
    ],
    [
      'a deviation of nothing',
      derived({ deviations: [deviation('i-9')] }),
      { base },
      ['deviationUnknown deviations/0/criterion'],
    ],
    ['a replacement', derived({ criteria: [own('nb-1', ['i-1', 'i-2'])] }), { base }, []],
    [
      'a replacement of nothing',
      derived({ criteria: [own('nb-1', ['i-9'])] }),
      { base },
      ['replacesUnknown criteria/0/replaces/0'],
    ],
    [
      'a replacement of what stays',
      derived({ criteria: [criterion(), own('nb-1', ['i-1'])] }),
      { base },
      ['replacesKept criteria/1/replaces/0'],
    ],
    [
      'levels of its own',
      derived({
        outcome: {
          kind: 'levels',
          levels: [
            { id: 'mot', name: 'Một' },
            { id: 'khac', name: 'Khác' },
          ],
        },
      }),
      { base },
      ['levelUnknownToBase outcome/levels/1/id'],
    ],
  ])('%s', (_, document, options, expected) => {
    expect(saidBy(derivation, document, options)).toEqual(expected);
  });
});
