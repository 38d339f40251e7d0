import { cleanup, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { CriteriaSet } from '@tieuchi/criteria/types';
import { createI18n } from '@tieuchi/ui/i18n';
import { UiProvider } from '@tieuchi/ui/provider';
import { afterEach, describe, expect, it } from 'vitest';
import { en } from '../../i18n/en.ts';
import { vi } from '../../i18n/vi.ts';
import { sampleBase } from '../document/sample-set.ts';
import { type DocumentModel, useDocument } from '../document/use-document.ts';
import { DocumentTable } from './document-table.tsx';

const [ratio, yesNo, count] = sampleBase.criteria;
if (!ratio || !yesNo || !count) throw new Error('sample');

const set: CriteriaSet = {
  ...sampleBase,
  outcome: { kind: 'points', max: 30 },
  groups: [
    { id: 'chinh-quyen-so', code: 'I', name: 'CHÍNH QUYỀN SỐ', max: 30 },
    { id: 'con', code: 'I.a', name: 'NHÓM CON', parent: 'chinh-quyen-so' },
    { id: 'kinh-te-so', code: 'II', name: 'ĐIỂM THƯỞNG', bonus: true, cap: { max: 4 } },
  ],
  criteria: [
    { ...ratio, rule: { kind: 'linear', max: 20, fullAt: 80 } },
    { ...yesNo, group: 'con', rule: { kind: 'allOrNothing', max: 10 } },
    { ...count, rule: { kind: 'steps', max: 5, steps: [{ from: 3, share: 1 }, { share: 0 }] } },
  ],
};

let model: DocumentModel;
let detailsOpened = 0;

function Host() {
  model = useDocument({ text: JSON.stringify(set, null, 2), base: undefined, readOnly: false });
  if (!model.document) return null;
  return (
    <DocumentTable
      model={model}
      document={model.document}
      label="Bảng"
      onOpenDetails={() => {
        detailsOpened += 1;
      }}
      hint="phim"
    />
  );
}

function show() {
  detailsOpened = 0;
  render(
    <UiProvider i18n={createI18n({ vi, en })}>
      <Host />
    </UiProvider>,
  );
  return userEvent.setup();
}

const read = (): CriteriaSet => JSON.parse(model.text);
const row = (name: string): HTMLElement => screen.getByRole('row', { name: new RegExp(name) });
const cell = (name: string, column: number): HTMLElement => {
  const found = row(name).querySelector<HTMLElement>(`[data-column="${column}"]`);
  if (!found) throw new Error(`no cell ${column} in ${name}`);
  return found;
};

afterEach(cleanup);

describe('the table of a set with points', () => {
  it('shows what a criterion is worth, from where it earns all, and how in words', () => {
    show();
    expect(cell('Tỷ lệ văn bản', 2).textContent).toBe('20');
    expect(cell('Tỷ lệ văn bản', 3).textContent).toBe('80%');
    expect(cell('Tỷ lệ văn bản', 4).textContent).toContain('Từ 80%: 20 điểm');
    expect(cell('Doanh nghiệp', 3).textContent).toBe('');
  });

  it('checks the maxima of groups and of the whole against their parts', async () => {
    const user = show();
    expect(cell('CHÍNH QUYỀN SỐ', 2).textContent).toContain('khớp');
    expect(within(row('ĐIỂM THƯỞNG')).getByText('Điểm thưởng')).toBeTruthy();
    expect(row('Tổng điểm tối đa').textContent).toContain('khớp');
    await user.click(cell('Có trang', 2));
    await user.keyboard('12{Enter}');
    expect(cell('CHÍNH QUYỀN SỐ', 2).textContent).toContain('≠ các phần cộng lại 32');
    expect(read().criteria[1]?.rule).toEqual({ kind: 'allOrNothing', max: 12 });
  });

  it('edits maximum and threshold in place, by keyboard alone, and undoes it', async () => {
    const user = show();
    await user.click(cell('Tỷ lệ văn bản', 2));
    await user.keyboard('{Enter}{Control>}a{/Control}18,5{Tab}');
    expect(document.activeElement).toBe(cell('Tỷ lệ văn bản', 3));
    await user.keyboard('90%{Enter}');
    expect(read().criteria[0]?.rule).toEqual({ kind: 'linear', max: 18.5, fullAt: 90 });
    await user.click(cell('CHÍNH QUYỀN SỐ', 2));
    await user.keyboard('28,5{Enter}');
    expect(read().groups[0]?.max).toBe(28.5);
    model.undo();
    model.undo();
    expect(await screen.findByText('18,5')).toBeTruthy();
    expect(read().criteria[0]?.rule).toEqual({ kind: 'linear', max: 18.5, fullAt: 80 });
  });

  it('reads a point as decimals where it can be nothing else, and asks where it can', async () => {
    const user = show();
    await user.click(cell('Có trang', 2));
    await user.keyboard('0.500{Enter}');
    expect(read().criteria[1]?.rule).toEqual({ kind: 'allOrNothing', max: 0.5 });
    await user.click(cell('Có trang', 2));
    await user.keyboard('1.250{Enter}');
    expect(screen.getByRole('alert').textContent).toContain('“1.250” có thể là 1250 hoặc 1,25');
    expect(read().criteria[1]?.rule).toEqual({ kind: 'allOrNothing', max: 0.5 });
    await user.keyboard('{Tab}{Tab}{Enter}');
    expect(read().criteria[1]?.rule).toEqual({ kind: 'allOrNothing', max: 1.25 });
    await user.click(cell('Có trang', 2));
    await user.keyboard('1.250{Enter}');
    await user.click(screen.getByRole('button', { name: '1250' }));
    expect(read().criteria[1]?.rule).toEqual({ kind: 'allOrNothing', max: 1250 });
  });

  it('opens the details for what one number does not say', async () => {
    const user = show();
    await user.click(cell('Doanh nghiệp', 3));
    await user.keyboard('{Enter}');
    expect(detailsOpened).toBe(1);
    await user.click(cell('Doanh nghiệp', 4));
    await user.keyboard('5');
    expect(JSON.stringify(read(), null, 2)).toBe(JSON.stringify(set, null, 2));
  });
});
