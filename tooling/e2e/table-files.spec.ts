import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { expect } from '@playwright/test';
import { apiOf, openRoundFor, signInOf } from './opened-round.ts';
import { test } from './own-server.ts';
import type { StartedServer } from './started-server.ts';
import { downloadedFile } from './steps/editor.ts';
import { findings, look } from './steps/look.ts';
import { expectQuiet, meet } from './steps/person.ts';
import { signIn } from './steps/sign-in.ts';

const fixtures = new URL('../../packages/reports/fixtures/', import.meta.url);
const fileLabel = 'Lấy từ tệp .xlsx hoặc .csv';

/** Publishes a set of the fixtures and opens a round with it. */
async function openRound(server: StartedServer, file: string, id: string): Promise<string> {
  const publisher = await apiOf(server, 'congbo.ninhbinh');
  const text = await readFile(fileURLToPath(new URL(file, fixtures)), 'utf8');
  const draft = await publisher.drafts.importDocument.mutate({ text, id, version: '1.0' });
  const { revision } = await publisher.drafts.get.query({ id: draft.id });
  const { digest } = await publisher.drafts.publish.mutate({ id: draft.id, revision });
  return openRoundFor(server, { digest, name: 'Đợt số liệu', units: ['hoalu', 'giavien'] });
}

test('a table that was downloaded changes nothing when it is taken back, and another file is accounted for', async ({
  server,
  browser,
}) => {
  const options = await openRound(server, 'option-with-semicolon-set.json', 'ninh-binh/noi-dung');
  const figures = await openRound(server, 'figures-set.json', 'ninh-binh/so-lieu');
  const api = await apiOf(server, 'congbo.ninhbinh');
  await api.rounds.saveSupplied.mutate({
    id: options,
    values: [{ unitCode: '14329', criterionId: 'c1', inputId: 'value', value: ['o1'] }],
  });

  const publisher = await meet(browser, { name: 'congbo.ninhbinh' });
  const { page } = publisher;
  const at = (id: string) => `${server.origin}/authority/rounds/${id}?tab=supplied`;
  await signIn(page, { at: at(options), ...signInOf(server, publisher.name) });
  const own = await downloadedFile(page, 'Tải bảng hiện có (.xlsx)');
  await page.getByLabel(fileLabel).setInputFiles(own);
  await expect(page.getByText('Tệp không có số liệu nào khác số đã lưu. 1 ô giống số đã lưu.')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Lưu 0 thay đổi' })).toBeDisabled();

  await page.goto(at(figures));
  const lines = [
    'BẢNG SỐ LIỆU CUNG CẤP NĂM 2026;;;;',
    'STT;Mã đơn vị;2.1 value;2.2 value;Ghi chú',
    '1;14329;85,5;475,962;Đã đối chiếu với bảng tổng hợp của phòng Văn hóa – Xã hội',
    '2;14464;60.125;ba;',
    ';Tổng cộng;;;',
  ];
  const buffer = Buffer.from(lines.join('\r\n'));
  await page.getByLabel(fileLabel).setInputFiles({ name: 'số liệu quý 3.csv', mimeType: 'text/csv', buffer });
  await expect(page.getByText('Dòng 5 (“Tổng cộng”): không ghi mã.')).toBeVisible();
  await look(publisher, 'file-taken');

  const twice = Buffer.from('Mã đơn vị;2.1 value;2.1 value\n14329;1;2\n99999;3;4\n');
  await page.getByLabel(fileLabel).setInputFiles({ name: 'sai.csv', mimeType: 'text/csv', buffer: twice });
  await expect(page.getByText(/^Ô C1: cột “2.1 value” đã có ở ô B1/)).toBeVisible();
  await look(publisher, 'file-refused');
  expectQuiet(publisher);
  expect(findings).toEqual([]);
});
