import { Rational } from '@tieuchi/criteria/exact';
import type { UnitResponse } from '@tieuchi/criteria/responses';
import type { CriteriaSet, PeersRule, UnitType } from '@tieuchi/criteria/types';
import { describe, expect, it } from 'vitest';
import { freezePeers } from '../../freeze-peers.ts';
import { comparesUnits, scoreResponse, scoreResponses } from '../../score.ts';
import { loneScored, number, pointsOf, pointsSet, scored } from '../../testing/points-set.ts';

const minMax: PeersRule = { kind: 'peers', max: 15, method: 'minMax' };
const setWith = (rule: Partial<PeersRule>, more: Partial<CriteriaSet> = {}) =>
  pointsSet([loneScored(number, { ...minMax, ...rule })], {}, more);

/** Mean 5, deviation 2. */
const Z: Partial<PeersRule> = { method: 'zScore', zeroAt: -1.5, fullAt: 1 };

/** A unit with this value; undefined: it did not answer. */
function unit(
  code: string,
  value: number | undefined,
  more: { type?: UnitType; parent?: string; profile?: UnitResponse['profile'] } = {},
): UnitResponse {
  const { type = 'xa', parent, profile } = more;
  return {
    unit: { code, type, ...(parent !== undefined && { parent }) },
    ...(profile !== undefined && { profile }),
    answers: value === undefined ? {} : { r: { value } },
  };
}

const units = [8, 2, 0].map((value, index) => unit(`P${index}`, value));
const pointsIn = (set: CriteriaSet, responses: UnitResponse[]) =>
  scoreResponses(set, responses, { frozen: true }).map(({ criteria }) => criteria[0]?.points);

describe('methods', () => {
  it.each<[string, Partial<PeersRule>, (number | undefined)[], (number | null)[]]>([
    ['P18 min–max', {}, [8, 2, 0], [15, 3.75, 0]],
    ['P18 not from 0', {}, [8, 5, 4], [15, 3.75, 0]],
    ['P18 all the same above 0', {}, [7, 7], [15, 15]],
    ['P18 all the same at 0', {}, [0, 0, 0], [0, 0, 0]],
    ['P18 below 0', {}, [-1, -3, -2], [15, 0, 7.5]],
    ['P19 share of the best', { method: 'shareOfMax' }, [8, 2, 0], [15, 3.75, 0]],
    ['P19 nobody above 0', { method: 'shareOfMax' }, [0, -2], [0, 0]],
    ['P23 z-scores: 2, 4, 4, 4, 5, 5, 7, 9', Z, [2, 4, 4, 4, 5, 5, 7, 9], [0, 6, 6, 6, 9, 9, 15, 15]],
    ['P23 between −3 and 3 when nothing is said', { method: 'zScore' }, [1, 3], [5, 10]],
    ['P23 all the same', { method: 'zScore' }, [7, 7], [7.5, 7.5]],
    ['P23 a root that is no fraction', { method: 'zScore', max: 10 }, [0, 0, 3], [3.82, 3.82, 7.36]],
    [
      'P23 everything from one number on',
      { ...Z, zeroAt: 1, fullAt: 1 },
      [2, 4, 4, 4, 5, 5, 7, 9],
      [0, 0, 0, 0, 0, 0, 15, 15],
    ],
    ['P21 fixed mean and deviation', { method: 'zScore', bounds: { mean: 5, deviation: 2 } }, [8], [11.25]],
    ['P21 a fixed mean', { method: 'zScore', bounds: { mean: 1 } }, [1, 3], [7.5, 12.5]],
    ['P20 nobody else answered', {}, [8, undefined], [null, 0]],
    ['P20 alone', {}, [8], [null]],
    ['P21 a fixed lower bound', { bounds: { min: 4 } }, [8, 5, 2], [15, 3.75, 0]],
    ['P21 a fixed upper bound', { bounds: { max: 4 } }, [8, 2, 0], [15, 7.5, 0]],
    ['P21 both fixed', { bounds: { min: 0, max: 16 } }, [8], [7.5]],
    ['P21 the best is fixed', { method: 'shareOfMax', bounds: { max: 16 } }, [8], [7.5]],
    ['P1 a deduction', { max: -4 }, [8, 2, 0], [-4, -1, 0]],
  ])('%s', (_title, rule, values, points) => {
    expect(
      pointsIn(
        setWith(rule),
        values.map((value, index) => unit(`P${index}`, value)),
      ),
    ).toEqual(points);
  });

  it('P23 shows mean and deviation', () => {
    const [first] = scoreResponses(
      setWith({ method: 'zScore' }),
      [0, 0, 3].map((value, index) => unit(`P${index}`, value)),
    );
    expect(first?.criteria[0]?.explanation.points?.peers?.figures).toEqual({
      mean: '1',
      deviation: Rational.parse('1.4142135623730950488').toString(),
    });
  });

  it('P23 shares of a thousand units with long fractions', () => {
    const rule: PeersRule = { ...minMax, method: 'zScore' };
    const set = pointsSet([scored(rule)]);
    const responses = Array.from({ length: 1000 }, (_, index) => ({
      ...unit(`U${index}`, undefined),
      answers: { r: { a: 7 * index, b: 10_007 + 12 * index } },
    }));
    const shown = scoreResponses(set, responses, { frozen: true }).map(
      ({ criteria }) => criteria[0]?.points ?? 0,
    );
    const values = responses.map(({ answers: { r } }) => (100 * r.a) / r.b);
    const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
    const deviation = Math.sqrt(values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / values.length);
    for (const [index, value] of values.entries()) {
      const share = Math.min(1, Math.max(0, ((value - mean) / deviation + 3) / 6));
      expect(Math.abs((shown[index] ?? 0) - 15 * share)).toBeLessThan(0.00501);
    }
  });

  it('P4 what nobody can be compared with may count in full', () => {
    const set = pointsSet([loneScored(number, minMax, { ifUndefined: 'full' })]);
    expect(pointsIn(set, [unit('P0', 8)])).toEqual([15]);
  });
});

describe('P17 among whom', () => {
  it('P17 those under one parent', () => {
    const responses = [
      unit('A', 8, { parent: 'X' }),
      unit('B', 4, { parent: 'X' }),
      unit('C', 4, { parent: 'Y' }),
      unit('D', 3, { parent: 'Y' }),
    ];
    expect(pointsIn(setWith({ among: 'parent' }), responses)).toEqual([15, 0, 15, 0]);
  });

  it('P17 those of one class', () => {
    const unitClasses: CriteriaSet['unitClasses'] = [
      { id: 'nong-thon', name: 'Nông thôn', types: ['xa'] },
      { id: 'do-thi', name: 'Đô thị', types: ['phuong', 'thi-tran'] },
    ];
    const set = setWith({ among: 'unitClass', method: 'shareOfMax' }, { unitClasses });
    const responses = [
      unit('A', 8),
      unit('B', 4),
      unit('C', 2, { type: 'phuong' }),
      unit('D', 1, { type: 'thi-tran' }),
    ];
    expect(pointsIn(set, responses)).toEqual([15, 7.5, 15, 7.5]);
  });

  it('P19 relative to the leader of a cluster', () => {
    const set = setWith(
      { among: { field: 'cum' }, method: 'shareOfMax' },
      {
        profile: [
          {
            id: 'cum',
            kind: 'choice',
            name: 'Cụm',
            options: [
              { id: 'c1', name: '1' },
              { id: 'c2', name: '2' },
            ],
          },
        ],
      },
    );
    const responses = [
      unit('A', 8, { profile: { cum: 'c1' } }),
      unit('B', 4, { profile: { cum: 'c1' } }),
      unit('C', 2, { profile: { cum: 'c2' } }),
      unit('D', 1, { profile: { cum: 'c2' } }),
      unit('E', 1),
    ];
    expect(pointsIn(set, responses)).toEqual([15, 7.5, 15, 7.5, null]);
  });

  it('P17 units to which the criterion does not apply take no part', () => {
    const set = pointsSet([loneScored(number, minMax, { mayDeclareNotApplicable: true })]);
    const out: UnitResponse = { ...unit('Z', 0), answers: { r: { notApplicable: true, reason: 'x' } } };
    expect(pointsIn(set, [unit('A', 8), unit('B', 4), out])).toEqual([15, 0, 0]);
  });
});

describe('P22 provisional until frozen', () => {
  const set = setWith({}, {});

  it('P22 nobody else is known: no points yet', () => {
    const result = scoreResponse(set, unit('P1', 2));
    expect(pointsOf(result)).toMatchObject({ points: 0, provisional: true });
    expect(result.criteria[0]).toMatchObject({ state: 'provisional', value: 2, points: null });
    expect(result.criteria[0]?.explanation.text).toContain('tạm tính');
  });

  it('P22 the dossiers of a round that goes on', () => {
    const [, second] = scoreResponses(set, units);
    expect(second?.criteria[0]).toMatchObject({ state: 'provisional', points: 3.75 });
    expect(second?.outcome).toMatchObject({ points: 3.75, provisional: true });
  });

  it('P22 missing and not comparable are told before provisional', () => {
    const [first, second] = scoreResponses(set, [unit('A', undefined), unit('B', 3)]);
    expect(first?.criteria[0]).toMatchObject({ state: 'missing', points: 0 });
    expect(second?.criteria[0]).toMatchObject({ state: 'undefined', value: 3, points: null });
    expect(second?.criteria[0]?.explanation.text).toBe(
      '3; chưa tính được điểm (tối đa 15); không có đơn vị nào khác để so',
    );
    expect(second?.outcome).toMatchObject({ provisional: true });
  });

  it('P21 with fixed bounds nothing is provisional', () => {
    const result = scoreResponse(setWith({ bounds: { min: 0, max: 4 } }), unit('A', 2));
    expect(result.criteria[0]).toMatchObject({ state: 'value', points: 7.5 });
    expect(result.outcome).not.toHaveProperty('provisional');
  });

  it('P22 frozen: every dossier scores the same alone as among the others', () => {
    const ranked = pointsSet([loneScored(number, minMax)], { rankings: [{}] });
    const frozen: ReturnType<typeof freezePeers> = JSON.parse(JSON.stringify(freezePeers(ranked, units)));
    const together = scoreResponses(ranked, units, { frozen: true });
    expect(units.map((one) => scoreResponse(ranked, one, { peers: frozen }))).toEqual(together);
    expect(together.map((result) => pointsOf(result).rank)).toEqual([1, 2, 3]);
    expect(together.every(({ criteria }) => criteria[0]?.state === 'value')).toBe(true);
  });

  it('P22 the peers in an explanation reproduce it', () => {
    const [first, second] = scoreResponses(set, units, { frozen: true });
    const peers = second?.criteria[0]?.explanation.points?.peers;
    expect(peers).toEqual({
      method: 'minMax',
      frozen: true,
      count: 3,
      figures: { min: '0', max: '8' },
      values: [
        { unit: 'P0', value: '8' },
        { unit: 'P1', value: '2' },
        { unit: 'P2', value: '0' },
      ],
    });
    if (peers === undefined || units[0] === undefined) throw new Error('compared');
    expect(scoreResponse(set, units[0], { peers: { criteria: { r: peers } } })).toEqual(first);
  });

  it('P22 a corrected dossier is compared with what was stored', () => {
    const frozen = freezePeers(set, units);
    const again = (value: number) => scoreResponse(set, unit('P1', value), { peers: frozen }).criteria[0];
    expect(again(4)).toMatchObject({ state: 'value', points: 7.5 });
    expect(again(80)).toMatchObject({ points: 15 });
    expect(scoreResponse(set, unit('new', 16), { peers: frozen }).criteria[0]).toMatchObject({ points: 15 });
  });

  it('P22 the dossiers of the others, taken as frozen', () => {
    const [first, ...others] = units;
    if (first === undefined) throw new Error('units');
    const [expected] = scoreResponses(set, units, { frozen: true });
    expect(scoreResponse(set, first, { peers: others })).toEqual(expected);
  });

  it('E5 names figures but not all values where there are many', () => {
    const many = Array.from({ length: 201 }, (_, index) => unit(`U${index}`, index));
    const [first] = scoreResponses(set, many);
    expect(first?.criteria[0]?.explanation.points?.peers).toEqual({
      method: 'minMax',
      frozen: false,
      count: 201,
      figures: { min: '0', max: '200' },
    });
  });
});

describe('comparesUnits', () => {
  it.each<[string, boolean, CriteriaSet]>([
    ['a rule over peers', true, setWith({})],
    ['a rule whose figures are all fixed', false, setWith({ bounds: { min: 0, max: 16 } })],
    ['a ranking', true, pointsSet([], { rankings: [{}] })],
    ['neither', false, pointsSet([scored({ kind: 'linear', max: 100, fullAt: 100 })])],
  ])('P21 P22 A11 %s', (_title, expected, set) => {
    expect(comparesUnits(set)).toBe(expected);
  });
});
