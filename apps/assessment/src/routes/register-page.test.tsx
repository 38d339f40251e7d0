import { cleanup, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, it } from 'vitest';
import { frameworkOf } from '../../test/frameworks.ts';
import { dossierUnder, entry, openPage } from '../../test/open-page.tsx';
import type { Sent } from '../../test/told-server.ts';

afterEach(cleanup);

const path = '/registers/mau-1-4';

/** The dossier of Thanh Hóa with its list of officials; `rows`: by name, with a computer or not. */
function dossier(options: { rowsAsked: boolean; rows?: [string, boolean][] }) {
  const document = frameworkOf('thanhHoa');
  const bare = dossierUnder(document);
  const rows = (options.rows ?? []).map(([fullName, computer], index) => ({
    ...entry({ fullName, computer }),
    id: `00000000-0000-4000-8000-${String(index).padStart(12, '0')}`,
  }));
  return {
    ...bare,
    registeredLevel: 1,
    profile: entry({ officials: 20 }),
    registers: { ...bare.registers, 'mau-1-4': { rowsAsked: options.rowsAsked, totals: null, rows } },
  };
}

const saves = (sent: Sent[]): Sent[] => sent.filter(({ procedure }) => procedure.startsWith('dossiers.save'));
const totalOf = (name: string): string | null | undefined =>
  screen.getByText(name, { exact: true }).parentElement?.querySelector('dd')?.textContent;

describe('the totals of a register', () => {
  it('are typed where nothing else gives them, and the others follow at once', async () => {
    const sent = await openPage(dossier({ rowsAsked: false }), path);
    const user = userEvent.setup();
    expect(screen.getByText('Đợt này chỉ cần các số tổng, không nhập từng dòng.')).toBeTruthy();
    expect(screen.queryByLabelText(/^Tổng số CBCC của cơ quan/)).toBeNull();
    expect(totalOf('Tổng số CBCC của cơ quan')).toBe('20 người');
    await user.type(screen.getByLabelText(/^Tổng số CBCC có máy tính/), '18');
    await waitFor(() => expect(totalOf('Tỷ lệ CBCC có máy tính/tổng số CBCC')).toBe('90%'));
    await user.tab();
    await waitFor(() =>
      expect(saves(sent).at(-1)).toMatchObject({
        procedure: 'dossiers.savePart',
        input: { part: { kind: 'totals', registerId: 'mau-1-4' }, value: { withComputer: 18 } },
      }),
    );
  });

  it('say whose data a list holds, who uses it and where figures come from', async () => {
    await openPage(dossier({ rowsAsked: false }), path);
    expect(screen.getByText(/Danh sách gốc có dữ liệu cá nhân \(Họ tên;/).textContent).toContain('24 tháng');
    expect(screen.getByRole('link', { name: '1.4' })).toBeTruthy();
    expect(screen.getByRole('link', { name: 'Mở thông tin chung' }).getAttribute('href')).toMatch(
      /\/profile#field-officials$/,
    );
    expect(screen.getByText(/^Tính theo công thức 100 × “Tổng số CBCC có máy tính”/)).toBeTruthy();
  });
});

describe('the rows of a register', () => {
  it('are added one after the other by keyboard, and counted', async () => {
    const sent = await openPage(dossier({ rowsAsked: true }), path);
    const user = userEvent.setup();
    expect(screen.getByText('Chưa có dòng nào')).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Thêm dòng' }));
    const dialog = await screen.findByRole('dialog', { name: 'Thêm dòng' });
    await user.type(within(dialog).getByLabelText('Họ tên'), 'Nguyễn Văn An');
    await user.click(within(dialog).getAllByLabelText('Có')[0] ?? dialog);
    await user.click(within(dialog).getByRole('button', { name: 'Xong' }));
    expect(await screen.findByRole('cell', { name: 'Nguyễn Văn An' })).toBeTruthy();
    expect(totalOf('Tổng số CBCC có máy tính')).toBe('1 người');
    await waitFor(() =>
      expect(saves(sent).at(-1)).toMatchObject({
        procedure: 'dossiers.savePart',
        input: {
          part: { kind: 'row', registerId: 'mau-1-4' },
          value: { fullName: 'Nguyễn Văn An', computer: true },
        },
      }),
    );
  });

  it('stay open, with the reason, while they lack what they require; what was typed is kept unsent', async () => {
    const sent = await openPage(dossier({ rowsAsked: true }), path);
    const user = userEvent.setup();
    await user.click(screen.getByRole('button', { name: 'Thêm dòng' }));
    const dialog = await screen.findByRole('dialog');
    await user.type(within(dialog).getByLabelText('Chức vụ'), 'Chủ tịch');
    await user.click(within(dialog).getByRole('button', { name: 'Xong' }));
    expect(within(dialog).getByText('Ô này bắt buộc. Dòng chỉ được gửi khi đã nhập.')).toBeTruthy();
    await user.keyboard('{Escape}');
    expect(await screen.findByRole('cell', { name: 'Chủ tịch' })).toBeTruthy();
    expect(screen.getByText('Cần sửa')).toBeTruthy();
    expect(saves(sent)).toEqual([]);
  });

  it('leave nothing behind when nothing was typed', async () => {
    await openPage(dossier({ rowsAsked: true }), path);
    const user = userEvent.setup();
    await user.click(screen.getByRole('button', { name: 'Thêm dòng' }));
    await screen.findByRole('dialog');
    await user.keyboard('x{Backspace}{Escape}');
    expect(await screen.findByText('Chưa có dòng nào')).toBeTruthy();
  });

  it('are removed after a question', async () => {
    const sent = await openPage(
      dossier({
        rowsAsked: true,
        rows: [
          ['An', true],
          ['Bình', false],
        ],
      }),
      path,
    );
    const user = userEvent.setup();
    await user.click(screen.getByRole('button', { name: 'Xóa dòng 1' }));
    const dialog = await screen.findByRole('dialog');
    expect(dialog.textContent).toContain('Dòng 1: An, Có');
    await user.click(within(dialog).getByRole('button', { name: 'Xóa' }));
    await waitFor(() => expect(screen.queryByRole('cell', { name: 'An' })).toBeNull());
    expect(screen.getByRole('rowheader', { name: '1' })).toBeTruthy();
    await waitFor(() => expect(saves(sent)[0]).toMatchObject({ input: { revision: 1, value: null } }));
  });

  it('are 50 on a page and found without accents', async () => {
    const rows = Array.from({ length: 120 }, (_, index): [string, boolean] => [
      `Đặng Thị ${index + 1}`,
      true,
    ]);
    await openPage(dossier({ rowsAsked: true, rows }), path);
    const user = userEvent.setup();
    expect(screen.getByText('120 dòng')).toBeTruthy();
    expect(screen.getAllByRole('rowheader')).toHaveLength(50);
    await user.click(screen.getByRole('button', { name: 'Trang sau' }));
    expect(screen.getByRole('rowheader', { name: '51' })).toBeTruthy();
    await user.type(screen.getByLabelText('Tìm trong danh sách'), 'dang 12');
    expect(screen.getByText('Tìm thấy 3 dòng')).toBeTruthy();
  });
});
