import { cleanup, screen, within } from '@testing-library/react';
import { scoreResponse } from '@tieuchi/scoring/score';
import { afterEach, expect, it } from 'vitest';
import { frameworkOf } from '../../test/frameworks.ts';
import { dossierUnder, openPage } from '../../test/open-page.tsx';
import { queryClient, trpc } from '../api/client.ts';

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
  };
  await openPage(assessment, '/dossier', () =>
    queryClient.setQueryData(trpc.assessments.submission.queryKey({ id: assessment.id }), submitted),
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
