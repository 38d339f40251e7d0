import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { smallWorkbook } from '@tieuchi/reports/testing';
import { createI18n } from '@tieuchi/ui/i18n';
import { UiProvider } from '@tieuchi/ui/provider';
import { afterEach, expect, it } from 'vitest';
import { en } from '../../../i18n/en.ts';
import { vi } from '../../../i18n/vi.ts';
import { type FigureTable, targetTable } from './draft/figure-column.ts';
import type { FigureChange } from './draft/figure-draft.ts';
import { FiguresSection } from './figures-section.tsx';

afterEach(cleanup);

const table = targetTable({
  criteria: [
    { id: 'c1-5', code: '1.5', name: 'Tỷ lệ văn bản', measureUnit: '%', default: null },
    { id: 'c1-6', code: '1.6', name: 'Tỷ lệ hồ sơ', measureUnit: '%', default: null },
  ],
  units: [
    { code: '14329', name: 'Phường Hoa Lư', submitted: false },
    { code: '14464', name: 'Xã Gia Viễn', submitted: true },
    { code: '14638', name: 'Xã Kim Sơn', submitted: false },
  ],
  targets: [{ unitCode: '14464', criterionId: 'c1-6', target: 33.34, by: 'Ai', at: '2026-01-01T00:00:00Z' }],
});

function show({ locked, of = table }: { locked?: string; of?: FigureTable } = {}) {
  const sent: (readonly FigureChange[])[] = [];
  const client = new QueryClient({ defaultOptions: { mutations: { retry: false } } });
  render(
    <QueryClientProvider client={client}>
      <UiProvider i18n={createI18n({ vi, en })}>
        <FiguresSection
          label="Chỉ tiêu giao"
          explain="Giao chỉ tiêu."
          empty="Không có"
          table={of}
          fileHref="/x.xlsx"
          locked={locked}
          send={(changes) => {
            sent.push(changes);
            const places = changes.map((change) => [change]);
            return { places, done: Promise.resolve({ changed: changes.length }) };
          }}
        />
      </UiProvider>
    </QueryClientProvider>,
  );
  return { sent, cell: (name: string) => screen.getByRole<HTMLInputElement>('textbox', { name }) };
}

it('saves what was typed, by keyboard alone, and says how much', async () => {
  const user = userEvent.setup();
  const { sent, cell } = show();
  await user.type(cell('Phường Hoa Lư, 1.5'), '1.234,5{Enter}');
  // Gia Viễn has submitted: Enter goes on to the next unit that can be filled in.
  expect(document.activeElement).toBe(cell('Xã Kim Sơn, 1.5'));
  await user.keyboard('40');
  await user.click(screen.getByRole('button', { name: 'Lưu 2 thay đổi' }));
  expect(sent.map((changes) => changes.map(({ key, value }) => [key, value]))).toEqual([
    [
      ['14329 c1-5', 1234.5],
      ['14638 c1-5', 40],
    ],
  ]);
  expect(await screen.findByText('Đã lưu 2 số liệu.')).toBeTruthy();
});

it('says where a text is no number, and saves nothing until it is corrected', async () => {
  const user = userEvent.setup();
  const { cell } = show();
  await user.type(cell('Xã Kim Sơn, 1.6'), '4o');
  expect(cell('Xã Kim Sơn, 1.6').getAttribute('aria-invalid')).toBe('true');
  expect(screen.getByText(/^Xã Kim Sơn, 1.6: Không đọc được số này/)).toBeTruthy();
  expect(screen.getByRole<HTMLButtonElement>('button', { name: 'Lưu 0 thay đổi' }).disabled).toBe(true);
  await user.clear(cell('Xã Kim Sơn, 1.6'));
  await user.type(cell('Xã Kim Sơn, 1.6'), '40');
  expect(screen.queryByText(/cần sửa/)).toBeNull();
});

it('takes cells copied from a spreadsheet, from the cell they are pasted into', () => {
  const { cell } = show();
  const clipboardData = { getData: () => '10\t20\r\n30\t40\r\n50\t60\r\n' };
  fireEvent.paste(cell('Phường Hoa Lư, 1.5'), { clipboardData });
  expect(cell('Phường Hoa Lư, 1.6').value).toBe('20');
  expect(cell('Xã Kim Sơn, 1.5').value).toBe('50');
  expect(screen.getByText('33,34')).toBeTruthy();
  const refused = screen.getByRole('alert', { name: '2 ô không được dán' });
  expect(refused.textContent).toContain('“30”: Xã Gia Viễn đã nộp');
  expect(refused.textContent).toContain('“40”: Xã Gia Viễn đã nộp');
});

it('puts one column below one another, whatever signs its numbers hold', () => {
  const { cell } = show();
  fireEvent.paste(cell('Phường Hoa Lư, 1.5'), { clipboardData: { getData: () => '85,5\n\n90' } });
  expect(cell('Phường Hoa Lư, 1.5').value).toBe('85,5');
  expect(cell('Xã Kim Sơn, 1.5').value).toBe('90');
  expect(cell('Phường Hoa Lư, 1.6').value).toBe('');
  expect(cell('Xã Kim Sơn, 1.6').value).toBe('');
});

it.each(['85,5', '85,5\r\n'])('puts a copied cell (%j) in the place of what was there', async (copied) => {
  const user = userEvent.setup();
  const { cell } = show();
  await user.type(cell('Xã Kim Sơn, 1.6'), '85');
  fireEvent.paste(cell('Xã Kim Sơn, 1.6'), { clipboardData: { getData: () => copied } });
  expect(cell('Xã Kim Sơn, 1.6').value).toBe('85,5');
});

it('says a great number in words below its cell', async () => {
  const money = targetTable({
    criteria: [{ id: 'm', code: '3.1', name: 'Kinh phí', measureUnit: 'triệu đồng', default: null }],
    units: table.units.slice(0, 1),
    targets: [],
  });
  const user = userEvent.setup();
  const { cell } = show({ of: money });
  await user.type(cell('Phường Hoa Lư, 3.1'), '90.000.000');
  expect(screen.getByText('= 90 nghìn tỷ đồng')).toBeTruthy();
});

it('asks which number is meant, cell by cell or for all at once', async () => {
  const user = userEvent.setup();
  const { sent, cell } = show();
  fireEvent.paste(cell('Phường Hoa Lư, 1.5'), { clipboardData: { getData: () => '1.250\t60.125' } });
  expect(screen.getByRole<HTMLButtonElement>('button', { name: 'Lưu 0 thay đổi' }).disabled).toBe(true);
  await user.click(screen.getByRole('button', { name: 'Lấy 1250 cho Phường Hoa Lư, 1.5' }));
  expect(cell('Phường Hoa Lư, 1.5').value).toBe('1250');
  fireEvent.paste(cell('Xã Kim Sơn, 1.6'), { clipboardData: { getData: () => '0.500' } });
  fireEvent.paste(cell('Xã Kim Sơn, 1.5'), { clipboardData: { getData: () => '2.500' } });
  await user.click(screen.getByRole('button', { name: 'Dấu chấm là thập phân (1.250 = 1,25)' }));
  await user.click(screen.getByRole('button', { name: 'Lưu 4 thay đổi' }));
  expect(sent.at(-1)?.map(({ value }) => value)).toEqual([1250, 60.125, 2.5, 0.5]);
});

it('takes a file, or says cell by cell why not', async () => {
  const user = userEvent.setup();
  const { cell } = show();
  const file = screen.getByLabelText<HTMLInputElement>('Lấy từ tệp .xlsx hoặc .csv');
  await user.upload(file, new File(['Mã đơn vị;1.6\n99999;1\n'], 'sai.csv'));
  expect(await screen.findByText(/^Ô A2: đợt đánh giá không có đơn vị mã “99999”/)).toBeTruthy();
  expect(cell('Xã Kim Sơn, 1.6').value).toBe('');
  await user.upload(file, new File(['Mã đơn vị;1.6\n14638;12,5\n'], 'dung.csv'));
  expect(await screen.findByText(/^Đã đưa 1 ô vào bảng/)).toBeTruthy();
  expect(cell('Xã Kim Sơn, 1.6').value).toBe('12,5');
});

it('lists what of a file was taken rounded, refused and left out', async () => {
  const user = userEvent.setup();
  const { cell, sent } = show();
  const cells = [
    { at: 'A1', value: 'CHỈ TIÊU NĂM 2026' },
    { at: 'A3', value: 'STT' },
    { at: 'B3', value: 'Mã đơn vị' },
    { at: 'C3', value: '1.5' },
    { at: 'D3', value: '1.6' },
    { at: 'B4', value: 14329 },
    { at: 'C4', value: 0.855, format: '0%' },
    { at: 'D4', type: 'e', value: '#N/A' },
    { at: 'B5', value: 14464 },
    { at: 'D5', value: 50 },
  ];
  const bytes = Uint8Array.from(await smallWorkbook([{ cells }]));
  await user.upload(screen.getByLabelText('Lấy từ tệp .xlsx hoặc .csv'), new File([bytes], 'giao.xlsx'));
  expect(await screen.findByText('Tệp “giao.xlsx”')).toBeTruthy();
  expect(cell('Phường Hoa Lư, 1.5').value).toBe('85,5');
  expect(screen.getByText('Ô C4 hiện 86%: đã lấy 85,5%.')).toBeTruthy();
  expect(screen.getByText('Dòng 1: phía trên tiêu đề cột (“CHỈ TIÊU NĂM 2026”).')).toBeTruthy();
  expect(screen.getByText('Cột A (“STT”): không có trong bảng.')).toBeTruthy();
  expect(screen.getByText(/^Xã Gia Viễn, 1.6: Ô D5: đơn vị đã nộp hồ sơ/)).toBeTruthy();
  // The cell says it too, until something is typed there.
  const wrong = cell('Phường Hoa Lư, 1.6');
  expect(wrong.getAttribute('aria-invalid')).toBe('true');
  await user.type(wrong, '60');
  expect(wrong.getAttribute('aria-invalid')).toBe('false');
  expect(screen.queryByText(/#N\/A/)).toBeNull();
  await user.click(screen.getByRole('button', { name: 'Lưu 2 thay đổi' }));
  expect(sent.map((changes) => changes.map(({ value }) => value))).toEqual([[85.5, 60]]);
});

it('asks which of several sheets is meant', async () => {
  const user = userEvent.setup();
  const { cell } = show();
  const sheet = (name: string, value: number) => ({
    name,
    cells: [
      { at: 'A1', value: 'Mã đơn vị' },
      { at: 'B1', value: '1.5' },
      { at: 'A2', value: '14329' },
      { at: 'B2', value },
    ],
  });
  const bytes = Uint8Array.from(await smallWorkbook([sheet('Quý 1', 1), sheet('Quý 2', 2)]));
  await user.upload(screen.getByLabelText('Lấy từ tệp .xlsx hoặc .csv'), new File([bytes], 'giao.xlsx'));
  await user.click(await screen.findByRole('button', { name: 'Quý 2' }));
  expect(cell('Phường Hoa Lư, 1.5').value).toBe('2');
  expect(screen.getByText('Tệp “giao.xlsx”, trang tính “Quý 2”')).toBeTruthy();
  expect(screen.queryByRole('button', { name: 'Quý 1' })).toBeNull();
});

it('only shows what cannot be changed any more', () => {
  show({ locked: 'Đợt đã đóng.' });
  expect(screen.queryByRole('textbox')).toBeNull();
  expect(screen.queryByRole('button', { name: /Lưu/ })).toBeNull();
  expect(screen.getByText('Đợt đã đóng.')).toBeTruthy();
  expect(screen.getByText('33,34')).toBeTruthy();
});
