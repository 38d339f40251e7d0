import { describe, expect, it } from 'vitest';
import type { Criterion, Target } from '../generated/types.ts';
import type { Relation, Witness } from './comparison.ts';
import { comparison, count, counts, inShort, levels, ratio, yesNo } from './test-set.ts';

const at60 = ratio();
const firms = ratio({
  measure: 'a',
  expect: ['a <= b'],
  rule: levels(null, null, 1, 2, { when: 'a >= 3 or 100 * a / b >= 100' }),
});
const communes = ['n0', 'n1', 'n2', 'n3', 'n4', 'n5'];
const atLeastHalf = (share: number) =>
  levels(
    100,
    { when: `n0 == 0 and 100 * (n2 + n3 + n4 + n5) / (n1 + n2 + n3 + n4 + n5) >= ${share}` },
    { when: 'n0 + n1 == 0 and 100 * (n3 + n4 + n5) / (n2 + n3 + n4 + n5) >= 50' },
    { when: 'n0 + n1 + n2 == 0 and 100 * (n4 + n5) / (n3 + n4 + n5) >= 50' },
    { when: 'n0 + n1 + n2 + n3 == 0 and 100 * n5 / (n4 + n5) >= 50' },
  );
const district = ratio({
  inputs: communes.map((id) => ({ id, kind: 'count', name: id })),
  measure: '100 * (n1 + n2 + n3 + n4 + n5) / (n0 + n1 + n2 + n3 + n4 + n5)',
  rule: atLeastHalf(50),
});
const lone = (rule: Criterion['rule'], inputs = count): Criterion => {
  const { measure: _measure, ...rest } = ratio({ inputs });
  return rule === undefined ? rest : { ...rest, rule };
};

interface Row {
  title: string;
  base: Criterion;
  other: Criterion;
  relation: Relation;
  changes: string[];
  witness?: Partial<Witness>;
}

const rows: Row[] = [
  { title: 'the same text', base: at60, other: at60, relation: 'kept', changes: [] },
  {
    title: 'one target raised',
    base: at60,
    other: ratio({ rule: levels(60, 70, 85, 90, 100) }),
    relation: 'tightened',
    changes: ['targets@co-ban tightened'],
    witness: { answer: { a: 4, b: 5 }, level: 'co-ban', before: true, after: false },
  },
  {
    title: 'one target lowered',
    base: at60,
    other: ratio({ rule: levels(60, 65, 80, 90, 100) }),
    relation: 'loosened',
    changes: ['targets@ket-noi loosened'],
    witness: { answer: { a: 13, b: 20 }, level: 'ket-noi', before: false, after: true },
  },
  {
    title: 'one raised, one lowered',
    base: at60,
    other: ratio({ rule: levels(60, 75, 80, 85, 100) }),
    relation: 'changed',
    changes: ['targets@ket-noi tightened', 'targets@nang-cao loosened'],
    witness: { level: 'nang-cao', before: false, after: true },
  },
  {
    title: 'a hundredth of a percent',
    base: ratio({ rule: levels(60, 70, 80, 90, 99.5) }),
    other: ratio({ rule: levels(60, 70, 80, 90, 99.51) }),
    relation: 'tightened',
    changes: ['targets@toan-dien tightened'],
    witness: { answer: { a: 199, b: 200 } },
  },
  {
    title: 'the same formula spelled otherwise',
    base: at60,
    other: ratio({ measure: 'a * 100 / b' }),
    relation: 'reworded',
    changes: ['measure'],
  },
  {
    title: 'spaces and brackets',
    base: at60,
    other: ratio({ measure: '(100*a)/b' }),
    relation: 'kept',
    changes: [],
  },
  {
    title: 'a ratio of 1 with targets to match',
    base: at60,
    other: ratio({ measure: 'a / b', rule: levels(0.6, 0.7, 0.8, 0.9, 1) }),
    relation: 'reworded',
    changes: [
      ...[0, 1, 2, 3, 4].map(
        (k) => `targets@${['khoi-dong', 'ket-noi', 'co-ban', 'nang-cao', 'toan-dien'][k]}`,
      ),
      'measure',
    ],
  },
  {
    title: 'a target that became a condition of the same meaning',
    base: at60,
    other: ratio({ rule: levels(60, 70, { when: '100 - 100 * a / b <= 20' }, 90, 100) }),
    relation: 'reworded',
    changes: ['targets@co-ban'],
  },
  {
    title: 'applies from a lower level on',
    base: lone(levels(null, null, true, true, true), yesNo),
    other: lone(levels(null, true, true, true, true), yesNo),
    relation: 'tightened',
    changes: ['targets@ket-noi tightened'],
    witness: { answer: { value: false }, level: 'ket-noi', before: true, after: false },
  },
  {
    title: 'applies from a higher level on',
    base: lone(levels(1, 1, 1, 1, 2)),
    other: lone(levels(null, 1, 1, 1, 2)),
    relation: 'loosened',
    changes: ['targets@khoi-dong loosened'],
    witness: { answer: { value: 0 }, level: 'khoi-dong', before: false, after: true },
  },
  {
    title: 'a target below the next lower one changes nothing for the level itself',
    base: lone(levels(1, 1, 3, 2, 2)),
    other: lone(levels(1, 1, 2, 2, 2)),
    relation: 'reworded',
    changes: ['targets@co-ban'],
  },
  {
    title: 'more than 2 and at least 3 whole things',
    base: lone(levels(null, null, null, 1, 3)),
    other: lone(levels(null, null, null, 1, { when: 'value > 2' })),
    relation: 'reworded',
    changes: ['targets@toan-dien'],
  },
  {
    title: 'commune II.4 loosened in both alternatives',
    base: firms,
    other: { ...firms, rule: levels(null, null, 1, 1, { when: 'a >= 2 or 100 * a / b >= 80' }) },
    relation: 'loosened',
    changes: ['targets@nang-cao loosened', 'targets@toan-dien loosened'],
    witness: { answer: { a: 1, b: 2 }, level: 'nang-cao', before: false, after: true },
  },
  {
    title: 'commune II.4 without its second alternative',
    base: firms,
    other: { ...firms, rule: levels(null, null, 1, 2, 3) },
    relation: 'tightened',
    changes: ['targets@toan-dien tightened'],
    witness: { before: true, after: false },
  },
  {
    title: 'commune II.4 written as a == b: 0 of 0 is accepted now, 2 of 1 no longer',
    base: { ...firms, expect: [] },
    other: { ...firms, expect: [], rule: levels(null, null, 1, 2, { when: 'a >= 3 or a == b' }) },
    relation: 'changed',
    changes: ['targets@toan-dien mixed'],
    witness: { answer: { a: 0, b: 0 }, before: false, after: true },
  },
  {
    title:
      'the same where a > b is not expected: no plausible answer shows the second half, no proof rules it out',
    base: firms,
    other: { ...firms, rule: levels(null, null, 1, 2, { when: 'a >= 3 or a == b' }) },
    relation: 'changed',
    changes: ['targets@toan-dien undecided'],
    witness: { answer: { a: 0, b: 0 }, before: false, after: true },
  },
  {
    title: 'commune II.4 with its alternatives in another order',
    base: firms,
    other: { ...firms, rule: levels(null, null, 1, 2, { when: 'a / b >= 1 or not (a < 3)' }) },
    relation: 'reworded',
    changes: ['targets@toan-dien'],
  },
  {
    title: 'district I.1 with a lower share',
    base: district,
    other: { ...district, rule: atLeastHalf(40) },
    relation: 'loosened',
    changes: ['targets@ket-noi loosened'],
    witness: { level: 'ket-noi', before: false, after: true },
  },
  {
    title: 'district I.1 with a higher share',
    base: district,
    other: { ...district, rule: atLeastHalf(60) },
    relation: 'tightened',
    changes: ['targets@ket-noi tightened'],
    witness: { level: 'ket-noi', before: true, after: false },
  },
  {
    title: 'district I.1 with "none at level 0 or 1" written as two conditions',
    base: ratio({ ...district, rule: levels(null, null, null, null, { when: 'n0 + n1 == 0' }) }),
    other: ratio({ ...district, rule: levels(null, null, null, null, { when: 'n0 == 0 and n1 == 0' }) }),
    relation: 'reworded',
    changes: ['targets@toan-dien'],
  },
  {
    title: 'may be declared not applicable',
    base: at60,
    other: ratio({ mayDeclareNotApplicable: true }),
    relation: 'loosened',
    changes: ['mayDeclareNotApplicable loosened'],
    witness: { answer: { notApplicable: true }, before: false, after: true },
  },
  {
    title: 'may no longer be declared not applicable',
    base: ratio({ mayDeclareNotApplicable: true }),
    other: ratio({ mayDeclareNotApplicable: false }),
    relation: 'tightened',
    changes: ['mayDeclareNotApplicable tightened'],
    witness: { answer: { notApplicable: true }, before: true, after: false },
  },
  {
    title: 'a zero denominator is left out now',
    base: at60,
    other: ratio({ ifUndefined: 'notApplicable' }),
    relation: 'loosened',
    changes: ['ifUndefined loosened'],
    witness: { answer: { a: 0, b: 0 }, before: false, after: true },
  },
  {
    title: 'a zero denominator: not met, under two names',
    base: at60,
    other: ratio({ ifUndefined: 'zero' }),
    relation: 'reworded',
    changes: ['ifUndefined'],
  },
  {
    title: 'asked for information only',
    base: at60,
    other: (() => {
      const { rule: _rule, ...rest } = ratio();
      return rest;
    })(),
    relation: 'loosened',
    changes: ['khoi-dong', 'ket-noi', 'co-ban', 'nang-cao', 'toan-dien'].map(
      (id) => `targets@${id} loosened`,
    ),
  },
  {
    title: 'yearly targets with a higher default',
    base: ratio({ rule: levels(null, null, null, null, { assigned: true, default: 50 }) }),
    other: ratio({ rule: levels(null, null, null, null, { assigned: true, default: 60 }) }),
    relation: 'tightened',
    changes: ['targets@toan-dien tightened'],
    witness: { before: true, after: false },
  },
  {
    title: 'a yearly target in place of a printed one cannot be told',
    base: ratio({ rule: levels(null, null, null, null, 60) }),
    other: ratio({ rule: levels(null, null, null, null, { assigned: true, default: 60 }) }),
    relation: 'changed',
    changes: ['targets@toan-dien undecided'],
  },
  {
    title: 'a formula that does not parse cannot be told',
    base: at60,
    other: ratio({ measure: '100 * a /' }),
    relation: 'changed',
    changes: ['measure undecided'],
  },
];

describe('levels', () => {
  it.each(rows)('$relation: $title', ({ base, other, relation, changes, witness }) => {
    const result = comparison(base, other);
    expect(inShort(result)).toEqual(changes);
    expect(result.relation).toBe(relation);
    if (witness !== undefined) expect(result.witness).toMatchObject(witness);
  });

  const needsReason: [title: string, other: Criterion, needed: boolean][] = [
    ['kept', ratio(), false],
    ['reworded', ratio({ name: 'Tên khác' }), false],
    ['tightened', ratio({ rule: levels(60, 70, 80, 95, 100) }), false],
    ['loosened', ratio({ rule: levels(50, 70, 80, 90, 100) }), true],
    ['mixed', ratio({ rule: levels(50, 70, 80, 95, 100) }), true],
    ['undecided', ratio({ measure: '100 * a /' }), true],
    ['inputs', ratio({ inputs: [...counts, ...count] }), true],
  ];
  it.each(needsReason)('a change that is %s: reason needed or not', (_title, other, needed) => {
    expect(comparison(ratio(), other).needsReason).toBe(needed);
  });

  it('says undecided where it is', () => {
    expect(comparison(at60, ratio({ measure: '100 * a /' })).undecided).toBe(true);
    expect(comparison(at60, ratio({ rule: levels(50, 70, 80, 95, 100) })).undecided).toBeUndefined();
  });
});

describe('levels by class of unit', () => {
  const classes = {
    unitTypes: ['xa', 'phuong', 'thi-tran'] as const,
    unitClasses: [
      { id: 'xa', name: 'Xã', types: ['xa'] as const },
      { id: 'do-thi', name: 'Phường/thị trấn', types: ['phuong', 'thi-tran'] as const },
    ],
  };
  const frame = {
    unitTypes: [...classes.unitTypes],
    unitClasses: classes.unitClasses.map((own) => ({ ...own, types: [...own.types] })),
  };
  const byClass = (xa: Target[], town: Target[]) =>
    ratio({ rule: { kind: 'levels', targets: { xa, 'do-thi': town } } });

  it('compares class by class and names the class', () => {
    const result = comparison(
      byClass([60, 60, 60, 60, 60], [70, 70, 70, 70, 70]),
      byClass([60, 60, 60, 60, 60], [70, 70, 70, 70, 75]),
      { base: frame, other: frame },
    );
    expect(result.relation).toBe('tightened');
    expect(inShort(result)).toEqual(['targets@toan-dien/do-thi tightened']);
  });

  it('sees one list of targets split up without a change of meaning', () => {
    const result = comparison(ratio(), byClass([60, 70, 80, 90, 100], [60, 70, 80, 90, 100]), {
      base: { unitTypes: frame.unitTypes },
      other: frame,
    });
    expect(result.relation).toBe('kept');
  });

  it('is looser where a class is let off', () => {
    const other = ratio({ appliesTo: { unitClasses: ['do-thi'] } });
    const result = comparison(ratio(), other, { base: frame, other: frame });
    expect(result.relation).toBe('loosened');
    expect(inShort(result)).toEqual(['appliesTo loosened']);
  });

  it('decides a condition over the profile', () => {
    const profile = { profile: [{ id: 'population', kind: 'count' as const, name: 'Dân số' }] };
    const above = (limit: number) => ratio({ appliesTo: { when: `population > ${limit}` } });
    const sets = { base: profile, other: profile };
    expect(comparison(above(1000), above(2000), sets).relation).toBe('loosened');
    expect(comparison(above(1000), above(500), sets).relation).toBe('tightened');
    expect(
      comparison(above(1000), ratio({ appliesTo: { when: 'not (population < 1001)' } }), sets).relation,
    ).toBe('reworded');
    expect(comparison(above(1000), ratio(), sets).relation).toBe('tightened');
  });
});

describe('levels that come and go', () => {
  const three = {
    outcome: {
      kind: 'levels' as const,
      levels: ['ket-noi', 'co-ban', 'nang-cao'].map((id) => ({ id, name: id })),
    },
  };

  it('matches targets by the id of the level', () => {
    const result = comparison(
      ratio({ rule: levels(null, 70, 80, 90, null) }),
      ratio({ rule: levels(70, 80, 90) }),
      {
        other: three,
      },
    );
    expect(result.relation).toBe('kept');
  });

  it('lists targets of a level that is gone without a direction', () => {
    const result = comparison(ratio(), ratio({ rule: levels(70, 80, 90) }), { other: three });
    expect(result.relation).toBe('changed');
    expect(result.needsReason).toBe(false);
    expect(inShort(result)).toEqual(['targets@khoi-dong', 'targets@toan-dien']);
  });
});
