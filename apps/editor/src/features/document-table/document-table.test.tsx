import { act, cleanup, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { CriteriaSet } from '@tieuchi/criteria/types';
import { createI18n } from '@tieuchi/ui/i18n';
import { UiProvider } from '@tieuchi/ui/provider';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { en } from '../../i18n/en.ts';
import { vi } from '../../i18n/vi.ts';
import { sampleBase, sampleText } from '../document/sample-set.ts';
import { type DocumentModel, useDocument } from '../document/use-document.ts';
import { DocumentTable } from './document-table.tsx';

let model: DocumentModel;
let detailsOpened = 0;

function Host({ text }: { text: string }) {
  model = useDocument({ text, base: sampleBase, readOnly: false });
  if (!model.document) return null;
  return (
    <DocumentTable
      model={model}
      document={model.document}
      label="Bảng"
      hint="phim"
      onOpenDetails={() => {
        detailsOpened += 1;
      }}
    />
  );
}

function show(text = sampleText({ id: 'ninh-binh/commune', namespace: 'nb' })) {
  render(
    <UiProvider i18n={createI18n({ vi, en })}>
      <Host text={text} />
    </UiProvider>,
  );
  return userEvent.setup();
}

const read = (): CriteriaSet => JSON.parse(model.text);
const rowOf = (code: string): HTMLElement => {
  const cells = [...document.querySelectorAll('[data-column="0"]')];
  const row = cells.find((one) => one.textContent === code)?.closest('tr');
  if (!row) throw new Error(`no row ${code}`);
  return row;
};
const cell = (code: string, column: number): HTMLElement => {
  const found = rowOf(code).querySelector<HTMLElement>(`[data-column="${column}"]`);
  if (!found) throw new Error(`no cell ${column} in ${code}`);
  return found;
};

beforeEach(() => {
  detailsOpened = 0;
});
afterEach(cleanup);

describe('the table of a document', () => {
  it('shows targets as they are printed', () => {
    show();
    expect(cell('I.1', 2).textContent).toBe('60%');
    expect(cell('I.2', 2).textContent).toBe('Không áp dụng');
    expect(cell('I.2', 3).textContent).toBe('Có');
    expect(cell('II.1', 4).textContent).toBe('3 hoặc tất cả');
  });

  it('writes a typed target into the text, shows what the base asks for, and goes down', async () => {
    const user = show();
    await user.click(cell('I.1', 3));
    await user.keyboard('75,5%{Enter}');
    expect(read().criteria[0]?.rule).toEqual({ kind: 'levels', targets: [60, 75.5, 80] });
    expect(cell('I.1', 3).textContent).toContain('75,5%');
    expect(await within(rowOf('I.1')).findByText('Siết chặt')).toBeTruthy();
    expect(cell('I.1', 3).textContent).toContain('khung: 70%');
    expect(document.activeElement).toBe(cell('I.2', 3));
  });

  it('moves with arrows and commits with Tab to the next target', async () => {
    const user = show();
    await user.click(cell('I.1', 2));
    await user.keyboard('{ArrowRight}{ArrowDown}');
    expect(document.activeElement).toBe(cell('I.2', 3));
    await user.keyboard('{ArrowUp}{Enter}');
    await user.keyboard('{Control>}a{/Control}65{Tab}');
    expect(read().criteria[0]?.rule).toMatchObject({ targets: [60, 65, 80] });
    expect(document.activeElement).toBe(cell('I.1', 4));
  });

  it('refuses what is no number, says so, and leaves the text alone on Escape', async () => {
    const user = show();
    const before = model.text;
    await user.click(cell('I.1', 2));
    await user.keyboard('<img{Enter}');
    await user.keyboard('{Escape}');
    await user.click(cell('I.1', 2));
    await user.keyboard('8a{Enter}');
    expect(screen.getByRole('alert').textContent).toContain('Cần một số');
    await user.keyboard('{Escape}');
    expect(model.text).toBe(before);
    expect(document.activeElement).toBe(cell('I.1', 2));
  });

  it('opens the details for a condition instead of editing it in place', async () => {
    const user = show();
    await user.click(cell('II.1', 4));
    await user.keyboard('{Enter}');
    expect(detailsOpened).toBe(1);
    expect(model.selection).toEqual({ kind: 'criterion', id: 'ii-1', level: 2 });
  });

  it('keeps the last valid rows, read-only, while the text is broken', async () => {
    const user = show();
    await user.click(cell('I.1', 2));
    act(() => model.write(`${model.text}}`));
    expect(model.broken).toBe(true);
    expect(screen.getByRole('grid').getAttribute('aria-readonly')).toBe('true');
    const text = model.text;
    await user.click(cell('I.1', 2));
    await user.keyboard('99{Enter}');
    expect(model.text).toBe(text);
    expect(cell('I.1', 2).textContent).toBe('60%');
    act(() => model.undo());
    expect(model.broken).toBe(false);
  });

  it('shows a dropped criterion where it stood and restores it', async () => {
    const user = show(
      sampleText({ criteria: sampleBase.criteria.filter((criterion) => criterion.id !== 'i-2') }),
    );
    const row = rowOf('I.2');
    expect(row.previousElementSibling).toBe(rowOf('I.1'));
    await user.click(within(row).getByRole('button', { name: 'Khôi phục' }));
    expect(read().criteria.map((criterion) => criterion.id)).toEqual(['i-1', 'i-2', 'ii-1']);
  });

  it('keeps what is selected when the focus comes into the grid and leaves it', async () => {
    const user = show();
    await user.click(cell('I.2', 3));
    act(() => model.select({ kind: 'set' }));
    act(() => cell('I.1', 2).focus());
    expect(model.selection).toEqual({ kind: 'set' });
    await user.tab({ shift: true });
    await user.tab();
    expect(document.activeElement).toBe(cell('I.1', 2));
    expect(model.selection).toEqual({ kind: 'set' });
    await user.keyboard('{ArrowDown}');
    expect(model.selection).toEqual({ kind: 'criterion', id: 'i-2', level: 0 });
  });

  it('keeps the criterion selected that was just changed, and goes on from the next one', async () => {
    const user = show();
    await user.click(cell('I.1', 2));
    await user.keyboard('65{Enter}');
    expect(document.activeElement).toBe(cell('I.2', 2));
    expect(model.selection).toEqual({ kind: 'criterion', id: 'i-1', level: 0 });
    await user.keyboard('{F2}');
    expect(model.selection).toEqual({ kind: 'criterion', id: 'i-2', level: 0 });
  });

  it('selects a row wherever it is clicked, a dropped one by its name too, and marks its cell', async () => {
    const user = show(
      sampleText({ criteria: sampleBase.criteria.filter((criterion) => criterion.id !== 'i-2') }),
    );
    const dropped = rowOf('I.2');
    await user.click(within(dropped).getByText(sampleBase.criteria[1]?.name ?? ''));
    expect(model.selection).toEqual({ kind: 'dropped', id: 'i-2' });
    expect(document.activeElement).toBe(cell('I.2', 0));
    await user.click(within(dropped).getByText('Bỏ'));
    expect(model.selection).toEqual({ kind: 'dropped', id: 'i-2' });
    await user.click(within(rowOf('I.1')).getByText('%'));
    expect(model.selection).toEqual({ kind: 'criterion', id: 'i-1' });
    expect(document.querySelectorAll('td[tabindex="0"]')).toHaveLength(1);
    expect(document.activeElement).toBe(cell('I.1', 1));
  });

  it('shows texts of the document as text only', () => {
    const [first, ...rest] = sampleBase.criteria;
    if (!first) throw new Error('sample');
    const name = '<img src=x onerror=alert(1)> \u202Ejavascript:';
    show(sampleText({ criteria: [{ ...first, name }, ...rest] }));
    expect(document.querySelector('img')).toBeNull();
    expect(cell('I.1', 1).textContent).toContain('<img src=x');
  });
});
