import { describe, expect, it } from 'vitest';
import { deriveSet } from '../derive/derive-set.ts';
import type { CriteriaSet, Criterion } from '../generated/types.ts';
import { compareSets } from './compare-sets.ts';
import { comparison, count, counts, inShort, levels, ratio, setWith } from './test-set.ts';

const named = (id: string, more: Partial<Criterion> = {}): Criterion =>
  ratio({ id, code: id.toUpperCase(), name: id, ...more });
const base = setWith(['a', 'b', 'c', 'd'].map((id) => named(id)));
const withCriteria = (criteria: Criterion[], more: Partial<CriteriaSet> = {}) => setWith(criteria, more);
const places = (set: CriteriaSet) =>
  compareSets(base, set).criteria.map(({ id, relation }) => `${id} ${relation}`);

describe('compareSets', () => {
  it('keeps everything of a set that was just derived', () => {
    const derived = deriveSet(base, { id: 'x/y', namespace: 'x', version: '1.0', name: 'Của tỉnh' });
    const { summary, coverage, set } = compareSets(base, derived);
    expect(summary).toEqual({
      kept: 4,
      reworded: 0,
      tightened: 0,
      loosened: 0,
      changed: 0,
      added: 0,
      dropped: 0,
      replaced: 0,
    });
    expect(coverage).toEqual({ base: 4, covered: 4 });
    expect(set).toEqual([]);
  });

  it('follows the order of the other set, what is gone after its nearest surviving predecessor', () => {
    const other = withCriteria([named('d'), named('x-moi'), named('b')]);
    expect(places(other)).toEqual(['a dropped', 'd kept', 'x-moi added', 'b kept', 'c dropped']);
    expect(compareSets(base, other).coverage).toEqual({ base: 4, covered: 2 });
  });

  it('says replaced only where a criterion says what it replaces', () => {
    const other = withCriteria([named('a'), named('x-gop', { replaces: ['b', 'c'] }), named('d')]);
    expect(places(other)).toEqual(['a kept', 'b replaced', 'c replaced', 'x-gop added', 'd kept']);
    const [, gone, , added] = compareSets(base, other).criteria;
    expect(gone?.changes).toEqual([{ field: 'replacedBy', before: undefined, after: ['x-gop'] }]);
    expect(gone?.needsReason).toBe(true);
    expect(added?.changes).toEqual([{ field: 'replaces', before: undefined, after: ['b', 'c'] }]);
    expect(added?.needsReason).toBe(false);
  });

  it.each<[title: string, more: Partial<CriteriaSet>, relations: string[]]>([
    ['the next version of one set', { version: '2.0' }, ['a loosened']],
    ['derived from the base', { id: 'tinh/x', derivedFrom: 'vn/thu@1.0' }, ['a loosened']],
    ['a set that replaces it', { id: 'vn/moi', replaces: 'vn/thu@1.0' }, ['a loosened']],
    ['a set of another origin', { id: 'tinh/x', derivedFrom: 'vn/khac@1.0' }, ['a dropped', 'a added']],
  ])('pairs one id under another name: %s', (_, more, relations) => {
    const inputs = [{ id: 'a', kind: 'count' as const, name: 'Số khác' }, ...counts.slice(1)];
    const renamed = named('a', { name: 'Máy tính', inputs, rule: levels(50, 70, 80, 90, 100) });
    const other = withCriteria([renamed], more);
    const { criteria } = compareSets(withCriteria([named('a')]), other);
    expect(criteria.map(({ id, relation }) => `${id} ${relation}`)).toEqual(relations);
  });

  it('pairs two sets derived from one, and what two strangers name or ask alike', () => {
    const ninhBinh = withCriteria([named('a')], { id: 'nb/x', derivedFrom: 'vn/thu@1.0' });
    const bacKan = withCriteria([named('a', { name: 'Khác' })], { id: 'bk/x', derivedFrom: 'vn/thu@1.0' });
    const stranger = withCriteria([named('a')], { id: 'st/x' });
    for (const other of [bacKan, stranger]) {
      expect(compareSets(ninhBinh, other).summary).toMatchObject({ dropped: 0, added: 0 });
    }
  });

  it.each<[title: string, more: Partial<CriteriaSet>, justified: boolean]>([
    ['no deviation', {}, false],
    [
      'a reason and a listed basis',
      { deviations: [{ criterion: 'a', reason: 'Thực tế', legalBases: ['tt'] }] },
      true,
    ],
    ['an empty reason', { deviations: [{ criterion: 'a', reason: ' ', legalBases: ['tt'] }] }, false],
    [
      'a basis that is not listed',
      { deviations: [{ criterion: 'a', reason: 'x', legalBases: ['khac'] }] },
      false,
    ],
    ['another criterion', { deviations: [{ criterion: 'b', reason: 'x', legalBases: ['tt'] }] }, false],
  ])('justified: %s', (_title, more, justified) => {
    const legalBases = [{ id: 'tt', title: 'Thực tế tại địa phương' }];
    const other = withCriteria([named('b'), named('c'), named('d')], { legalBases, ...more });
    const [dropped] = compareSets(base, other).criteria;
    expect(dropped).toMatchObject({ id: 'a', relation: 'dropped', needsReason: true, justified });
  });

  it('lists what changed for the whole set', () => {
    const level = (id: string, share?: number) => ({
      id,
      name: id,
      ...(share === undefined ? {} : { share }),
    });
    const first = setWith([], {
      outcome: { kind: 'levels', levels: [level('mot'), level('hai', 80), level('ba')] },
    });
    const second = setWith([], {
      unitTypes: ['xa'],
      outcome: { kind: 'levels', levels: [level('mot', 90), level('hai', 85), level('bon')] },
    });
    expect(compareSets(first, second).set).toEqual([
      { field: 'unitTypes', before: undefined, after: ['xa'], direction: 'loosened' },
      { field: 'share', level: 'mot', before: 100, after: 90, direction: 'loosened' },
      { field: 'share', level: 'hai', before: 80, after: 85, direction: 'tightened' },
      {
        field: 'levels',
        level: 'ba',
        before: { id: 'ba', name: 'ba' },
        after: undefined,
        direction: 'undecided',
      },
      { field: 'levels', level: 'bon', before: undefined, after: { id: 'bon', name: 'bon' } },
    ]);
  });

  it.each([
    ['leaveOut', 'met', 80, { direction: 'loosened' }],
    ['met', undefined, 80, { direction: 'tightened' }],
    [undefined, 'met', 100, {}],
  ] as const)('what does not apply: %s, then %s, at a share of %d%%', (before, after, share, direction) => {
    const setOf = (notApplicable: 'leaveOut' | 'met' | undefined) =>
      setWith([], {
        outcome: {
          kind: 'levels',
          levels: [{ id: 'mot', name: 'Một', share }],
          ...(notApplicable !== undefined && { notApplicable }),
        },
      });
    expect(compareSets(setOf(before), setOf(after)).set).toEqual([
      { field: 'notApplicable', before: before ?? 'leaveOut', after: after ?? 'leaveOut', ...direction },
    ]);
    expect(compareSets(setOf(undefined), setOf('leaveOut')).set).toEqual([]);
  });

  it('finds 40 criteria × 34 sets with a dozen changes each', () => {
    const national = setWith(Array.from({ length: 40 }, (_, index) => named(`c${index}`)));
    for (let province = 0; province < 34; province += 1) {
      const criteria = national.criteria.map((criterion, index) =>
        (index + province) % 3 === 0
          ? { ...criterion, rule: levels(60, 70, 80, 90 + province / 10, 100) }
          : criterion,
      );
      const { summary } = compareSets(national, { ...national, criteria: structuredClone(criteria) });
      expect(summary.kept + summary.tightened).toBe(40);
    }
  });
});

describe('documents made to be hard', () => {
  const letters = [...'abcdefgh'];
  const inputs: Criterion['inputs'] = letters.map((id) => ({ id, kind: 'count', name: id }));
  const product = Array(20)
    .fill(`(${letters.join('+')})`)
    .join('*');
  const quotient = Array(20)
    .fill(`(${letters.join('+')})`)
    .join('/');
  const hard = (n: number) => [
    `${product} >= ${n}`,
    `${quotient} >= ${n}`,
    Array.from({ length: 30 }, (_, i) => `a * ${i + n} >= b * ${i + 1}`).join(' or '),
    Array.from({ length: 30 }, (_, i) => `a / ${i + n} >= b / c`).join(' and '),
  ];
  const hardSet = (n: number) =>
    setWith(
      Array.from({ length: 200 }, (_, index) => {
        const targets = [1, 2, 3, 4, 5].map((level) => ({ when: hard(n + level)[index % 4] ?? 'a >= 1' }));
        return named(`c${index}`, { inputs, measure: 'a', rule: levels(...targets) });
      }),
    );

  it('end undecided, within counted effort', () => {
    const { criteria } = compareSets(hardSet(1), hardSet(2));
    expect(criteria.every((criterion) => criterion.undecided === true && criterion.needsReason)).toBe(true);
  });
});

describe('wording', () => {
  it.each<[title: string, more: Partial<Criterion>, changes: string[]]>([
    ['name', { name: 'Tên khác' }, ['name']],
    ['code', { code: 'I.9' }, ['code']],
    ['guidance added', { guidance: 'Cách tính' }, ['guidance']],
    ['expect', { expect: ['a <= b'] }, ['expect']],
    ['label of an input', { inputs: counts.map((input) => ({ ...input, name: 'Khác' })) }, ['inputs']],
    ['order of inputs', { inputs: counts.toReversed() }, ['inputs']],
    [
      'who supplies it',
      { inputs: counts.map((input) => ({ ...input, from: { kind: 'supplied', by: 'province' } })) },
      ['inputs'],
    ],
    ['policy is no wording', { policy: { drop: 'free' } }, []],
  ])('%s', (_title, more, changes) => {
    const result = comparison(ratio(), ratio(more));
    expect(inShort(result)).toEqual(changes);
    expect(result.relation).toBe(changes.length > 0 ? 'reworded' : 'kept');
    expect(result.needsReason).toBe(false);
  });

  it('sees a group that was renamed or moved', () => {
    const groups = [
      { id: 'g', code: 'I', name: 'Nhóm' },
      { id: 'h', code: 'II', name: 'Sau' },
    ];
    const renamed = [{ id: 'g', code: 'A', name: 'Nhóm' }, ...groups.slice(1)];
    expect(inShort(comparison(ratio(), ratio(), { base: { groups }, other: { groups: renamed } }))).toEqual([
      'group',
    ]);
    expect(
      inShort(comparison(ratio(), ratio(), { base: { groups }, other: { groups: groups.toReversed() } })),
    ).toEqual(['group']);
    expect(
      comparison(ratio(), ratio({ group: 'h' }), { base: { groups }, other: { groups } }).changes,
    ).toEqual([
      {
        field: 'group',
        before: { id: 'g', code: 'I', name: 'Nhóm', place: 1 },
        after: { id: 'h', code: 'II', name: 'Sau', place: 2 },
      },
    ]);
    const withNew = [{ id: 'moi', code: '0', name: 'Mới' }, ...groups];
    expect(comparison(ratio(), ratio(), { base: { groups }, other: { groups: withNew } }).relation).toBe(
      'kept',
    );
  });
});

describe('changed inputs', () => {
  it.each<[title: string, inputs: Criterion['inputs']]>([
    [
      'another id',
      [
        { id: 'a', kind: 'count', name: 'A' },
        { id: 'c', kind: 'count', name: 'C' },
      ],
    ],
    ['another kind', counts.map((input) => ({ id: input.id, kind: 'number', name: input.name }))],
    [
      'asked by quarter',
      counts.map((input) => ({ id: input.id, kind: 'count', name: input.name, per: 'quarter' })),
    ],
    ['one more', [...counts, ...count]],
  ])('%s', (_title, inputs) => {
    const result = comparison(ratio(), ratio({ inputs, rule: levels(50, 60, 70, 80, 90) }));
    expect(result.relation).toBe('changed');
    expect(inShort(result)).toEqual(['inputs', 'rule']);
    expect(result.witness).toBeUndefined();
    expect(result.undecided).toBeUndefined();
  });

  it.each([
    ['another unit', 'người', 'hộ', 'changed'],
    ['a unit that only one side says', undefined, 'hộ', 'loosened'],
  ])('%s', (_title, before, after, relation) => {
    const inputs = (measureUnit: string | undefined) =>
      counts.map(({ id, name }) => ({
        id,
        kind: 'count' as const,
        name,
        ...(measureUnit === undefined ? {} : { measureUnit }),
      }));
    const looser = { inputs: inputs(after), rule: levels(50, 60, 70, 80, 90) };
    expect(comparison(ratio({ inputs: inputs(before) }), ratio(looser)).relation).toBe(relation);
  });

  it('another option is another question, another label is not', () => {
    const choice = (...ids: string[]): Criterion['inputs'] => [
      {
        id: 'value',
        kind: 'choice',
        name: 'Chọn',
        options: ids.map((id) => ({ id, name: `Tên ${ids.length} ${id}` })),
      },
    ];
    const asked = (...ids: string[]) =>
      ratio({ inputs: choice(...ids), measure: "value == 'o1'", rule: levels(true, true, true, true, true) });
    expect(comparison(asked('o1', 'o2'), asked('o1', 'o2', 'o3')).relation).toBe('changed');
    expect(
      comparison(asked('o1', 'o2'), { ...asked('o1', 'o2'), measure: "not (value != 'o1')" }).relation,
    ).toBe('reworded');
    expect(
      comparison(asked('o1', 'o2'), { ...asked('o1', 'o2'), measure: "value == 'o1' or value == 'o2'" })
        .relation,
    ).toBe('loosened');
  });
});
