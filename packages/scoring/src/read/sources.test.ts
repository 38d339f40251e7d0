import { Rational } from '@tieuchi/criteria/exact';
import { MAX_REGISTER_ROWS, MAX_ROW_WORK } from '@tieuchi/criteria/limits';
import type { CriteriaSet, Criterion, From, Input } from '@tieuchi/criteria/types';
import { describe, expect, it } from 'vitest';
import { scoreResponse } from '../score.ts';
import { lone, ratio, responseOf, setOf } from '../testing/small-set.ts';

const set: Partial<CriteriaSet> = {
  profile: [{ id: 'officials', kind: 'count', name: 'Số cán bộ' }],
  registers: [
    {
      id: 'staff',
      code: 'Mẫu 1',
      name: 'Danh sách cán bộ',
      columns: [
        { id: 'name', kind: 'text', name: 'Họ tên' },
        { id: 'computer', kind: 'boolean', name: 'Có máy tính' },
        { id: 'mailbox', kind: 'text', name: 'Hộp thư' },
        { id: 'hours', kind: 'number', name: 'Số giờ' },
      ],
      totals: [
        { id: 'share', name: 'Tỷ lệ', formula: '100 * withComputer / total' },
        { id: 'withComputer', name: 'Có máy tính', where: 'computer' },
        { id: 'total', name: 'Tổng số', field: 'officials' },
        { id: 'typed', name: 'Ghi tay' },
      ],
    },
  ],
};

const rows = [
  { name: 'A', computer: true, mailbox: 'a@x', hours: 1.5 },
  { name: 'B', computer: true, mailbox: ' ', hours: 0.1 },
  { name: 'C', computer: false, mailbox: 'c@x' },
  { name: 'D', hours: null },
];

/** The exact value that an input of a kind gets from its source. */
function valueFrom(
  from: From,
  more: Parameters<typeof responseOf>[1],
  answers = {},
  kind: 'number' | 'count' = 'number',
) {
  const input: Input = { id: 'value', kind, name: 'Ô', from };
  const [criterion] = scoreResponse(setOf([lone(input, [1])], 1, set), responseOf(answers, more)).criteria;
  return criterion?.exact ?? criterion?.problems.join(' ');
}

describe('I2 profile and outcomes', () => {
  const profile: From = { kind: 'profile', field: 'officials' };
  const outcome: From = { kind: 'outcome', set: 'tinh/dti', value: 'share' };

  it.each<[string, From, Parameters<typeof responseOf>[1], object, string]>([
    ['I2 the profile', profile, { profile: { officials: 20 } }, {}, '20'],
    ['I2 a profile without the figure', profile, { profile: {} }, {}, 'missing'],
    ['I2 no profile', profile, {}, {}, 'missing'],
    ['I1 typed before the profile', profile, { profile: { officials: 20 } }, { x: { value: 3 } }, '3'],
    ['I1 null is not typed', profile, { profile: { officials: 20 } }, { x: { value: null } }, '20'],
    ['I2 the outcome of another set', outcome, { outcomes: { 'tinh/dti': { share: 87.5 } } }, {}, '175/2'],
    ['I2 an outcome without that member', outcome, { outcomes: { 'tinh/dti': { level: 2 } } }, {}, 'missing'],
    ['I5 supplied', { kind: 'supplied', by: 'province' }, {}, { x: { value: 9 } }, '9'],
    ['I5 lower units', { kind: 'lowerUnits', set: 'vn/commune', level: 2 }, {}, { x: { value: 4 } }, '4'],
  ])('%s', (_title, from, more, answers, expected) => {
    expect(valueFrom(from, more, answers)).toBe(expected);
  });

  it('I2 a figure of the wrong kind is no figure', () => {
    expect(valueFrom(profile, { profile: { officials: 2.5 } }, {}, 'count')).toBe('wrongKind');
  });
});

describe('I4 registers', () => {
  const register = 'staff';

  it.each<[string, Omit<Extract<From, { kind: 'register' }>, 'kind' | 'register'>, string]>([
    ['all rows', {}, '4'],
    ['rows where a condition is true', { where: 'computer' }, '2'],
    ['a blank text is not filled', { where: 'filled(mailbox)' }, '2'],
    ['what cannot be told does not count', { where: 'not computer' }, '1'],
    ['the sum of a column, exactly', { sum: 'hours' }, '8/5'],
    ['the sum over some rows', { sum: 'hours', where: "name == 'A'" }, '3/2'],
    ['a total that counts', { total: 'withComputer' }, '2'],
    ['a total from the profile', { total: 'total' }, '20'],
    ['a total over totals', { total: 'share' }, '10'],
    ['a total that nobody computes', { total: 'typed' }, 'missing'],
  ])('I4 %s', (_title, figure, expected) => {
    const from: From = { kind: 'register', register, ...figure };
    expect(valueFrom(from, { registers: { staff: rows }, profile: { officials: 20 } })).toBe(expected);
  });

  it.each<[string, Omit<Extract<From, { kind: 'register' }>, 'kind' | 'register'>, string]>([
    ['a total as handed in', { total: 'typed' }, '7'],
    ['a computed total as handed in', { total: 'withComputer' }, '19'],
    ['a total over totals', { total: 'share' }, '95'],
    ['a count by the total of the same condition', { where: 'computer' }, '19'],
    ['a count without such a total', { where: 'filled(mailbox)' }, 'missing'],
    ['a sum', { sum: 'hours' }, 'missing'],
  ])('I4 totals only: %s', (_title, figure, expected) => {
    const totals = { totals: { typed: 7, withComputer: 19 } };
    const from: From = { kind: 'register', register, ...figure };
    expect(valueFrom(from, { registers: { staff: totals }, profile: { officials: 20 } })).toBe(expected);
  });

  it('I4 a register not handed in is missing, an empty one is zero rows', () => {
    const from: From = { kind: 'register', register };
    expect(valueFrom(from, {})).toBe('missing');
    expect(valueFrom(from, { registers: { staff: [] } })).toBe('0');
  });

  it('I4 an unreadable cell makes the sum missing', () => {
    const hostile = JSON.parse('[{"hours":"1"},null,5]');
    expect(valueFrom({ kind: 'register', register, sum: 'hours' }, { registers: { staff: hostile } })).toBe(
      'missing',
    );
  });
});

describe('I3 another criterion', () => {
  const source = { ...ratio([60]), id: 'source', code: 'S', mayDeclareNotApplicable: true };
  const input: Input = {
    id: 'value',
    kind: 'percent',
    name: 'Kết quả của S',
    from: { kind: 'criterion', criterion: 'source' },
  };
  const user: Criterion = lone(input, [66.67]);

  it.each<[string, object, string, string | undefined]>([
    ['unrounded', { a: 2, b: 3 }, 'value', '200/3'],
    ['missing with it', { a: 2 }, 'missing', undefined],
    ['undefined with it', { a: 2, b: 0 }, 'undefined', undefined],
    ['missing when it does not apply', { notApplicable: true, reason: 'x' }, 'missing', undefined],
  ])('I3 %s, in either order of print', (_title, answer, state, exact) => {
    for (const criteria of [
      [source, user],
      [user, source],
    ]) {
      const { criteria: results } = scoreResponse(setOf(criteria, 1), responseOf({ source: { ...answer } }));
      const result = results.find(({ id }) => id === 'x');
      expect([result?.state, result?.exact]).toEqual([state, exact]);
      expect(result?.met).toBe(false);
    }
  });

  it('I3 a condition is no number', () => {
    const yes = { ...lone({ id: 'value', kind: 'boolean', name: 'Có' }, [true]), id: 'source', code: 'S' };
    const { criteria } = scoreResponse(setOf([yes, user], 1), responseOf({ source: { value: true } }));
    expect(criteria[1]).toMatchObject({ state: 'missing', problems: ['wrongKind'] });
  });
});

describe('S5 long registers', () => {
  const count: From = { kind: 'register', register: 'staff', where: 'computer' };
  const staff = (length: number) => ({
    registers: { staff: Array.from({ length }, (_, index) => ({ computer: index % 2 === 0 })) },
  });

  it('S5 as many rows as there may be are counted, one more is no answer', () => {
    expect(valueFrom(count, staff(MAX_REGISTER_ROWS))).toBe(String(MAX_REGISTER_ROWS / 2));
    expect(valueFrom(count, staff(MAX_REGISTER_ROWS + 1))).toBe('wrongKind');
  });

  it('S5 fewer rows where the set asks for much on each of them', () => {
    const where = `${Array.from({ length: 30 }, () => 'hours').join(' + ')} > 3`;
    const heavy: From = { kind: 'register', register: 'staff', where };
    const rows = (length: number) => ({ registers: { staff: Array.from({ length }, () => ({ hours: 1 })) } });
    // 61 parts that are evaluated row by row, a column and the figure: 36,626 of work, more than a sound set has.
    const most = Math.floor(MAX_ROW_WORK / (61 * 600 + 25 + 1));
    expect(valueFrom(heavy, rows(most))).toBe(String(most));
    expect(valueFrom(heavy, rows(most + 1))).toBe('wrongKind');
  });

  it('S5 a cell too close to 0 to be a figure is unreadable', () => {
    const sum: From = { kind: 'register', register: 'staff', sum: 'hours' };
    expect(valueFrom(sum, { registers: { staff: [{ hours: 1e-15 }, { hours: 3 }] } })).toMatch(/^3\d+\/1/);
    expect(valueFrom(sum, { registers: { staff: [{ hours: 1e-16 }, { hours: 3 }] } })).toBe('missing');
  });

  it('I4 sums of whole numbers, decimals and great numbers are exact', () => {
    const sum: From = { kind: 'register', register: 'staff', sum: 'hours' };
    const hours = [1e15, 1e15, 1e15, 1e15, 1e15, 1e15, 1e15, 1e15, 1e15, 1e15, 0.1, 0.2, -7, 1];
    const registers = { staff: hours.map((one) => ({ hours: one })) };
    expect(valueFrom(sum, { registers })).toBe('99999999999999943/10');
    const long = [0.30000000000000004, -1.2345678901234567e-14, 123456.78901234567, null, 5e-15, 1e15];
    const rows = long.map((one) => ({ hours: one }));
    const total = long.reduce((all, one) => all.plus(Rational.fromNumber(one ?? 0)), Rational.ZERO);
    expect(valueFrom(sum, { registers: { staff: rows } })).toBe(total.toString());
  });
});
