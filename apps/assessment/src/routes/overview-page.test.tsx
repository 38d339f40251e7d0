import { cleanup, screen, within } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { frameworkOf } from '../../test/frameworks.ts';
import { dossierUnder, entry, openPage } from '../../test/open-page.tsx';

afterEach(cleanup);

describe('the overview of a set with points', () => {
  it('shows total, maximum and every group, and asks for no level', async () => {
    await openPage(dossierUnder(frameworkOf('xuanLac')));
    expect(screen.getByText('0/900 điểm')).toBeTruthy();
    const groups = screen.getByRole('table', { name: 'Điểm theo nhóm' });
    expect(within(groups).getAllByRole('row')).toHaveLength(11);
    expect(within(groups).getByRole('row', { name: /^8 Hoạt động xã hội số/ }).textContent).toContain(
      '0/200',
    );
    expect(screen.queryByText('Trước hết, hãy đăng ký mức độ')).toBeNull();
    expect(screen.queryByText('Mức đăng ký')).toBeNull();
    expect(screen.getByRole('link', { name: 'Kiểm tra và nộp' })).toBeTruthy();
    expect(screen.getByRole('link', { name: 'Tất cả (67)' })).toBeTruthy();
  });

  it('tells the points of what was answered, and stays quiet about what nobody can be compared with', async () => {
    const set = frameworkOf('xuanLac');
    const chosen = set.criteria.find(({ inputs: [input] }) => input?.kind === 'choice');
    if (!chosen) throw new Error('no criterion offers a choice');
    const answers = { [chosen.id]: entry({ [chosen.inputs[0]?.id ?? '']: 'o1' }) };
    await openPage(dossierUnder(set, { answers }));
    const row = screen.getByText(chosen.name).closest('li');
    expect(row?.textContent).toMatch(/\d điểm/);
    expect(row?.textContent).toContain('Đã trả lời');
    expect(screen.queryByText('Tạm tính')).toBeNull();
  });

  it('says that points by comparison are provisional until the figures are frozen', async () => {
    const set = frameworkOf('xuanLac');
    const compared = set.criteria.find(({ rule }) => rule?.kind === 'peers');
    if (!compared) throw new Error('no criterion compares units');
    const figures = Object.fromEntries(compared.inputs.map(({ id }) => [id, 10]));
    await openPage(dossierUnder(set, { answers: { [compared.id]: entry(figures) } }));
    expect(screen.getByText('Tạm tính')).toBeTruthy();
    expect(screen.getByText(/chỉ cố định khi tỉnh chốt số liệu/)).toBeTruthy();
  });
});

describe('the overview of a set with levels', () => {
  it('shows the share of a set with one level', async () => {
    await openPage(dossierUnder(frameworkOf('ninhBinh'), { registeredLevel: 1 }));
    expect(screen.getByText('Tỷ lệ tiêu chí đạt').nextElementSibling?.textContent).toBe('0%');
  });

  it('asks a set with levels for the level first, and offers those of the set', async () => {
    await openPage(dossierUnder(frameworkOf('yenBai')));
    expect(screen.getByRole('heading', { name: 'Trước hết, hãy đăng ký mức độ' })).toBeTruthy();
    expect(screen.getAllByRole('radio')).toHaveLength(2);
    expect(screen.queryByRole('region', { name: 'Số liệu dùng chung' })).toBeNull();
  });

  it('lists profile and registers with how far they are, and what a list without totals asks', async () => {
    const document = frameworkOf('thanhHoa');
    const registers = dossierUnder(document).registers;
    await openPage(
      dossierUnder(document, {
        registeredLevel: 1,
        profile: entry({ officials: 20 }),
        registers: {
          ...registers,
          'mau-1-4': { rowsAsked: false, totals: entry({ withComputer: 18 }), rows: [] },
        },
      }),
    );
    const shared = screen.getByRole('region', { name: 'Số liệu dùng chung' });
    const texts = within(shared)
      .getAllByRole('listitem')
      .map((item) => item.textContent);
    expect(texts).toHaveLength(1 + (document.registers?.length ?? 0));
    expect(texts[0]).toBe('Thông tin chungĐã nhập 1/3');
    expect(texts[1]).toMatch(/^Mẫu 1\.4.*Đã nhập 1\/3$/);
    expect(texts.filter((text) => /^Mẫu số 4\.1.*Không cần nhập$/.test(text ?? ''))).not.toEqual([]);
  });
});

describe('the head and the summary of a dossier', () => {
  it('say when it was submitted, and count no more days', async () => {
    const submission = {
      at: '2026-11-20T02:00:00.000Z',
      by: 'An',
      receiptNumber: '2026-1',
      digest: 'sha256-0',
    };
    await openPage(
      dossierUnder(frameworkOf('yenBai'), { state: 'submitted', registeredLevel: 1, submission }),
    );
    expect(screen.getByText('Đợt thử. Đã nộp ngày 20/11/2026.')).toBeTruthy();
    expect(screen.getByRole('main').textContent).not.toMatch(/còn \d+ ngày/);
  });

  it('of a set with one level tell whether it is met, and of no level that is registered', async () => {
    await openPage(dossierUnder(frameworkOf('thanhHoa'), { registeredLevel: 1 }));
    const summary = screen.getByRole('region', { name: 'Tóm tắt hồ sơ' });
    expect(summary.textContent).toContain('Chưa đạt');
    expect(screen.getByRole('main').textContent).not.toMatch(/[Mm]ức đăng ký|mức 1|Mức 1/);
  });
});
