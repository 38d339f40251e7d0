import { existsSync, readFileSync } from 'node:fs';
import type { CriteriaSet } from '@tieuchi/criteria/types';
import { describe, expect, it } from 'vitest';
import { sampleSet } from '../../test/sample-set.ts';
import { type FormModel, toFormModel } from './form-model.ts';

const criteriaOf = (model: FormModel) => model.groups.flatMap(({ criteria }) => criteria);
const codesOf = (model: FormModel) => criteriaOf(model).map(({ code }) => code);

describe('toFormModel', () => {
  it('asks a type of unit for what applies to it, in order of print', () => {
    expect(codesOf(toFormModel(sampleSet, { unitType: 'xa' }))).toEqual(['A.1.1', 'A.1.2', 'B.1']);
    expect(codesOf(toFormModel(sampleSet, { unitType: 'phuong' }))).toEqual(['A.1.1', 'A.1.2', 'B.1', 'B.2']);
  });

  it('keeps what applies up to a level, and what is asked for information', () => {
    expect(codesOf(toFormModel(sampleSet, { unitType: 'xa', upToLevel: 1 }))).toEqual(['A.1.1', 'B.1']);
  });

  it('counts the criteria asked up to each level, whatever is cut', () => {
    const { levels } = toFormModel(sampleSet, { unitType: 'phuong', upToLevel: 1 });
    expect(levels).toEqual([
      { level: 1, id: 'mot', name: 'Mức một', criteria: 3 },
      { level: 2, id: 'hai', name: 'Mức hai', criteria: 4 },
    ]);
  });

  it('keeps a heading whose criteria lie deeper, and leaves out an empty one', () => {
    const withEmpty = { ...sampleSet, groups: [...sampleSet.groups, { id: 'c', code: 'C', name: 'Trống' }] };
    const { groups } = toFormModel(withEmpty, { unitType: 'xa' });
    expect(groups.map(({ code, depth, criteria }) => [code, depth, criteria.length])).toEqual([
      ['A', 0, 0],
      ['A.1', 1, 2],
      ['B', 0, 1],
    ]);
  });

  it('ends with groups that are each other’s parent', () => {
    const groups = [
      { id: 'a', code: 'A', name: 'A', parent: 'b' },
      { id: 'b', code: 'B', name: 'B', parent: 'a' },
    ];
    const criteria = sampleSet.criteria.map((criterion) => ({ ...criterion, group: 'a' }));
    expect(toFormModel({ ...sampleSet, groups, criteria }, { unitType: 'xa' }).groups).toHaveLength(2);
  });

  it('takes the targets of the class of the unit', () => {
    const [xa] = criteriaOf(toFormModel(sampleSet, { unitType: 'xa' }));
    const [phuong] = criteriaOf(toFormModel(sampleSet, { unitType: 'phuong' }));
    expect(xa?.targets.map(({ text }) => text)).toEqual(['≥ 60%', '≥ 80,5%']);
    expect(phuong?.targets.map(({ text }) => text)).toEqual(['100%', '100%']);
  });

  it('says where a type of unit has no target, and still asks', () => {
    const [first] = criteriaOf(toFormModel(sampleSet, { unitType: 'dac-khu' }));
    expect(first?.targets.map(({ text, applicable }) => [text, applicable])).toEqual([
      ['Chưa có chỉ tiêu cho loại đơn vị này', true],
      ['Chưa có chỉ tiêu cho loại đơn vị này', true],
    ]);
  });

  it('describes a criterion whole', () => {
    const [, yesNo] = criteriaOf(toFormModel(sampleSet, { unitType: 'xa' }));
    expect(yesNo).toEqual({
      id: 'yes-no',
      code: 'A.1.2',
      name: 'Có trang thông tin',
      readingNote: 'Đọc theo phương pháp.',
      legalBases: [],
      fields: [
        {
          id: 'value',
          kind: 'boolean',
          name: 'Có trang',
          yes: 'Đang vận hành',
          no: 'Chưa',
          readOnly: false,
        },
      ],
      mayDeclareNotApplicable: true,
      targets: [
        {
          level: 1,
          id: 'mot',
          name: 'Mức một',
          text: 'Không áp dụng',
          textEn: 'Not applicable',
          applicable: false,
        },
        { level: 2, id: 'hai', name: 'Mức hai', text: 'Đang vận hành', textEn: 'Yes', applicable: true },
      ],
      applicableFrom: 2,
      informational: false,
      evidence: [],
      registers: [],
      coordinate: [],
      tasks: [],
    });
  });

  it('resolves citations and drops those that name nothing', () => {
    const [first] = criteriaOf(toFormModel(sampleSet, { unitType: 'xa' }));
    expect(first?.legalBases).toEqual([{ number: '1/QĐ', title: 'Quyết định số 1', clause: 'Điều 2' }]);
  });

  it('marks what is computed as read-only, and leaves what is supplied open', () => {
    const fields = criteriaOf(toFormModel(sampleSet, { unitType: 'xa' })).flatMap((one) => one.fields);
    expect(fields.filter(({ readOnly }) => readOnly).map(({ id, source }) => [id, source])).toEqual([
      ['b', { kind: 'profile', field: 'officials', name: 'Số cán bộ' }],
    ]);
    expect(fields.find(({ id }) => id === 'supplied')).toMatchObject({
      readOnly: false,
      source: { kind: 'supplied', by: 'province', system: 'Cổng' },
    });
  });

  it('gives number fields their limits and decimals', () => {
    const fields = criteriaOf(toFormModel(sampleSet, { unitType: 'xa' })).flatMap((one) => one.fields);
    expect(fields.find(({ id }) => id === 'a')).toMatchObject({ min: 0, max: 1e15, decimals: 0 });
    expect(fields.find(({ id }) => id === 'percent')).toMatchObject({ min: 0, max: 100_000, decimals: 2 });
    expect(fields.find(({ id }) => id === 'number')).toMatchObject({ min: -5, max: 5 });
  });
});

const national = new URL('../../../../frameworks/national/commune-1.0/framework.json', import.meta.url);

describe.runIf(existsSync(national))('the national framework for communes', () => {
  it('asks 14, 18, 34, 38 and 38 criteria up to its five levels', () => {
    const set: CriteriaSet = JSON.parse(readFileSync(national, 'utf8'));
    const { levels } = toFormModel(set, { unitType: 'xa' });
    expect(levels.map(({ criteria }) => criteria)).toEqual([14, 18, 34, 38, 38]);
    const shown = levels.map(({ level }) => codesOf(toFormModel(set, { unitType: 'xa', upToLevel: level })));
    expect(shown.map(({ length }) => length)).toEqual([14, 18, 34, 38, 38]);
  });
});
