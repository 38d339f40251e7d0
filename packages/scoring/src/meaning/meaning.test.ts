import type { UnitResponse } from '@tieuchi/criteria/responses';
import type { CriteriaSet, Criterion, Input } from '@tieuchi/criteria/types';
import { describe, expect, it } from 'vitest';
import { runCases } from '../cases.ts';
import { freezePeers } from '../freeze-peers.ts';
import { scoreResponse, scoreResponses } from '../score.ts';
import { disagreements } from '../testing/columnar-agreement.ts';
import { pointsOf, pointsSet, scored } from '../testing/points-set.ts';
import { ratio, responseOf, setOf } from '../testing/small-set.ts';
import { checkResponses } from './check-responses.ts';
import { meaningText } from './problem.ts';

const quarterly: Input[] = [{ id: 'q', kind: 'count', name: 'Số', per: 'quarter' }];
const criteria: Criterion[] = [
  { ...ratio([60, { assigned: true }]), id: 'i-3', code: 'I.3' },
  {
    ...ratio([60, 80]),
    id: 'i-4',
    code: 'I.4',
    inputs: [{ id: 'a', kind: 'count', name: 'Số đạt' }],
    measure: 'a',
  },
  { id: 'i-5', code: 'I.5', group: 'g', name: 'Theo quý', inputs: quarterly },
  {
    id: 'i-6',
    code: 'I.6',
    group: 'g',
    name: 'Từ bộ khác',
    inputs: [
      {
        id: 'value',
        kind: 'percent',
        name: 'Tỷ lệ',
        from: { kind: 'outcome', set: 'tinh/dti', value: 'share' },
      },
    ],
  },
];
const set: CriteriaSet = setOf(criteria, 2, {
  unitTypes: ['xa', 'phuong'],
  profile: [{ id: 'dan', kind: 'count', name: 'Dân số' }],
  registers: [
    {
      id: 'staff',
      code: 'Mẫu 1',
      name: 'Danh sách',
      columns: [{ id: 'name', kind: 'text', name: 'Họ tên' }],
      totals: [{ id: 'total', name: 'Tổng số' }],
    },
  ],
});

const found = (...responses: UnitResponse[]) =>
  checkResponses(set, responses).map(({ code, path }) => `${code} ${path.join('/')}`);

describe('M1 answers that mean nothing', () => {
  it('M1 sound responses have none', () => {
    const sound = responseOf(
      {
        'i-3': { a: 1, b: 2 },
        'i-4': { notApplicable: true, reason: 'x' },
        'i-5': { q: { 1: 3, 4: 2 } },
        'i-6': {},
      },
      {
        registeredLevel: 2,
        profile: { dan: 7 },
        targets: { 'i-3': 90 },
        outcomes: { 'tinh/dti': { share: 4, points: 3 } },
        registers: { staff: [{ name: 'A' }] },
      },
    );
    expect(found(sound, { ...sound, unit: { code: 'V', type: 'phuong' } })).toEqual([]);
    expect(found(responseOf({}, { registers: { staff: { totals: { total: 3 } } } }))).toEqual([]);
  });

  it.each<[string, Parameters<typeof responseOf>[0], Parameters<typeof responseOf>[1], string]>([
    ['an unknown criterion', { 'i-33': { a: 1 } }, {}, 'unknownCriterion 0/answers/i-33'],
    ['a printed code', { 'i.3': { a: 1 } }, {}, 'codeForId 0/answers/i.3'],
    ['a printed code with a stop', { 'I. 4.': { a: 1 } }, {}, 'codeForId 0/answers/I. 4.'],
    ['an unknown input', { 'i-3': { c: 1 } }, {}, 'unknownInput 0/answers/i-3/c'],
    ['the name of an input', { 'i-3': { 'số đạt': 1 } }, {}, 'inputByName 0/answers/i-3/số đạt'],
    ['an unknown period', { 'i-5': { q: { 1: 3, 5: 2 } } }, {}, 'unknownPeriod 0/answers/i-5/q/5'],
    [
      'a period that is no number',
      { 'i-5': { q: { 'Quý I': 2 } } },
      {},
      'unknownPeriod 0/answers/i-5/q/Quý I',
    ],
    ['an unknown field', {}, { profile: { danso: 1 } }, 'unknownProfileField 0/profile/danso'],
    ['a target of nothing', {}, { targets: { 'i-9': 1 } }, 'unknownCriterion 0/targets/i-9'],
    ['a target that is not assigned', {}, { targets: { 'i-4': 1 } }, 'targetNotAsked 0/targets/i-4'],
    [
      'an outcome not read',
      {},
      { outcomes: { 'tinh/khac': { level: 1 } } },
      'outcomeNotRead 0/outcomes/tinh/khac',
    ],
    ['an unknown register', {}, { registers: { nhansu: [] } }, 'unknownRegister 0/registers/nhansu'],
    [
      'an unknown total',
      {},
      { registers: { staff: { totals: { sum: 1 } } } },
      'unknownTotal 0/registers/staff/totals/sum',
    ],
    ['a level too many', {}, { registeredLevel: 3 }, 'unknownLevel 0/registeredLevel'],
    ['a type not assessed', {}, { type: 'tinh' }, 'unitTypeNotAssessed 0/unit/type'],
  ])('M1 %s', (_title, answers, more, expected) => {
    expect(found(responseOf(answers, more))).toEqual([expected]);
  });

  it('M1 a column is told once, a unit every time after the first', () => {
    const rows = [{ name: 'A' }, { ten: 'B' }, { ten: 'C', name: 'D' }];
    expect(found(responseOf({}, { registers: { staff: rows } }))).toEqual([
      'unknownColumn 0/registers/staff/1/ten',
    ]);
    const same = responseOf({});
    expect(found(same, same, same)).toEqual(['duplicateUnit 1/unit/code', 'duplicateUnit 2/unit/code']);
  });

  it('M1 says what is meant, in both languages', () => {
    const texts = (response: UnitResponse) =>
      checkResponses(set, [response]).flatMap((one) => [meaningText(one, 'vi'), meaningText(one, 'en')]);
    expect(texts(responseOf({ 'I.3': {} }))).toEqual([
      '“I.3” là ký hiệu in; hãy ghi mã của tiêu chí: “i-3”.',
      '“I.3” is a printed code; write the id of the criterion: “i-3”.',
    ]);
    expect(texts(responseOf({}, { registeredLevel: 3 }))[0]).toBe(
      'Bộ này không có mức 3; các mức từ 1 đến 2.',
    );
    const points = checkResponses(pointsSet([]), [responseOf({}, { registeredLevel: 1 })]);
    expect(points.map((one) => meaningText(one, 'vi'))).toEqual([
      'Bộ này chấm điểm, không có mức để đăng ký.',
    ]);
  });

  it('M1 a golden case with a mistyped id fails', () => {
    const response = responseOf({ 'i-3': { a: 7, b: 10 } });
    const one = { id: 'C1', title: 'một', response, expect: { level: 0 } };
    const mistyped = { ...one, response: responseOf({ 'i-33': { a: 7, b: 10 } }) };
    const peers = { ...one, peers: [responseOf({ 'i-3': { aa: 1 } }, { unit: { code: 'V', type: 'xa' } })] };
    const [right, wrong, beside] = runCases(set, { cases: [one, mistyped, peers] });
    expect(right).toEqual({ id: 'C1', title: 'một', ok: true, differences: [] });
    expect(wrong).toMatchObject({
      ok: false,
      differences: ['response.answers.i-33: The set has no criterion with the id “i-33”.'],
      problems: [{ code: 'unknownCriterion', path: ['response', 'answers', 'i-33'] }],
    });
    expect(beside?.problems?.map(({ path }) => path)).toEqual([['peers', 0, 'answers', 'i-3', 'aa']]);
  });
});

describe('P17 A11 units that the set does not assess', () => {
  const compared = scored(
    { kind: 'peers', max: 10, method: 'minMax' },
    { inputs: [{ id: 'a', kind: 'count', name: 'A' }], measure: 'a' },
  );
  const own = pointsSet([compared], { rankings: [{}] }, { unitTypes: ['xa'] });
  const unit = (code: string, type: 'xa' | 'tinh', a: number): UnitResponse =>
    responseOf({ r: { a } }, { unit: { code, type } });
  const responses = [unit('A', 'xa', 2), unit('P', 'tinh', 1000), unit('B', 'xa', 4), unit('C', 'xa', 3)];
  const told = (list: readonly UnitResponse[], options = { frozen: true }) =>
    scoreResponses(own, list, options).map((result) => {
      const { points, rank, ranks } = pointsOf(result);
      return [result.unit.code, result.criteria[0]?.state, points, rank, ranks?.[0]?.of];
    });

  it('P17 A11 are no peers and have no place', () => {
    expect(told(responses)).toEqual([
      ['A', 'value', 0, 3, 3],
      ['P', 'undefined', 0, undefined, undefined],
      ['B', 'value', 10, 1, 3],
      ['C', 'value', 5, 2, 3],
    ]);
    expect(told(responses.filter(({ unit: { type } }) => type === 'xa'))).toEqual(
      told(responses).filter(([code]) => code !== 'P'),
    );
  });

  it('P17 A11 C1 columns say the same', () => {
    for (const frozen of [false, true]) expect(disagreements(own, responses, { frozen })).toEqual([]);
  });

  it('P17 A11 are not frozen with the others', () => {
    const peers = freezePeers(own, responses);
    expect(peers.criteria.r?.values?.map((value) => value.unit)).toEqual(['A', 'B', 'C']);
    expect(peers.rankings?.[0]?.map((value) => value.unit)).toEqual(['A', 'B', 'C']);
    const outside = scoreResponse(own, unit('Q', 'tinh', 3), { peers });
    expect([outside.criteria[0]?.state, pointsOf(outside).rank]).toEqual(['undefined', undefined]);
  });
});
