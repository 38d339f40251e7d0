import { cleanup, fireEvent, render, screen, within } from '@testing-library/react';
import { parseDocument } from '@tieuchi/criteria/parse';
import type { UnitResponse } from '@tieuchi/criteria/responses';
import type { CriteriaSet } from '@tieuchi/criteria/types';
import { withoutPersonal } from '@tieuchi/criteria/without-personal';
import { scoreResponse } from '@tieuchi/scoring/score';
import { createI18n } from '@tieuchi/ui/i18n';
import { UiProvider } from '@tieuchi/ui/provider';
import { afterEach, expect, it } from 'vitest';
import bacKan from '../../../../frameworks/provincial/bac-kan/xuan-lac-2023/framework.json?raw';
import thanhHoa from '../../../../frameworks/provincial/thanh-hoa/commune-2023/framework.json?raw';
import { views as en } from '../texts/en.ts';
import { views as vi } from '../texts/vi.ts';
import { arrange, formOf } from './dossier.ts';
import { SubmittedDossier } from './submitted-dossier.tsx';
import type { GivenFigures } from './submitted-list.tsx';

afterEach(cleanup);

function read(text: string): CriteriaSet {
  const { document, findings } = parseDocument(text);
  if (document === undefined) throw new Error(JSON.stringify(findings));
  return document;
}

interface Terms {
  readonly suspended?: readonly { criterionId: string; reason: string }[];
  readonly supplied?: GivenFigures;
  readonly registeredLevel?: number;
}

function show(text: string, parts: Partial<UnitResponse>, terms: Terms = {}) {
  const document = read(text);
  const { suspended = [], supplied = {}, registeredLevel = null } = terms;
  const unit = { code: '16012', type: 'xa' as const };
  const response = withoutPersonal(document, { unit, answers: {}, ...parts });
  const result = scoreResponse(document, response, {
    suspended: suspended.map(({ criterionId }) => criterionId),
  });
  const form = formOf({ set: { document }, unit });
  const dossier = arrange({ document, form, result, registeredLevel, suspended });
  render(
    <UiProvider i18n={createI18n({ vi, en })}>
      <SubmittedDossier document={document} dossier={dossier} response={response} supplied={supplied} />
    </UiProvider>,
  );
}

/** The item of a criterion or a register, by the beginning of its heading. */
function item(start: string): HTMLElement {
  const heading = screen.getByRole('heading', { level: 3, name: new RegExp(`^${start}`) });
  const article = heading.closest('article');
  if (!article) throw new Error(`${start} stands in no article`);
  return article;
}
const figure = (region: HTMLElement, name: string) =>
  within(region).getByText(name, { exact: true }).nextElementSibling?.textContent;

const officers = Array.from({ length: 60 }, (_, index) => ({
  fullName: `Nguyễn Văn ${index + 1}`,
  position: 'Công chức',
  computer: index < 57,
  ...(index > 0 && { mailbox: `cb${index}@example.gov.vn` }),
}));

const enterprises = [{ enterprise: 'Công ty A', phone: '0912345678', contract: true, provider: 'VNPT' }];

it('shows profile, totals and rows of Thanh Hóa, and of persons only what was submitted', () => {
  show(thanhHoa, {
    profile: { officials: 60, adults: 12999 },
    registers: {
      'mau-1-4': officers,
      'mau-2-5': enterprises,
      'mau-3-3': { totals: { withSignature: 6500 } },
    },
  });
  const profile = item('Thông tin chung');
  expect(figure(profile, 'Tổng số CBCC của cơ quan')).toBe('60 người');
  expect(figure(profile, 'Tổng dân số trưởng thành')).toBe('12.999 người');
  expect(figure(profile, 'Tổng số DNVVN')).toBe('Chưa trả lời');

  const list = item('Mẫu 1\\.4 ');
  expect(figure(list, 'Tổng số CBCC có máy tính')).toMatch(/^57/);
  expect(within(list).getByText('60 dòng')).toBeTruthy();
  expect(list.textContent).not.toMatch(/Nguyễn Văn|example\.gov|•/);
  const [, first, second] = within(list).getAllByRole('row');
  expect(first?.textContent).toBe('1có ghi, nội dung không lưuCông chứcCó');
  expect(second?.textContent).toBe('2có ghi, nội dung không lưuCông chứcCócó ghi, nội dung không lưu');

  expect(within(list).getAllByRole('row')).toHaveLength(51);
  fireEvent.click(within(list).getByRole('button', { name: 'Trang sau' }));
  expect(within(list).getAllByRole('row')).toHaveLength(11);
  expect(within(list).getByRole('status').textContent).toBe('Trang 2/2');

  const [, enterprise] = within(item('Mẫu 2\\.5 ')).getAllByRole('row');
  expect(enterprise?.textContent).toBe('1Công ty Akhông lưu trong hồ sơ đã nộpCóVNPT');

  const totals = item('Mẫu 3\\.3 ');
  expect(figure(totals, 'Có chữ ký số')).toMatch(/^6\.500/);
  expect(within(totals).queryByRole('table')).toBeNull();
});

it('tells the assigned target, who supplied a value, and why a criterion is suspended', () => {
  show(
    thanhHoa,
    { targets: { 'c1-2': 85 }, answers: { 'c1-2': { a: 40, b: 50 } } },
    {
      supplied: { 'c1-2': { b: { by: 'Sở Nội vụ' } } },
      suspended: [{ criterionId: 'c1-3', reason: 'Hệ thống của tỉnh chưa vận hành' }],
    },
  );
  expect(within(item('1\\.2 ')).getByText(/≥ 85% \(chỉ tiêu giao\)/i)).toBeTruthy();
  expect(within(item('1\\.2 ')).getAllByText('do Sở Nội vụ cung cấp')).toHaveLength(1);
  expect(within(item('1\\.3 ')).getByText('Tạm dừng')).toBeTruthy();
  expect(within(item('1\\.3 ')).getByText(/Lý do: Hệ thống của tỉnh chưa vận hành/)).toBeTruthy();
});

it('shows of Bắc Kạn, which has neither profile nor registers, the criteria alone', () => {
  show(bacKan, { answers: { 'c1-2': { a: 30, b: 50 } } });
  expect(screen.queryByRole('region', { name: 'Số liệu dùng chung' })).toBeNull();
  expect(screen.queryByText(/chỉ tiêu giao/)).toBeNull();
  expect(within(item('1\\.2 ')).getByText('30 cuộc họp')).toBeTruthy();
});
