import { expect, type Page } from '@playwright/test';
import type { ApiSession } from './api-session.ts';
import { apiOf, dossierIn, nationalDigest, openRoundFor, signInOf } from './opened-round.ts';
import { test } from './own-server.ts';
import { withPoints } from './points-document.ts';
import type { StartedServer } from './started-server.ts';
import { submit } from './steps/dossier.ts';
import { findings, look } from './steps/look.ts';
import { expectQuiet, meet, type Person } from './steps/person.ts';
import { signIn } from './steps/sign-in.ts';

test('a commune fills in a set with points on a phone, and is ranked once the figures are frozen', async ({
  server,
  browser,
}) => {
  const publisher = await apiOf(server, 'congbo.ninhbinh');
  const round = await openRoundFor(server, {
    digest: await publishPoints(server, publisher),
    name: 'Chấm điểm chuyển đổi số cấp xã',
    units: ['giavien', 'kimson'],
  });
  const own = await apiOf(server, 'canbo.giavien');
  const dossier = await dossierIn(own, round);
  const { unit } = await own.dossiers.get.query({ id: dossier });
  await publisher.rounds.saveSupplied.mutate({
    id: round,
    values: [{ unitCode: unit.code, criterionId: 'nb-ho-so', inputId: 'value', value: 85 }],
  });
  await submitNeighbour(server, round);

  const officer = await meet(browser, { name: 'canbo.giavien', screen: 'phone' });
  const { page } = officer;
  await signIn(page, { at: `${server.origin}/assessment/${dossier}`, ...signInOf(server, officer.name) });
  await expect(total(page)).toHaveText(/^17\/100 điểm/);
  await expect(page.getByText('Mức đăng ký')).toHaveCount(0);
  await look(officer, 'points-overview');

  await fillShared(officer);
  await fillCriteria(officer);
  await expect(total(page)).toHaveText(/^52\/100 điểm/);
  await expect(page.getByText('Tạm tính', { exact: true })).toBeVisible();
  expectQuiet(officer);
  await officer.context.close();

  const leader = await meet(browser, { name: 'lanhdao.giavien', screen: 'phone' });
  const at = `${server.origin}/assessment/${dossier}`;
  await signIn(leader.page, { at: `${at}/check`, ...signInOf(server, leader.name) });
  expect(await submit(leader.page)).toMatch(/^\d{4}-14464-/);
  await expect(leader.page.getByText('52/100 điểm (Tạm tính)')).toBeVisible();

  await publisher.rounds.close.mutate({ id: round });
  await publisher.rounds.freezePeers.mutate({ id: round });
  await leader.page.goto(`${at}/dossier`);
  await expect(total(leader.page)).toHaveText(/^72\/100 điểm/);
  await expect(leader.page.getByText('Tạm tính', { exact: true })).toHaveCount(0);
  const summary = leader.page.getByRole('region', { name: 'Tóm tắt hồ sơ' });
  await expect(summary).toContainText('Xếp loạiĐạt');
  await expect(summary).toContainText('Xếp hạng1/2');
  await look(leader, 'points-submitted');
  expectQuiet(leader);
  await leader.context.close();
  expect(findings).toEqual([]);
});

async function publishPoints(server: StartedServer, publisher: ApiSession): Promise<string> {
  const author = await apiOf(server, 'tacgia.ninhbinh');
  const identity = { id: 'ninh-binh/diem-xa', namespace: 'nb', version: '1.0', name: 'Bộ chỉ số cấp xã' };
  const baseDigest = await nationalDigest(author);
  const { id } = await author.drafts.derive.mutate({ baseDigest, ...identity });
  const draft = await author.drafts.get.query({ id });
  const text = JSON.stringify(withPoints(JSON.parse(draft.text)), null, 2);
  const { revision } = await author.drafts.save.mutate({ id, text, revision: draft.revision });
  const withoutDecision = { reason: 'Quyết định đang trình ký.' };
  return (await publisher.drafts.publish.mutate({ id, revision, withoutDecision })).digest;
}

/** The other commune of the round: 80 transactions and nothing else. */
async function submitNeighbour(server: StartedServer, round: string): Promise<void> {
  const leader = await apiOf(server, 'lanhdao.kimson');
  const id = await dossierIn(leader, round);
  const part = { kind: 'answer', criterionId: 'nb-thanh-toan' } as const;
  await leader.dossiers.savePart.mutate({ id, part, revision: 0, value: { value: 80 } });
  const confirmedMissing = ['nb-may-tinh', 'nb-bao-cao', 'nb-ho-so'];
  await leader.dossiers.submit.mutate({ id, key: crypto.randomUUID(), confirmedMissing });
}

function total(page: Page) {
  return page
    .getByRole('region', { name: 'Tóm tắt hồ sơ' })
    .getByText('Tổng điểm theo câu trả lời hiện có')
    .locator('xpath=following-sibling::dd');
}

/** The profile, and the totals of the register, which follow it. */
async function fillShared(officer: Person): Promise<void> {
  const { page } = officer;
  await page.getByRole('link', { name: 'Thông tin chung' }).click();
  await page.getByLabel(/^Tổng số cán bộ, công chức/).fill('20');
  await page.getByLabel(/^Tổng số cán bộ, công chức/).blur();
  await expect(page.getByText(/^Đã lưu lúc/)).toBeVisible();
  await page.goBack();
  await page.getByRole('link', { name: /^Mẫu 1/ }).click();
  await page.getByLabel(/^Số người có máy tính/).fill('15');
  await page.getByLabel(/^Số người có máy tính/).blur();
  await expect(page.getByText(/^Đã lưu lúc/)).toBeVisible();
  await expect(page.getByText('75%', { exact: true })).toBeVisible();
  await look(officer, 'points-register');
  await page.goBack();
}

/** One criterion after the other: computed, by quarter, supplied, compared. */
async function fillCriteria(officer: Person): Promise<void> {
  const { page } = officer;
  await page.getByRole('region', { name: '1 Chính quyền số' }).getByRole('link').first().click();
  await expect(page.getByText('15/20 điểm').first()).toBeVisible();
  await expect(page.getByRole('link', { name: 'Mở Mẫu 1' })).toBeVisible();
  await page.getByRole('link', { name: 'Tiếp (1.2)' }).click();
  for (const quarter of [1, 2, 3, 4])
    await page
      .getByRole('radiogroup', { name: `Quý ${quarter}` })
      .getByRole('radio', { name: 'Có' })
      .check();
  await expect(page.getByText(/^Đã lưu lúc/)).toBeVisible();
  await page.getByRole('link', { name: 'Tiếp (1.3)' }).click();
  await expect(page.getByText(/^Đã được cung cấp/)).toBeVisible();
  await page.getByRole('link', { name: 'Tiếp (2.1)' }).click();
  await page.getByRole('textbox').fill('40');
  await page.getByRole('textbox').blur();
  await expect(page.getByText(/^Đã lưu lúc/)).toBeVisible();
  await page.getByRole('link', { name: 'Kiểm tra và nộp' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Kiểm tra câu trả lời');
  await look(officer, 'points-check');
}
