import { cleanup, screen, within } from '@testing-library/react';
import { scoreResponse } from '@tieuchi/scoring/score';
import { afterEach, expect, it } from 'vitest';
import { frameworkOf } from '../../test/frameworks.ts';
import { dossierUnder, openPage } from '../../test/open-page.tsx';
import { api, queryClient } from '../api.ts';

afterEach(cleanup);

it('shows profile, registers with every total, the assigned target, and why a criterion is suspended', async () => {
  const document = frameworkOf('thanhHoa');
  const suspended = [{ criterionId: 'c1-3', reason: 'Hệ thống chưa vận hành' }];
  const assessment = dossierUnder(document, { state: 'submitted', registeredLevel: 1, suspended });
  const response = {
    unit: { code: '00001', type: 'xa' as const },
    registeredLevel: 1,
    profile: { officials: 20 },
    targets: { 'c1-2': 85 },
    registers: { 'mau-1-4': [{ position: 'Công chức', computer: true }] },
    answers: { 'c1-2': { a: 40, b: 50 } },
  };
  const submitted = {
    receiptNumber: '2026-00001-C873C901',
    at: '2026-11-21T03:00:00.000Z',
    by: 'An',
    response,
    result: scoreResponse(document, response, { suspended: ['c1-3'] }),
    suspended,
    supplied: {},
    peers: null,
    digest: 'sha256-0',
    responseDigest: 'sha256-0',
    confirmedMissing: [],
    unit: { name: 'Xã Thử', code: '00001', type: 'xa' as const, parentName: 'Tỉnh Thử' },
    round: { name: 'Đợt thử', year: 2026 },
    difference: null,
    corrections: [],
  };
  await openPage(assessment, '/dossier', () =>
    queryClient.setQueryData(api.dossiers.submission.queryKey({ id: assessment.id }), submitted),
  );
  const shared = screen.getByRole('region', { name: 'Số liệu dùng chung' });
  const texts = within(shared)
    .getAllByRole('article')
    .map((article) => article.textContent);
  expect(texts[0]).toContain('Tổng số CBCC của cơ quan20 người');
  expect(texts[1]).toContain('1 dòng');
  expect(texts[1]).toContain('Tổng số CBCC có máy tính1');
  expect(screen.getByText(/≥ 85% \(chỉ tiêu giao\) – Chưa đạt/i)).toBeTruthy();
  expect(screen.getByText(/Lý do: Hệ thống chưa vận hành/)).toBeTruthy();
});

it.each(['/dossier', '/receipt'] as const)(
  'tells on %s where today’s program gives another result, and what was corrected',
  async (path) => {
    const document = frameworkOf('xuanLac');
    const assessment = dossierUnder(document, { state: 'submitted' });
    const response = { unit: { code: '00001', type: 'xa' as const }, answers: {} };
    const points = {
      kind: 'points' as const,
      maxPoints: 100,
      maxShown: '100',
      share: null,
      shareShown: null,
      rank: null,
    };
    const submitted = {
      receiptNumber: '2026-00001-C873C901',
      at: '2026-11-21T03:00:00.000Z',
      by: 'An',
      response,
      result: scoreResponse(document, response),
      suspended: [],
      supplied: {},
      peers: null,
      digest: 'sha256-0',
      responseDigest: 'sha256-0',
      confirmedMissing: [],
      unit: { name: 'Xã Thử', code: '00001', type: 'xa' as const, parentName: 'Tỉnh Thử' },
      round: { name: 'Đợt thử', year: 2026 },
      difference: {
        digest: 'sha256-1',
        outcome: true,
        before: { ...points, points: 80, pointsShown: '79.96', band: 'Khá', provisional: false },
        now: { ...points, points: 75, pointsShown: '75', band: null, provisional: false },
        criteria: [
          {
            id: 'q',
            code: '1.2',
            before: { text: 'được 5/5 điểm', textEn: '5 of 5 points' },
            now: { text: 'Chưa trả lời', textEn: 'Not answered' },
          },
        ],
      },
      corrections: [{ reason: 'Chương trình cũ tính nhầm', by: 'Bình', at: '2026-11-22T03:00:00.000Z' }],
    };
    await openPage(assessment, path, () =>
      queryClient.setQueryData(api.dossiers.submission.queryKey({ id: assessment.id }), submitted),
    );
    expect(await screen.findByText('Chương trình hiện nay tính khác kết quả đã lưu khi nộp')).toBeTruthy();
    expect(
      screen.getByText('Kết quả chung: đã lưu 79,96/100 điểm, Khá; tính hiện nay 75/100 điểm'),
    ).toBeTruthy();
    expect(
      screen.getByText('Tiêu chí 1.2: đã lưu “được 5/5 điểm”; tính hiện nay “Chưa trả lời”'),
    ).toBeTruthy();
    expect(screen.getByText('Chương trình cũ tính nhầm')).toBeTruthy();
    expect(screen.getByText(/^Đã đính chính lúc .* \(Bình\)$/)).toBeTruthy();
  },
);
