import { readFileSync } from 'node:fs';
import { Rational } from '@tieuchi/criteria/exact';
import type { Band, Criterion } from '@tieuchi/criteria/types';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { PointsOutcomeResult } from '../model/result.ts';
import { scoreResponse, scoreResponses } from '../score.ts';
import { count, loneScored, number, pointsOf, pointsSet, yesNo } from '../testing/points-set.ts';
import { ratio, responseOf, setOf } from '../testing/small-set.ts';
import { shownStored } from './shown-points.ts';
import { shownText, textAbove } from './shown-text.ts';

const RUNS = { seed: 20261129, numRuns: 400 };

const worth = (id: string, max: number, group = 'g'): Criterion =>
  loneScored(number, { kind: 'linear', max, fullAt: 100 }, { id, code: id.toUpperCase(), group });
const bands: Band[] = [
  { id: 'tot', name: 'Tốt', from: 80 },
  { id: 'kha', name: 'Khá', from: 65 },
];

function outcomeOf(value: number, more: Partial<Parameters<typeof pointsSet>[1]> = {}): PointsOutcomeResult {
  const set = pointsSet([worth('p', 100)], { decimals: 1, bands, ...more });
  return pointsOf(scoreResponse(set, responseOf({ p: { value } })));
}

describe('X3 X5 points as people read them', () => {
  it.each([
    [79.96, 80, '79.96', 'kha'],
    [79.996, 80, '79.996', 'kha'],
    [80, 80, '80', 'tot'],
    [80.04, 80, '80.04', 'tot'],
    [99.98, 100, '99.98', 'tot'],
    [0.004, 0, '0.004', undefined],
    [45.25, 45.3, '45.3', undefined],
  ])('X3 %d is stored as %d and read as %s', (value, points, pointsShown, band) => {
    expect(outcomeOf(value)).toMatchObject({ points, pointsShown, maxShown: '100', ...(band && { band }) });
  });

  it('X3 the share of the maximum, and a maximum that has no end', () => {
    const set = pointsSet([worth('p', 3)], {
      max: 3,
      scale: 10,
      decimals: 1,
      bands: [{ id: 'b', name: 'B', from: 7 }],
    });
    const share = (value: number) => pointsOf(scoreResponse(set, responseOf({ p: { value } }))).shareShown;
    expect([share(69.9999), share(70), share(99.9999)]).toEqual(['69.9999', '70', '99.9999']);
  });

  it('X3 groups stand on the right side of what bands ask of them', () => {
    const groups = ['g', 'h'].map((id) => ({ id, code: id, name: id, max: 50 }));
    const gated: Band[] = [
      { id: 'tot', name: 'Tốt', from: 60, eachGroup: 70, groups: [{ group: 'h', percent: 90 }] },
      { id: 'kha', name: 'Khá', from: 10 },
    ];
    const set = pointsSet([worth('p', 50), worth('q', 50, 'h')], { decimals: 1, bands: gated }, { groups });
    const shown = (p: number, q: number) =>
      pointsOf(scoreResponse(set, responseOf({ p: { value: p }, q: { value: q } }))).groups.map(
        (one) => one.pointsShown,
      );
    expect(shown(69.98, 89.98)).toEqual(['34.99', '44.99']);
    expect(shown(70, 90)).toEqual(['35', '45']);
    expect(shown(99.96, 69.98)).toEqual(['49.98', '34.99']);
  });

  it('X3 criteria and parts: all only of all, nothing only of nothing', () => {
    const row = loneScored(number, {
      kind: 'parts',
      max: 10,
      parts: [
        { id: 'p1', name: 'P1', rule: { kind: 'linear', max: 8, fullAt: 100 } },
        { id: 'p2', name: 'P2', rule: { kind: 'linear', max: 2, fullAt: 1_000_000 } },
      ],
    });
    const [one] = scoreResponse(pointsSet([row]), responseOf({ r: { value: 99.99 } })).criteria;
    expect(one).toMatchObject({ points: 8, pointsShown: '8' });
    expect(one?.explanation.points?.parts).toMatchObject([
      { points: 8, pointsShown: '7.999' },
      { points: 0, pointsShown: '0.0002' },
    ]);
    const [almost] = scoreResponse(pointsSet([worth('p', 5)]), responseOf({ p: { value: 99.96 } })).criteria;
    expect(almost).toMatchObject({ points: 5, pointsShown: '4.998' });
    expect(almost?.explanation.text).toContain('được 4,998/5 điểm');
    expect(almost?.explanation.textEn).toContain('4.998 of 5 points');
  });

  it('L9 X3 the share of criteria that are met', () => {
    const criteria = Array.from({ length: 3 }, (_, index) => ({
      ...ratio([50]),
      id: `r${index}`,
      code: `R${index}`,
    }));
    const set = setOf(criteria, [{ id: 'm', name: 'Đạt', share: 66.67 }]);
    const answers = { r0: { a: 1, b: 1 }, r1: { a: 1, b: 1 } };
    const { outcome } = scoreResponse(set, responseOf(answers));
    expect(outcome).toMatchObject({ level: 0, share: 66.67, shareShown: '66.667' });
    const all = { ...answers, r2: { a: 1, b: 1 } };
    expect(scoreResponse(set, responseOf(all)).outcome).toMatchObject({
      level: 1,
      share: 100,
      shareShown: '100',
    });
  });

  it('X3 a measure as near to its target as inputs can tell', () => {
    const { criteria } = scoreResponse(
      setOf([ratio([60])], 1),
      responseOf({ r: { a: 599_999_999_999_999, b: 1_000_000_000_000_000 } }),
    );
    expect(criteria[0]?.explanation.text).toContain('= 59,9999999999999%');
    expect(criteria[0]?.value).toBe(59.999_999_999_999_9);
  });

  it('X3 a total that was stored is read from its exact number', () => {
    const stored = { points: 80, exact: '1999/25', maxPoints: 100 };
    const outcome = { kind: 'points' as const, max: 100, decimals: 1, bands };
    expect(shownStored(outcome, stored)).toEqual({
      pointsShown: '79.96',
      maxShown: '100',
      shareShown: '79.96',
    });
    expect(shownStored(outcome, { ...stored, exact: null }).pointsShown).toBe('80');
  });

  it('X3 the case that is almost full', () => {
    const read = (name: string) =>
      JSON.parse(readFileSync(new URL(`../../test/reports/${name}.json`, import.meta.url), 'utf8'));
    const [result] = scoreResponses(read('almost-full'), read('almost-full-responses').responses);
    expect(result?.outcome).toMatchObject({ points: 100, pointsShown: '99.98', maxShown: '100' });
    expect(result?.criteria[0]).toMatchObject({ points: 100, pointsShown: '99.98', max: 100 });
  });

  it('X3 shown texts: same side of marks, never further off than rounding, no decimals for nothing', () => {
    const part = fc.tuple(fc.integer({ min: -1e9, max: 1e9 }), fc.integer({ min: 1, max: 1e6 }));
    const near = fc.constantFrom(0, 1, -1, 50, -50);
    fc.assert(
      fc.property(
        part,
        near,
        fc.nat({ max: 4 }),
        fc.bigInt({ min: 1n, max: 10n ** 24n }),
        (from, way, decimals, away) => {
          const value = Rational.of(...from);
          const mark = value.plus(Rational.of(BigInt(way), away));
          const text = shownText(value, decimals, [mark]);
          const shown = Rational.parse(text);
          if (way !== 0) expect(shown.compare(mark)).toBe(value.compare(mark));
          const { n, d } = shown.minus(value);
          expect((n < 0n ? -n : n) * 2n * 10n ** BigInt(decimals) <= d).toBe(true);
          expect(text).toMatch(/^-?\d+(\.\d*[1-9])?$/);
          expect(Rational.parse(textAbove(value, decimals)).compare(value)).toBeGreaterThanOrEqual(0);
        },
      ),
      RUNS,
    );
  });
});

describe('A14 why a band is missed', () => {
  const gated: Band[] = [
    { id: 'tot', name: 'Tốt', from: 25, eachGroup: 60, requires: ['flag', 'note'] },
    { id: 'dat', name: 'Đạt', from: 10.01, groups: [{ group: 'g1', percent: 50 }], requires: ['off'] },
  ];
  const groups = [
    { id: 'g1', code: '1', name: 'Nhóm 1', max: 20 },
    { id: 'g2', code: '2', name: 'Nhóm 2', max: 10 },
    { id: 'g3', code: '3', name: 'Thưởng', bonus: true },
  ];
  const criteria: Criterion[] = [
    loneScored(
      number,
      { kind: 'linear', max: 20, fullAt: 90 },
      { id: 'p', code: '1.1', group: 'g1', name: 'Tỷ lệ' },
    ),
    loneScored(
      yesNo,
      { kind: 'allOrNothing', max: 10 },
      { id: 'flag', code: '2.1', group: 'g2', name: 'Cờ', nameEn: 'Flag' },
    ),
    loneScored(
      count,
      { kind: 'linear', max: -5, fullAt: 5 },
      { id: 'off', code: '2.2', group: 'g2', name: 'Lỗi' },
    ),
    { id: 'note', code: '2.3', group: 'g2', name: 'Ghi', inputs: [yesNo] },
  ];
  const set = pointsSet(criteria, { max: 30, bands: gated }, { groups });
  const outcome = (answers: Record<string, number | boolean>) =>
    pointsOf(
      scoreResponse(
        set,
        responseOf(Object.fromEntries(Object.entries(answers).map(([id, value]) => [id, { value }]))),
      ),
    );

  it('A14 the total, exactly, the groups that are named, and a deduction', () => {
    const { nextBand, bandMissed, band } = outcome({ p: 40, flag: false, off: 1, note: true });
    expect([band, bandMissed, nextBand?.id, nextBand?.name]).toEqual([undefined, undefined, 'dat', 'Đạt']);
    expect(nextBand?.gates).toEqual([
      {
        kind: 'total',
        passed: false,
        wanted: '10.01',
        has: '7.89',
        short: '2.13',
        exactShort: '1909/900',
        text: 'Tổng điểm từ 10,01: hiện có 7,89, thiếu 2,13',
        textEn: 'Total of at least 10.01: 7.89 now, 2.13 short',
      },
      {
        kind: 'group',
        passed: false,
        id: 'g1',
        code: '1',
        percent: 50,
        max: '20',
        wanted: '10',
        has: '8.89',
        short: '1.12',
        exactShort: '10/9',
        text: 'Nhóm 1 từ 50% (10/20 điểm): hiện có 8,89, thiếu 1,12',
        textEn: 'Group 1 at 50% or more (10/20 points): 8.89 now, 1.12 short',
      },
      {
        kind: 'criterion',
        passed: false,
        id: 'off',
        code: '2.2',
        wanted: '0',
        has: '-1',
        short: '1',
        exactShort: '1',
        text: 'Không bị trừ điểm ở tiêu chí 2.2 Lỗi: hiện có -1, thiếu 1',
        textEn: 'No deduction on criterion 2.2 Lỗi: -1 now, 1 short',
      },
    ]);
  });

  it('A14 the highest band whose total is reached, by every gate', () => {
    const { nextBand, bandMissed, band } = outcome({ p: 90, flag: true, off: 2, note: false });
    expect([band, bandMissed?.id, nextBand?.id]).toEqual([undefined, 'tot', 'dat']);
    expect(bandMissed?.gates.map(({ kind, passed, textEn }) => [kind, passed, textEn])).toEqual([
      ['total', true, 'Total of at least 25: 28 now'],
      ['group', true, 'Group 1 at 60% or more (12/20 points): 20 now'],
      ['group', true, 'Group 2 at 60% or more (6/10 points): 8 now'],
      ['criterion', true, 'Criterion 2.1 Flag earned in full: 10 now'],
      ['criterion', false, 'Criterion 2.3 Ghi met'],
    ]);
  });

  it('A14 nothing above the highest band', () => {
    expect(outcome({ p: 90, flag: true, off: 0, note: true })).toMatchObject({ band: 'tot' });
    expect(outcome({ p: 90, flag: true, off: 0, note: true })).not.toHaveProperty('nextBand');
  });

  it('X3 A14 what is missed is never shown as reached', () => {
    const almost = outcome({ p: 45.04, flag: false, off: 0, note: true }).nextBand;
    expect(almost?.gates[0]).toMatchObject({
      wanted: '10.01',
      has: '10.009',
      short: '0.002',
      exactShort: '1/900',
    });
  });
});
