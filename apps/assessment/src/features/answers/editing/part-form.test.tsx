import { cleanup, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { FormField } from '@tieuchi/forms/form-model';
import { useState } from 'react';
import { afterEach, describe, expect, it } from 'vitest';
import { i18n, renderInApp } from '../../../../test/render.tsx';

import type { StandingPart } from '../../dossiers/standing-parts.ts';
import type { Edit } from '../../outbox/edit.ts';
import type { PartValue } from '../../outbox/part.ts';
import type { PartShape } from './part-draft.ts';
import { PartForm, type WrittenPart } from './part-form.tsx';

afterEach(cleanup);

const ratio: PartShape = {
  mayDeclareNotApplicable: false,
  fields: [
    {
      id: 'a',
      kind: 'count',
      name: 'Số văn bản xử lý trên mạng',
      readOnly: false,
      min: 0,
      max: 1e9,
      decimals: 0,
    },
    {
      id: 'b',
      kind: 'count',
      name: 'Tổng số văn bản',
      measureUnit: 'văn bản',
      readOnly: false,
      min: 0,
      max: 1e9,
      decimals: 0,
    },
  ],
};

const product: PartShape = {
  ...ratio,
  mayDeclareNotApplicable: true,
  fields: [
    { id: 'value', kind: 'boolean', name: 'Sản phẩm', yes: 'Có sản phẩm', no: 'Chưa có', readOnly: false },
  ],
};

const checklist: PartShape = {
  ...ratio,
  fields: [
    {
      id: 'value',
      kind: 'checklist',
      name: 'Các mục',
      readOnly: false,
      options: [
        { id: 'o1', name: 'Mục một', exclusive: false },
        { id: 'o2', name: '<img src=x onerror=alert(1)>', exclusive: false },
        { id: 'none', name: 'Không có mục nào', exclusive: true },
      ],
    },
  ],
};

/** What the outbox keeps of a change. */
function editOf({ value, draft }: WrittenPart): Edit {
  return {
    userId: 'an',
    assessmentId: 'd',
    part: 'criterion:i-3',
    code: 'I.3',
    value,
    baseRevision: 0,
    editedAt: '2026-11-21T00:00:00.000Z',
    editId: 'e',
    sent: [],
    state: draft ? 'draft' : 'waiting',
    ...(draft ? { draft } : {}),
  };
}

const log: { written: WrittenPart[]; left: number; done: number } = { written: [], left: 0, done: 0 };
let elsewhere: (standing: StandingPart) => void = () => {};

/** The form with the part of the page that keeps what it hands over. */
function Page(props: { shape: PartShape; start?: StandingPart; disabled?: boolean }) {
  const [standing, setStanding] = useState(props.start);
  elsewhere = setStanding;
  const [onWrite] = useState(() => (written: WrittenPart) => {
    log.written.push(written);
    setStanding({ value: written.value, saved: undefined, edit: editOf(written) });
  });
  return (
    <PartForm
      shape={props.shape}
      standing={standing}
      disabled={props.disabled ?? false}
      onWrite={onWrite}
      onLeave={() => {
        log.left += 1;
      }}
      onDone={() => {
        log.done += 1;
      }}
    />
  );
}

function show(page: Parameters<typeof Page>[0]) {
  log.written = [];
  log.left = 0;
  log.done = 0;
  renderInApp(<Page {...page} />);
  return userEvent.setup();
}

describe('the form of a criterion', () => {
  it('hands over every keystroke and shows numbers grouped when a field is left', async () => {
    const user = show({ shape: ratio });
    await user.type(screen.getByLabelText('Số văn bản xử lý trên mạng'), '1234');
    await user.tab();
    expect(log.written.map(({ value }) => value)).toEqual([{ a: 1 }, { a: 12 }, { a: 123 }, { a: 1234 }]);
    expect(screen.getByLabelText<HTMLInputElement>('Số văn bản xử lý trên mạng').value).toBe('1.234');
    expect(log.left).toBe(1);
    await user.keyboard('2000');
    expect(log.written.at(-1)).toEqual({ value: { a: 1234, b: 2000 }, draft: undefined });
  });

  it('keeps what cannot be read as a draft and explains it when the field is left', async () => {
    const user = show({ shape: ratio });
    await user.type(screen.getByLabelText('Số văn bản xử lý trên mạng'), '5x');
    expect(screen.queryByText(/Không đọc được số này/)).toBeNull();
    await user.tab();
    expect(screen.getByText(/Không đọc được số này/)).toBeTruthy();
    expect(log.written.at(-1)).toMatchObject({ value: null, draft: { values: { a: '5x' } } });
    await user.clear(screen.getByLabelText('Số văn bản xử lý trên mạng'));
    await user.type(screen.getByLabelText('Số văn bản xử lý trên mạng'), '57');
    expect(screen.queryByText(/Không đọc được số này/)).toBeNull();
    expect(log.written.at(-1)).toEqual({ value: { a: 57 }, draft: undefined });
  });

  it('names the measure unit to screen readers', () => {
    show({ shape: ratio });
    expect(screen.getByLabelText('Tổng số văn bản (văn bản)')).toBeTruthy();
  });

  it('offers yes and no in the words of the document and can be emptied again', async () => {
    const user = show({ shape: product });
    await user.click(screen.getByLabelText('Chưa có'));
    expect(log.written.at(-1)?.value).toEqual({ value: false });
    await user.click(screen.getByLabelText('Có sản phẩm'));
    expect(log.written.at(-1)?.value).toEqual({ value: true });
    await user.click(screen.getByRole('button', { name: 'Bỏ chọn' }));
    expect(log.written.at(-1)?.value).toBeNull();
  });

  it('declares not applicable with a reason only where the document allows it', async () => {
    const user = show({ shape: product });
    await user.click(screen.getByLabelText('Không áp dụng với đơn vị'));
    await user.type(screen.getByLabelText('Lý do không áp dụng'), 'Không có');
    expect(log.written.at(-1)?.value).toEqual({ notApplicable: true, reason: 'Không có' });
    expect(screen.queryByLabelText('Có sản phẩm')).toBeNull();
    cleanup();
    show({ shape: ratio });
    expect(screen.queryByLabelText('Không áp dụng với đơn vị')).toBeNull();
  });

  it('shows texts of a document as text, and lets an exclusive option stand alone', async () => {
    const user = show({ shape: checklist });
    await user.click(screen.getByLabelText('<img src=x onerror=alert(1)>'));
    await user.click(screen.getByLabelText('Mục một'));
    expect(log.written.at(-1)?.value).toEqual({ value: ['o1', 'o2'] });
    await user.click(screen.getByLabelText('Không có mục nào'));
    expect(log.written.at(-1)?.value).toEqual({ value: ['none'] });
    expect(document.querySelector('img')).toBeNull();
  });

  it('shows an answer that changed elsewhere without handing it over again', async () => {
    show({ shape: ratio, start: { value: { a: 1 }, saved: undefined, edit: undefined } });
    const field = screen.getByLabelText<HTMLInputElement>('Số văn bản xử lý trên mạng');
    expect(field.value).toBe('1');
    elsewhere({ value: { a: 40, b: 95 }, saved: undefined, edit: undefined });
    await screen.findByDisplayValue('95');
    expect(field.value).toBe('40');
    expect(log.written).toEqual([]);
  });

  it('comes back with a draft of an earlier visit, its problem shown', () => {
    const draft = { notApplicable: false, reason: '', values: { a: '5x7', b: '95' } };
    const edit = editOf({ value: { b: 95 }, draft });
    show({ shape: ratio, start: { value: { b: 95 }, saved: undefined, edit } });
    expect(screen.getByLabelText<HTMLInputElement>('Số văn bản xử lý trên mạng').value).toBe('5x7');
    expect(screen.getByText(/Không đọc được số này/)).toBeTruthy();
  });

  it('goes on with Enter, and does nothing when it is read-only', async () => {
    const user = show({ shape: ratio });
    await user.type(screen.getByLabelText('Số văn bản xử lý trên mạng'), '5{Enter}');
    expect(log.done).toBe(1);
    cleanup();
    show({ shape: ratio, disabled: true });
    expect(screen.getByLabelText<HTMLInputElement>('Số văn bản xử lý trên mạng').disabled).toBe(true);
  });
});

describe('every kind of field', () => {
  const base = { id: 'value', name: 'Ô', readOnly: false };
  const typed = async (field: Partial<FormField> & Pick<FormField, 'kind'>, text: string) => {
    const user = show({ shape: { fields: [{ ...base, ...field }] } });
    const [box] = screen.getAllByRole('textbox');
    if (!box) throw new Error('no field');
    await user.type(box, text);
    await user.tab();
    return log.written.at(-1);
  };

  it.each<[string, Partial<FormField> & Pick<FormField, 'kind'>, string, PartValue[string]]>([
    ['a number', { kind: 'number', min: -5, max: 5, decimals: 1 }, '-3,5', -3.5],
    ['a count', { kind: 'count', min: 0, decimals: 0 }, '12.345', 12_345],
    ['a percentage', { kind: 'percent', min: 0, decimals: 2 }, '87,25%', 87.25],
    ['money', { kind: 'money', decimals: 3 }, '1.234.567,891', 1_234_567.891],
    ['a day', { kind: 'date' }, '5/9/2026', '2026-09-05'],
    ['a text', { kind: 'text' }, 'Thôn 1', 'Thôn 1'],
  ])('takes %s', async (_title, field, text, value) => {
    expect(await typed(field, text)).toEqual({ value: { value }, draft: undefined });
  });

  it.each<[string, Partial<FormField> & Pick<FormField, 'kind'>, string, RegExp]>([
    ['a number below its limit', { kind: 'number', min: -5, max: 5 }, '-6', /Số nhỏ nhất là -5/],
    ['a fraction for a count', { kind: 'count', min: 0, decimals: 0 }, '1,5', /cần một số nguyên/],
    ['too many decimals', { kind: 'percent', decimals: 2 }, '87,255', /Nhiều nhất 2 chữ số/],
    ['a day that does not exist', { kind: 'date' }, '31/02/2026', /ngày có thật/],
  ])('refuses %s beside the field', async (_title, field, text, problem) => {
    expect(await typed(field, text)).toMatchObject({ value: null, draft: { values: { value: text } } });
    expect(screen.getByText(problem)).toBeTruthy();
  });

  it.each([
    ['1250', '1250', 1250],
    ['1,25', '1,25', 1.25],
  ])('asks which number is meant where there are two, and takes %s', async (choice, shown, value) => {
    const user = show({ shape: { fields: [{ ...base, kind: 'money', decimals: 2 }] } });
    const box = screen.getByRole<HTMLInputElement>('textbox', { name: 'Ô' });
    await user.type(box, '1.250');
    await user.tab();
    expect(log.written.at(-1)).toMatchObject({ value: null, draft: { values: { value: '1.250' } } });
    expect(screen.getByText(/“1\.250” có thể là 1250 hoặc 1,25/)).toBeTruthy();
    await user.click(screen.getByRole('button', { name: `Lấy ${choice}` }));
    expect(box.value).toBe(shown);
    expect(log.written.at(-1)).toEqual({ value: { value }, draft: undefined });
    expect(screen.queryByText(/có thể là/)).toBeNull();
  });

  it.each([
    ['vi', '= 90 nghìn tỷ đồng'],
    ['en', '= 90 trillion đồng'],
  ])('says a great number in words beside the field (%s)', async (language, words) => {
    const field = { ...base, kind: 'money' as const, decimals: 0, measureUnit: 'triệu đồng' };
    await i18n.changeLanguage(language);
    const user = show({ shape: { fields: [field] } });
    await user.type(screen.getByRole('textbox'), '90.000.000');
    expect(screen.getByText(words)).toBeTruthy();
    await i18n.changeLanguage('vi');
  });

  it('does not run cells that are pasted together into one number', async () => {
    const user = show({ shape: { fields: [{ ...base, kind: 'number' }] } });
    const box = screen.getByRole<HTMLInputElement>('textbox', { name: 'Ô' });
    await user.click(box);
    await user.paste('85\n90\n');
    await user.tab();
    expect(box.value).toBe('85; 90');
    expect(screen.getByText(/Không đọc được số này/)).toBeTruthy();
  });

  it('asks each of twelve months, in a group with the name of the field', async () => {
    const field: FormField = {
      ...base,
      kind: 'count',
      name: 'Số tin bài',
      per: 'month',
      min: 0,
      decimals: 0,
    };
    const user = show({ shape: { fields: [field] } });
    const group = screen.getByRole('group', { name: 'Số tin bài' });
    expect(within(group).getAllByRole('textbox')).toHaveLength(12);
    await user.type(within(group).getByLabelText('Tháng 3'), '7');
    await user.type(within(group).getByLabelText('Tháng 12'), '4');
    expect(log.written.at(-1)?.value).toEqual({ value: { '3': 7, '12': 4 } });
  });

  it('asks yes or no in each of four quarters', async () => {
    const field: FormField = { ...base, kind: 'boolean', per: 'quarter' };
    const user = show({ shape: { fields: [field] } });
    const second = screen.getByRole('radiogroup', { name: 'Quý 2' });
    await user.click(within(second).getByLabelText('Không'));
    expect(screen.getAllByRole('radiogroup')).toHaveLength(4);
    expect(log.written.at(-1)?.value).toEqual({ value: { '2': false } });
  });
});
