import type { FormField } from '@tieuchi/forms/form-model';
import { caseShapes, valueCases } from '@tieuchi/values/case-table';
import type { DateShape, NumberShape } from '@tieuchi/values/shape';
import { describe, expect, it } from 'vitest';
import type { PartValue } from '../../outbox/part.ts';
import { type PartShape, readDraft, toDraft } from './part-draft.ts';
import { valueText } from './same-value.ts';

/** One criterion with every kind of field. */
const every: PartShape = {
  mayDeclareNotApplicable: true,
  fields: [
    { id: 'a', kind: 'count', name: 'Số', readOnly: false, min: 0, max: 1e9, decimals: 0 },
    { id: 'share', kind: 'percent', name: 'Tỷ lệ', readOnly: false },
    { id: 'yes', kind: 'boolean', name: 'Có?', readOnly: false },
    {
      id: 'one',
      kind: 'choice',
      name: 'Chọn',
      readOnly: false,
      options: [{ id: 'o1', name: 'Một', exclusive: false }],
    },
    {
      id: 'many',
      kind: 'checklist',
      name: 'Nhiều',
      readOnly: false,
      options: [{ id: 'o1', name: 'Một', exclusive: false }],
    },
    { id: 'text', kind: 'text', name: 'Lời', readOnly: false },
    { id: 'day', kind: 'date', name: 'Ngày', readOnly: false },
    { id: 'per', kind: 'number', name: 'Theo quý', per: 'quarter', readOnly: false },
    { id: 'computed', kind: 'number', name: 'Từ nơi khác', readOnly: true },
  ],
};

const full = {
  a: 1234,
  share: 60.5,
  yes: false,
  one: 'o1',
  many: ['o1'],
  text: 'Một dòng\nhai dòng',
  day: '2026-09-05',
  per: { '1': 1.5, '3': 0 },
};

describe('the draft of an answer', () => {
  it('shows every kind of value and reads it back', () => {
    const draft = toDraft(every, full);
    expect(draft.values).toMatchObject({
      a: '1.234',
      share: '60,5',
      yes: 'no',
      day: '05/09/2026',
      per: { '1': '1,5', '2': '', '3': '0', '4': '' },
    });
    expect(readDraft(every, draft)).toEqual({ value: full, problems: {} });
  });

  it('reads an empty form as no answer', () => {
    expect(readDraft(every, toDraft(every, null))).toEqual({ value: null, problems: {} });
    expect(readDraft(every, toDraft(every, { a: null, per: {} })).value).toBeNull();
  });

  it('names the controls that cannot be read and leaves them out', () => {
    const draft = toDraft(every, { a: 5 });
    draft.values.share = '6x';
    draft.values.per = { '1': '1,5', '2': 'hai' };
    draft.values.day = '31/02/2026';
    expect(readDraft(every, draft)).toEqual({
      value: { a: 5, per: { '1': 1.5 } },
      problems: { share: { code: 'notANumber' }, 'per.2': { code: 'notANumber' }, day: { code: 'notADate' } },
    });
  });

  it('declares not applicable with a reason, and keeps the figures for a change of mind', () => {
    const draft = { ...toDraft(every, { a: 5 }), notApplicable: true, reason: ' Không có sản phẩm ' };
    expect(readDraft(every, draft).value).toEqual({ notApplicable: true, reason: 'Không có sản phẩm' });
    expect(readDraft(every, { ...draft, notApplicable: false }).value).toEqual({ a: 5 });
    expect(toDraft(every, { notApplicable: true, reason: 'x' })).toMatchObject({
      notApplicable: true,
      reason: 'x',
    });
  });

  it('wants a reason before "not applicable" is sent', () => {
    const draft = { ...toDraft(every, null), notApplicable: true, reason: ' ' };
    expect(readDraft(every, draft).problems).toEqual({ reason: { code: 'reasonNeeded' } });
  });

  it('does not declare it where the document forbids it', () => {
    const strict = { ...every, mayDeclareNotApplicable: false };
    expect(readDraft(strict, { ...toDraft(strict, { a: 5 }), notApplicable: true }).value).toEqual({ a: 5 });
  });
});

describe('the draft of a row', () => {
  const row: PartShape = {
    isRow: true,
    fields: [
      { id: 'fullName', kind: 'text', name: 'Họ tên', readOnly: false, required: true },
      { id: 'days', kind: 'count', name: 'Số ngày', readOnly: false, min: 0, decimals: 0 },
    ],
  };

  it('is not sent without what the row requires, blank or not', () => {
    expect(readDraft(row, toDraft(row, { days: 3 }))).toEqual({
      value: { days: 3 },
      problems: { fullName: { code: 'required' } },
    });
    expect(readDraft(row, toDraft(row, null)).problems).toEqual({ fullName: { code: 'required' } });
    expect(readDraft(row, toDraft(row, { fullName: 'An' }))).toEqual({
      value: { fullName: 'An' },
      problems: {},
    });
  });

  it('is not sent blank where it requires nothing', () => {
    const free = { ...row, fields: row.fields.map(({ required: _required, ...field }) => field) };
    expect(readDraft(free, toDraft(free, null)).problems).toEqual({ fullName: { code: 'blankRow' } });
    expect(readDraft(free, toDraft(free, { days: 0 })).problems).toEqual({});
  });
});

describe('whether two values say the same', () => {
  it.each<[PartValue | null, PartValue | null, boolean]>([
    [{ a: 1, b: 2 }, { b: 2, a: 1 }, true],
    [{ a: 1, b: null }, { a: 1 }, true],
    [null, {}, true],
    [{ a: 0 }, null, false],
    [{ a: { '1': 1, '2': 2 } }, { a: { '2': 2, '1': 1 } }, true],
    [{ a: ['o1', 'o2'] }, { a: ['o2', 'o1'] }, false],
    [{ notApplicable: true }, null, false],
  ])('%j and %j: %s', (one, other, same) => {
    expect(valueText(one) === valueText(other)).toBe(same);
  });
});

describe('what is typed follows the table of cases', () => {
  const numeric = valueCases.flatMap(({ shape: name, text, source, expected }) => {
    const shape = caseShapes[name];
    const isTyped = source.from === 'typed' && source.point === undefined;
    if (!isTyped || shape === undefined || 'options' in shape || shape.kind === 'boolean') return [];
    return shape.kind === 'text' ? [] : [{ name, shape, text, expected }];
  });

  it.each(numeric)('$name: “$text”', ({ shape, text, expected }) => {
    const part: PartShape = { fields: [{ id: 'a', name: 'Ô', readOnly: false, ...definedOf(shape) }] };
    const { value, problems } = readDraft(part, { notApplicable: false, reason: '', values: { a: text } });
    const problem = problems.a;
    if (problem?.code === 'ambiguous')
      expect({ ambiguous: problem.choices.map((choice) => choice.text) }).toEqual(expected);
    else if (problem !== undefined) expect({ refused: problem.code }).toEqual(expected);
    else expect(value === null ? 'empty' : { value: value.a }).toEqual(expected);
  });
});

function definedOf(
  shape: NumberShape | DateShape,
): Pick<FormField, 'kind' | 'max' | 'decimals' | 'measureUnit'> {
  if (shape.kind === 'date') return { kind: 'date' };
  const { kind, max, decimals, measureUnit } = shape;
  return {
    kind,
    ...(max !== undefined && { max }),
    ...(decimals !== undefined && { decimals }),
    ...(measureUnit !== undefined && { measureUnit }),
  };
}
