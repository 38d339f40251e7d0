import { describe, expect, it } from 'vitest';
import type { Band, CriteriaSet, PointsOutcome } from '../generated/types.ts';
import { compareSets } from './compare-sets.ts';
import type { OutcomeComparison, Relation } from './comparison.ts';
import { setWith } from './test-set.ts';

const band = (more: Partial<Band> = {}): Band => ({ id: 'tot', name: 'Tốt', from: 80, ...more });
const low: Band = { id: 'dat', name: 'Đạt', from: 50 };

function outcomeOf(base: Partial<PointsOutcome>, other: Partial<PointsOutcome>): OutcomeComparison {
  const set = (outcome: Partial<PointsOutcome>) =>
    setWith([], { outcome: { kind: 'points', max: 100, ...outcome } });
  return compareSets(set(base), set(other)).outcome;
}

const bandRows: [title: string, base: Band[], other: Band[], relation: Relation, needed: boolean][] = [
  ['another name', [band()], [band({ name: 'Giỏi' })], 'reworded', false],
  ['a higher threshold', [band()], [band({ from: 85 })], 'tightened', false],
  ['a lower threshold', [band()], [band({ from: 75 })], 'loosened', true],
  ['a gate for each group', [band()], [band({ eachGroup: 50 })], 'tightened', false],
  ['a gate for each group taken away', [band({ eachGroup: 50 })], [band()], 'loosened', true],
  ['a gate for one group', [band()], [band({ groups: [{ group: 'g', percent: 40 }] })], 'tightened', false],
  [
    'a lower gate for one group',
    [band({ groups: [{ group: 'g', percent: 40 }] })],
    [band({ groups: [{ group: 'g', percent: 30 }] })],
    'loosened',
    true,
  ],
  ['a required criterion', [band()], [band({ requires: ['i-1'] })], 'tightened', false],
  [
    'another required criterion',
    [band({ requires: ['i-1'] })],
    [band({ requires: ['i-2'] })],
    'changed',
    true,
  ],
  ['a higher threshold and a gate less', [band({ eachGroup: 1 })], [band({ from: 85 })], 'changed', true],
  ['one band more on top', [band(), low], [band({ id: 'cao', from: 95 }), band(), low], 'changed', false],
  ['one band more below', [band()], [band(), low], 'changed', true],
  ['one band less', [band(), low], [low], 'changed', true],
  ['bands in another order', [band(), low], [low, band()], 'changed', true],
];

const rows: [
  title: string,
  base: Partial<PointsOutcome>,
  other: Partial<PointsOutcome>,
  relation: Relation,
  needed: boolean,
][] = [
  ['a printed maximum', {}, { max: 110 }, 'changed', false],
  ['a maximum that the total is scaled by', { scale: 10 }, { scale: 10, max: 110 }, 'changed', true],
  ['a scale', {}, { scale: 10 }, 'changed', true],
  ['the scale that it has', {}, { scale: 100 }, 'reworded', false],
  ['a mean', {}, { combine: 'mean' }, 'changed', true],
  ['decimals that are only shown', {}, { decimals: 1 }, 'reworded', false],
  [
    'decimals that units are ranked by',
    { rankings: [{ rounded: true }] },
    { rankings: [{ rounded: true }], decimals: 1 },
    'changed',
    false,
  ],
  ['a ranking', {}, { rankings: [{}] }, 'changed', false],
  ['full points for what does not apply', {}, { notApplicable: 'full' }, 'loosened', true],
  ['no points for what does not apply', { notApplicable: 'full' }, {}, 'tightened', false],
  ['a stretched total', {}, { notApplicable: 'rescale' }, 'changed', true],
];

describe('the outcome of a set with points', () => {
  it.each(bandRows)('bands: %s', (_title, base, other, relation, needed) => {
    expect(outcomeOf({ bands: base }, { bands: other })).toMatchObject({ relation, needsReason: needed });
  });

  it.each(rows)('%s', (_title, base, other, relation, needed) => {
    expect(outcomeOf(base, other)).toMatchObject({ relation, needsReason: needed });
  });

  it('names the band and the direction of a field; the list of set changes has all bands as one', () => {
    const set = (from: number) =>
      setWith([], { outcome: { kind: 'points', max: 100, bands: [band({ from })] } });
    const { outcome, set: changes } = compareSets(set(80), set(75));
    expect(outcome.changes).toEqual([
      { field: 'from', band: 'tot', before: 80, after: 75, direction: 'loosened' },
    ]);
    expect(changes).toEqual([{ field: 'bands', before: [band()], after: [band({ from: 75 })] }]);
  });

  it('is undecided against levels', () => {
    const points = setWith([], { outcome: { kind: 'points', max: 100 } });
    expect(compareSets(setWith([]), points).outcome).toMatchObject({ relation: 'changed', undecided: true });
  });
});

const level = (id: string, share?: number) => ({ id, name: id, ...(share === undefined ? {} : { share }) });
const levelled = (...levels: ReturnType<typeof level>[]): CriteriaSet =>
  setWith([], { outcome: { kind: 'levels', levels } });

const levelRows: [
  title: string,
  base: CriteriaSet,
  other: CriteriaSet,
  relation: Relation,
  needed: boolean,
][] = [
  ['a lower share', levelled(level('a')), levelled(level('a', 80)), 'loosened', true],
  ['a higher share', levelled(level('a', 80)), levelled(level('a')), 'tightened', false],
  ['one level more on the way', levelled(level('b')), levelled(level('a'), level('b')), 'tightened', false],
  ['one level less on the way', levelled(level('a'), level('b')), levelled(level('b')), 'loosened', true],
  ['one level more at the end', levelled(level('a')), levelled(level('a'), level('b')), 'changed', false],
  ['one level less at the end', levelled(level('a'), level('b')), levelled(level('a')), 'changed', true],
  [
    'levels in another order',
    levelled(level('a'), level('b')),
    levelled(level('b'), level('a')),
    'changed',
    true,
  ],
];

describe('the outcome of a set with levels', () => {
  it.each(levelRows)('%s', (_title, base, other, relation, needed) => {
    expect(compareSets(base, other).outcome).toMatchObject({ relation, needsReason: needed });
  });

  it.each<[title: string, types: CriteriaSet['unitTypes'], relation: Relation]>([
    ['fewer types of units', ['xa'], 'loosened'],
    ['more types of units', ['xa', 'phuong', 'dac-khu'], 'tightened'],
    ['the same in another order', ['phuong', 'xa'], 'kept'],
  ])('%s', (_title, unitTypes, relation) => {
    const base = setWith([], { unitTypes: ['xa', 'phuong'] });
    expect(
      compareSets(base, setWith([], unitTypes === undefined ? {} : { unitTypes })).outcome.relation,
    ).toBe(relation);
  });

  it('is justified by a deviation of the outcome', () => {
    const other: CriteriaSet = {
      ...levelled(level('a', 80)),
      deviations: [{ outcome: true, reason: 'Vùng cao', legalBases: ['tt'] }],
      legalBases: [{ id: 'tt', title: 'Thực tế tại địa phương' }],
    };
    expect(compareSets(levelled(level('a')), other).outcome).toMatchObject({
      needsReason: true,
      justified: true,
    });
  });
});
