import { cleanup, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, it } from 'vitest';
import { frameworkOf } from '../../test/frameworks.ts';
import { dossierUnder, entry, openPage } from '../../test/open-page.tsx';

afterEach(cleanup);

describe('checking and submitting', () => {
  it('submits a set with points without a level, with its points', async () => {
    const sent = await openPage(dossierUnder(frameworkOf('xuanLac')), '/check');
    const user = userEvent.setup();
    expect(screen.getByText('Còn 67 tiêu chí chưa đủ câu trả lời. Chúng không được điểm:')).toBeTruthy();
    await user.click(screen.getByRole('checkbox', { name: /Tôi xác nhận nộp khi còn 67/ }));
    await user.click(screen.getByRole('button', { name: 'Nộp bản tự đánh giá' }));
    const dialog = await screen.findByRole('dialog');
    expect(dialog.textContent).toContain('Xã Thử nộp với 0 điểm theo câu trả lời hiện có.');
    await user.click(within(dialog).getByRole('button', { name: 'Nộp bản tự đánh giá' }));
    await waitFor(() => expect(sent.find(({ procedure }) => procedure === 'dossiers.submit')).toBeDefined());
  });

  it('asks a set with levels to register first', async () => {
    await openPage(dossierUnder(frameworkOf('yenBai')), '/check');
    expect(screen.getByText(/Đơn vị chưa đăng ký mức độ/)).toBeTruthy();
  });

  it('shows profile and registers, with the way to them', async () => {
    const document = frameworkOf('thanhHoa');
    const registers = {
      ...dossierUnder(document).registers,
      'mau-1-4': { rowsAsked: false, totals: entry({ withComputer: 18 }), rows: [] },
      'mau-3-3': { rowsAsked: true, totals: null, rows: [{ ...entry({ fullName: 'An' }), id: 'r1' }] },
      'mau-2-5': { rowsAsked: true, totals: null, rows: [] },
    };
    const facts = { registeredLevel: 1, profile: entry({ officials: 20 }), registers };
    await openPage(dossierUnder(document, facts), '/check');
    const shared = screen.getByRole('region', { name: 'Số liệu dùng chung' });
    const texts = within(shared)
      .getAllByRole('article')
      .map((article) => article.textContent);
    expect(texts[0]).toContain('Tổng số CBCC của cơ quan20 người');
    expect(texts[1]).toContain('Tổng số CBCC có máy tính18 người');
    expect(texts[2]).toContain('0 dòng');
    expect(texts[4]).toContain('1 dòng');
    expect(within(shared).getByRole('link', { name: 'Mẫu 1.4' })).toBeTruthy();
  });
});
