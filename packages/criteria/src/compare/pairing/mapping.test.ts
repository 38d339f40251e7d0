import { describe, expect, it } from 'vitest';
import type { Criterion } from '../../generated/types.ts';
import { compareSets } from '../compare-sets.ts';
import { count, levels, ratio, setWith } from '../test-set.ts';
import { proposeMapping } from './propose-mapping.ts';

const base = setWith([
  ratio({ id: 'i-1', code: 'I.1', name: 'Tỷ lệ văn bản điện tử', measureUnit: '%' }),
  ratio({ id: 'i-2', code: 'I.2', name: 'Tỷ lệ hồ sơ trực tuyến trên tổng số hồ sơ', measureUnit: '%' }),
  ratio({ id: 'ii-1', code: 'II.1', name: 'Số doanh nghiệp số', inputs: count, rule: levels(1, 2, 3, 4, 5) }),
]);
const strange = (criteria: Criterion[]) => setWith(criteria, { id: 'tinh/rieng' });
const online = ratio({
  id: 'c5-2',
  code: '5.2',
  name: 'Tỷ lệ hồ sơ nộp trực tuyến',
  measureUnit: '%',
  rule: levels(70, 70, 80, 90, 100),
});
const robots = ratio({ id: 'c9', code: '9', name: 'Robot trồng lúa', inputs: count });

const entries = (...args: Parameters<typeof compareSets>) =>
  compareSets(...args).criteria.map(
    ({ id, baseId, relation, needsReason }) =>
      `${id}${baseId === undefined ? '' : `=${baseId}`} ${relation}${needsReason ? ' owes' : ''}`,
  );

describe('a set that knows nothing of the base', () => {
  it('inherits nothing and owes no reason for what it has not', () => {
    const { inherits, coverage } = compareSets(base, strange([online]));
    expect({ inherits, coverage }).toEqual({ inherits: false, coverage: { base: 3, covered: 0 } });
    expect(entries(base, strange([online]))).toEqual([
      'i-1 dropped',
      'i-2 dropped',
      'ii-1 dropped',
      'c5-2 added',
    ]);
  });

  it('owes no reason either where a name pairs it and a target is lower', () => {
    const lower = ratio({ id: 'i-1', name: 'Tỷ lệ văn bản điện tử', rule: levels(10, 70, 80, 90, 100) });
    expect(entries(base, strange([lower]))[0]).toBe('i-1 loosened');
  });

  it('is compared by meaning along the pairs of a mapping, and these are covered', () => {
    const mapping = [{ criterion: 'c5-2', base: 'i-2' }];
    expect(entries(base, strange([online, robots]), mapping)).toEqual([
      'i-1 dropped',
      'c5-2=i-2 tightened',
      'ii-1 dropped',
      'c9 added',
    ]);
    expect(compareSets(base, strange([online]), mapping).coverage).toEqual({ base: 3, covered: 1 });
  });

  it('may answer several criteria of the base with one, and one with several', () => {
    const oneToMany = [
      { criterion: 'c5-2', base: 'ii-1' },
      { criterion: 'c5-2', base: 'i-2' },
    ];
    const { coverage, summary } = compareSets(base, strange([online]), oneToMany);
    expect(entries(base, strange([online]), oneToMany)).toEqual([
      'i-1 dropped',
      'c5-2=i-2 tightened',
      'c5-2=ii-1 changed',
    ]);
    expect({ coverage, dropped: summary.dropped }).toEqual({ coverage: { base: 3, covered: 2 }, dropped: 1 });
    const manyToOne = [
      { criterion: 'c5-2', base: 'i-2' },
      { criterion: 'c9', base: 'i-2' },
    ];
    expect(compareSets(base, strange([online, robots]), manyToOne).coverage.covered).toBe(1);
  });

  it('goes by the mapping where it says otherwise than the ids', () => {
    const sameId = ratio({ id: 'i-1', name: 'Tỷ lệ văn bản điện tử' });
    expect(entries(base, strange([sameId]), [{ criterion: 'i-1', base: 'i-2' }])).toContain(
      'i-1=i-2 reworded',
    );
  });

  it('passes over pairs that name what is not there', () => {
    const mapping = [
      { criterion: 'c5-2', base: 'nothing' },
      { criterion: 'nobody', base: 'i-1' },
    ];
    expect(compareSets(base, strange([online]), mapping).coverage.covered).toBe(0);
  });
});

describe('a set of the same family', () => {
  it('is compared by ids, whatever a mapping says', () => {
    const derived = setWith([ratio({ id: 'i-1', name: 'Tỷ lệ văn bản điện tử' })], {
      id: 'tinh/x',
      derivedFrom: 'vn/thu@1.0',
    });
    const result = entries(base, derived, [{ criterion: 'i-1', base: 'i-2' }]);
    expect(compareSets(base, derived).inherits).toBe(true);
    expect(result).toContain('i-2 dropped owes');
    expect(result).toContain('ii-1 dropped owes');
  });
});

describe('proposeMapping', () => {
  it('proposes what names, inputs and units speak for, the best first, and nothing out of the air', () => {
    const proposals = proposeMapping(base, strange([online, robots]));
    expect(proposals[0]).toMatchObject({
      criterion: 'c5-2',
      base: 'i-2',
      grounds: { sameInputs: true, sameUnit: true },
    });
    expect(proposals.filter(({ criterion }) => criterion === 'c9')).toEqual([]);
  });

  it('has nothing to say of criteria that ids pair already', () => {
    const paired = ratio({ id: 'i-1', name: 'Tỷ lệ văn bản điện tử' });
    expect(proposeMapping(base, strange([paired]))).toEqual([]);
  });
});
