import { describe, expect, it } from 'vitest';
import type { CriteriaSet, Criterion } from '../../generated/types.ts';
import { levelsSetOf, pointsSetOf, saidBy } from '../sample-documents.ts';
import { notApplicable } from './not-applicable.ts';

const rule: Criterion['rule'] = { kind: 'linear', max: 10, fullAt: 1 };

describe('not applicable', () => {
  it.each<[string, CriteriaSet, string[]]>([
    ['every criterion applies', pointsSetOf({ rule }), []],
    [
      'one may not apply',
      pointsSetOf({ rule, mayDeclareNotApplicable: true }),
      ['notApplicablePolicy criteria/0'],
    ],
    [
      'one may be undefined',
      pointsSetOf({ rule, ifUndefined: 'notApplicable' }),
      ['notApplicablePolicy criteria/0'],
    ],
    [
      'the set says what that does',
      pointsSetOf(
        { rule, mayDeclareNotApplicable: true },
        { outcome: { kind: 'points', max: 10, notApplicable: 'leaveOut' } },
      ),
      [],
    ],
    ['for information', pointsSetOf({ mayDeclareNotApplicable: true }), []],
    ['a set of levels', levelsSetOf({ mayDeclareNotApplicable: true }), []],
  ])('%s', (_, document, expected) => {
    expect(saidBy(notApplicable, document)).toEqual(expected);
  });
});
