import { act, cleanup, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { parseDocument } from '@tieuchi/criteria/parse';
import type { CriteriaSet } from '@tieuchi/criteria/types';
import { createI18n } from '@tieuchi/ui/i18n';
import { UiProvider } from '@tieuchi/ui/provider';
import { afterEach, describe, expect, it } from 'vitest';
import { en } from '../../i18n/en.ts';
import { vi } from '../../i18n/vi.ts';
import { sampleBase } from '../document/sample-set.ts';
import type { Selection } from '../document/selection.ts';
import { type DocumentModel, useDocument } from '../document/use-document.ts';
import { minimalEdit } from '../json/minimal-edit.ts';
import { Inspector } from './inspector.tsx';

const [ratio, yesNo] = sampleBase.criteria;
if (!ratio || !yesNo) throw new Error('sample');

const points: CriteriaSet = {
  ...sampleBase,
  outcome: { kind: 'points', max: 30 },
  profile: [{ id: 'population', kind: 'count', name: 'Dân số' }],
  criteria: [
    { ...ratio, rule: { kind: 'linear', max: 20, fullAt: 80 } },
    { ...yesNo, rule: { kind: 'allOrNothing', max: 10 } },
  ],
};

let model: DocumentModel;

function Host(props: { text: string; selection: Selection }) {
  model = useDocument({ text: props.text, base: undefined, readOnly: false });
  return <Inspector model={{ ...model, selection: props.selection }} />;
}

function show(set: CriteriaSet, selection: Selection) {
  const text = JSON.stringify(set, null, 2);
  render(
    <UiProvider i18n={createI18n({ vi, en })}>
      <Host text={text} selection={selection} />
    </UiProvider>,
  );
  return { user: userEvent.setup(), text };
}

const read = (): CriteriaSet => JSON.parse(model.text);
const section = (name: string): HTMLElement => {
  const title = [...document.querySelectorAll('h2')].find((one) => one.textContent?.includes(name));
  const found = title?.closest('section');
  if (!found) throw new Error(`no section ${name}`);
  return found;
};
const button = (name: string, place: ParentNode = document): HTMLButtonElement => {
  const found = [...place.querySelectorAll('button')].find((one) => one.textContent?.includes(name));
  if (!found) throw new Error(`no button ${name}`);
  return found;
};

/** What one edit took out of the text and put into it. */
const changeOf = (before: string) => {
  const { offset, removed, inserted } = minimalEdit(before, model.text);
  return { removed: before.slice(offset, offset + removed), inserted };
};

afterEach(cleanup);

describe('edits of the inspector', () => {
  it('change only what was edited, and are undone', async () => {
    const { user, text } = show(points, { kind: 'criterion', id: 'i-1' });
    const full = within(section('Chỉ tiêu và cách tính điểm')).getByLabelText('Đủ điểm từ');
    await user.clear(full);
    await user.type(full, '62,5{Enter}');
    expect(changeOf(text)).toEqual({ removed: '80', inserted: '62.5' });
    act(() => model.undo());
    expect(model.text).toBe(text);
  });

  it('say what is wrong with a number and write nothing', async () => {
    const { user, text } = show(points, { kind: 'criterion', id: 'i-1' });
    const full = within(section('Chỉ tiêu và cách tính điểm')).getByLabelText('Đủ điểm từ');
    await user.clear(full);
    await user.type(full, 'tám mươi{Enter}');
    expect(screen.getByText(/Không đọc được số này/)).toBeTruthy();
    expect(model.text).toBe(text);
  });

  it('turn a rule into steps, one kind of step into another, and keep the maximum', async () => {
    const { user } = show(points, { kind: 'criterion', id: 'i-1' });
    const rule = within(section('Chỉ tiêu và cách tính điểm'));
    await user.selectOptions(rule.getByLabelText('Quy tắc'), 'steps');
    await user.click(button('Thêm bậc'));
    const [, second] = rule.getAllByLabelText('Bậc này cho');
    if (!second) throw new Error('two steps');
    await user.selectOptions(second, 'AbsoluteStep');
    const [first] = rule.getAllByLabelText('Từ');
    if (!first) throw new Error('a threshold');
    await user.type(first, '50{Enter}');
    expect(read().criteria[0]?.rule).toEqual({
      kind: 'steps',
      max: 20,
      steps: [{ share: 1, from: 50 }, { points: 1 }],
    });
    expect(rule.getByText(/Từ 50%: 20 điểm/)).toBeTruthy();
  });

  it('give an input options, a source, and an exception to the rule, by keyboard alone', async () => {
    const { user } = show(points, { kind: 'criterion', id: 'i-2' });
    const inputs = within(section('Số liệu và cách tính'));
    await user.selectOptions(inputs.getByLabelText('Kiểu'), 'choice');
    const add = button('Thêm lựa chọn');
    act(() => add.focus());
    await user.keyboard('{Enter}');
    expect(read().criteria[1]?.inputs[0]).toMatchObject({
      kind: 'choice',
      options: [{ id: 'o1' }, { id: 'o2' }],
    });
    await user.selectOptions(
      within(section('Chỉ tiêu và cách tính điểm')).getByLabelText('Quy tắc'),
      'options',
    );
    expect(read().criteria[1]?.rule).toEqual({ kind: 'options', max: 10, shares: { o1: 1, o2: 0 } });
    const share = screen.getAllByLabelText('Chưa đặt tên').at(-1);
    if (!share) throw new Error('a share');
    await user.clear(share);
    await user.type(share, '1/3{Enter}');
    expect(read().criteria[1]?.rule).toMatchObject({ shares: { o1: 1, o2: '1/3' } });
    expect(parseDocument(model.text).findings.filter(({ severity }) => severity === 'error')).toEqual([]);
  });

  it('choose where an input comes from out of what there is', async () => {
    const { user } = show(points, { kind: 'criterion', id: 'i-1' });
    const inputs = within(section('Số liệu và cách tính'));
    await user.click(button('mục chưa ghi', section('Số liệu và cách tính')));
    await user.selectOptions(inputs.getByLabelText('Lấy từ'), 'profile');
    expect(read().criteria[0]?.inputs[0]).toMatchObject({ from: { kind: 'profile', field: 'population' } });
    await user.selectOptions(inputs.getByLabelText('Lấy từ'), '');
    expect(read().criteria[0]?.inputs[0]).not.toHaveProperty('from');
  });

  it('show what is wrong with a formula beside the names it may use', async () => {
    const { user } = show(points, { kind: 'criterion', id: 'i-1' });
    const measure = screen.getByLabelText('Công thức tính');
    expect(screen.getAllByText(/Dùng được các ký hiệu: a, b/).length).toBeGreaterThan(0);
    await user.clear(measure);
    await user.type(measure, '100 * a / total{Enter}');
    expect(read().criteria[0]?.measure).toBe('100 * a / total');
    expect(measure.getAttribute('aria-invalid')).toBe('true');
  });

  it('leave out an object with its last field', async () => {
    const { user, text } = show(points, { kind: 'group', id: 'kinh-te-so' });
    const group = within(section('Điểm của nhóm'));
    await user.click(button('Điểm của nhóm'));
    await user.type(group.getByLabelText('Không quá'), '5{Enter}');
    expect(read().groups[1]?.cap).toEqual({ max: 5 });
    await user.clear(group.getByLabelText('Không quá'));
    await user.tab();
    expect(JSON.parse(model.text)).toEqual(JSON.parse(text));
  });

  it('let the targets follow a new level', async () => {
    const { user } = show(sampleBase, { kind: 'set' });
    await user.click(button('Thêm mức độ'));
    expect(read().outcome).toMatchObject({ levels: [{}, {}, {}, { id: 'muc-1' }] });
    expect(read().criteria[0]?.rule).toMatchObject({ targets: [60, 70, 80, null] });
  });

  it('split targets by class of units', async () => {
    const unitClasses: CriteriaSet['unitClasses'] = [
      { id: 'xa', name: 'Xã', types: ['xa'] },
      { id: 'phuong', name: 'Phường', types: ['phuong'] },
    ];
    const { user } = show({ ...sampleBase, unitClasses }, { kind: 'criterion', id: 'i-1' });
    await user.click(screen.getByLabelText('Khác nhau theo nhóm loại đơn vị'));
    expect(read().criteria[0]?.rule).toMatchObject({ targets: { xa: [60, 70, 80], phuong: [60, 70, 80] } });
    await user.click(button('Xóa chỉ tiêu của Phường'));
    await user.click(button('Thêm chỉ tiêu cho Phường'));
    await user.click(screen.getByLabelText('Khác nhau theo nhóm loại đơn vị'));
    expect(read().criteria[0]?.rule).toMatchObject({ targets: [60, 70, 80] });
  });

  it('keep texts of several lines in a list of texts', async () => {
    const columns = [{ id: 'fullName', kind: 'text' as const, name: 'Họ tên' }];
    const registers: CriteriaSet['registers'] = [
      { id: 'm1', code: 'Mẫu 1', name: 'Danh sách', columns, signatures: ['Người lập\n(Ký tên)', 'UBND xã'] },
      { id: 'm2', code: 'Mẫu 2', name: 'Danh sách', columns, signatures: ['Người lập'] },
    ];
    const { user } = show({ ...points, registers }, { kind: 'set' });
    const second = screen.getByDisplayValue('UBND xã');
    await user.clear(second);
    await user.type(second, 'Xác nhận{Tab}');
    expect(read().registers?.[0]?.signatures).toEqual(['Người lập\n(Ký tên)', 'Xác nhận']);
    await user.type(screen.getByDisplayValue('Người lập'), '{Enter}UBND xã{Tab}');
    expect(read().registers?.[1]?.signatures).toEqual(['Người lập', 'UBND xã']);
  });

  it('try the criterion with made-up figures', async () => {
    const { user } = show(points, { kind: 'criterion', id: 'i-1' });
    await user.click(button('Tính thử'));
    const trial = within(section('Tính thử'));
    await user.type(trial.getByLabelText('Số văn bản được xử lý'), '20');
    await user.type(trial.getByLabelText('Tổng số văn bản'), '50');
    expect(trial.getByRole('status').textContent).toContain('10/20 điểm');
  });
});
