import { describe, expect, it } from 'vitest';
import { pointsSet } from '../../test/points-set.ts';
import { sampleSet } from '../../test/sample-set.ts';
import { toFormModel } from './form-model.ts';

const form = toFormModel(pointsSet, { unitType: 'xa' });
const criteria = form.groups.flatMap((group) => group.criteria);

describe('the profile of a form', () => {
  it('names the criteria that use a figure, be it through a register or as their cluster', () => {
    const used = form.profile.map(({ field, usedBy }) => [field.id, usedBy.map(({ code }) => code)]);
    expect(used).toEqual([
      ['officials', ['1.1', '1.2']],
      ['zone', ['1.2']],
    ]);
  });
});

describe('the registers of a form', () => {
  const [register] = form.registers;

  it('gives a field per column, with what is required and what is personal', () => {
    expect(
      register?.columns.map(({ id, kind, required, personal }) => [id, kind, required, personal]),
    ).toEqual([
      ['fullName', 'text', true, true],
      ['computer', 'boolean', undefined, undefined],
      ['days', 'count', undefined, undefined],
      ['joined', 'date', undefined, undefined],
    ]);
  });

  it('puts the common heading of columns before their names', () => {
    expect(register?.columns.map(({ name }) => name)).toContain('Công tác: Ngày vào');
  });

  it('says where every total comes from, and lets those be typed that nothing else gives', () => {
    expect(
      register?.totals.map(({ field, origin }) => [field.id, field.kind, field.readOnly, origin.kind]),
    ).toEqual([
      ['declared', 'number', true, 'profile'],
      ['withComputer', 'count', false, 'count'],
      ['ratio', 'number', true, 'formula'],
      ['spent', 'number', false, 'typed'],
      ['each', 'number', true, 'formula'],
    ]);
    expect(register?.totals[0]?.origin).toEqual({ kind: 'profile', field: 'officials', name: 'Số cán bộ' });
  });

  it('names who reads it or takes it as evidence', () => {
    expect(register).toMatchObject({
      retentionMonths: 24,
      rowNumber: 'TT',
      usedBy: [{ code: '1.1' }],
    });
    expect(criteria[0]).toMatchObject({
      registers: ['mau-1'],
      evidence: [{ id: 'e1', name: 'Danh sách', required: true, register: 'mau-1' }],
    });
  });
});

describe('where the value of a field comes from', () => {
  it('tells from which way of handing in a figure of a register can be read', () => {
    const readable = criteria[0]?.fields.map(({ source }) => source?.kind === 'register' && source.readable);
    expect(readable).toEqual([
      { rows: true, totals: true },
      { rows: true, totals: false },
      { rows: false, totals: true },
      { rows: true, totals: true },
    ]);
  });

  it('ends with totals that read each other in a circle', () => {
    const totals = [
      { id: 'x', name: 'X', formula: 'y + 1' },
      { id: 'y', name: 'Y', formula: 'x + 1' },
    ];
    const registers = (pointsSet.registers ?? []).map((one) => ({ ...one, totals }));
    const [criterion] = pointsSet.criteria;
    if (criterion === undefined) throw new Error('no criterion');
    const from = { kind: 'register' as const, register: 'mau-1', total: 'x' };
    const inputs = [{ id: 'a', kind: 'number' as const, name: 'A', from }];
    const circle = toFormModel(
      { ...pointsSet, registers, criteria: [{ ...criterion, inputs }] },
      { unitType: 'xa' },
    );
    expect(circle.groups[0]?.criteria[0]?.fields[0]?.source).toMatchObject({
      readable: { rows: false, totals: true },
    });
  });

  it('names the other criterion, the other set, the lower units and the profile', () => {
    expect(criteria[1]?.fields.map(({ source, readOnly }) => [readOnly, source])).toEqual([
      [
        true,
        { kind: 'criterion', criterion: 'lists', code: '1.1', name: 'Theo danh sách', value: 'measure' },
      ],
      [true, { kind: 'outcome', set: 'mau/khac', value: 'points' }],
      [false, { kind: 'lowerUnits', set: 'mau/xa', level: 2 }],
      [true, { kind: 'profile', field: 'officials', name: 'Số cán bộ' }],
    ]);
  });
});

describe('the points of a form', () => {
  it('says what bands ask, in words', () => {
    expect(form.points).toMatchObject({ max: 100, decimals: 2, notApplicable: 'zero', ranked: true });
    expect(form.points?.bands.map(({ lines }) => lines)).toEqual([
      ['Tổng điểm từ 80,5/100', 'Mỗi nhóm từ 50% điểm tối đa', 'Đạt trọn điểm: 1.1'],
      ['Tổng điểm từ 50/100', 'Nhóm 1 từ 40% điểm tối đa'],
    ]);
    expect(form.points?.bands[0]?.linesEn).toEqual([
      'Total of at least 80,5/100',
      'Every group at 50% of its maximum or more',
      'Earned in full: 1.1',
    ]);
  });

  it('says what a heading is worth, who leads it and what it asks to be done', () => {
    expect(form.groups).toMatchObject([
      {
        points: { max: 30, combine: 'sum', rescale: false, bonus: false },
        lead: 'Sở KH&CN',
        tasks: [{ id: 't1', name: 'Tập huấn', coordinate: [] }],
      },
      { points: { bonus: true, cap: { max: 5 } } },
    ]);
  });

  it('marks what is asked for information', () => {
    expect(criteria.map(({ informational }) => informational)).toEqual([false, false, true]);
    expect(criteria[2]?.tasks).toEqual([{ id: 't2', name: 'Làm', lead: 'UBND', coordinate: ['Sở'] }]);
  });

  it('has no points where levels decide', () => {
    const levels = toFormModel(sampleSet, { unitType: 'xa' });
    expect(levels.points).toBeUndefined();
    expect(levels.groups.every(({ points }) => points === undefined)).toBe(true);
  });

  it('marks the targets that are assigned', () => {
    const { groups } = toFormModel(sampleSet, { unitType: 'phuong' });
    const targets = groups.flatMap((group) => group.criteria).find(({ id }) => id === 'towns-only')?.targets;
    expect(targets?.map(({ assigned }) => assigned)).toEqual([true, undefined]);
  });
});
