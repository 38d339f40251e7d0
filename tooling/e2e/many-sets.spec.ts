import { readFileSync } from 'node:fs';
import { expect, type Page } from '@playwright/test';
import type { ApiSession } from './api-session.ts';
import { apiOf, nationalDigest, signInOf } from './opened-round.ts';
import { test } from './own-server.ts';
import type { StartedServer } from './started-server.ts';
import { findings, look } from './steps/look.ts';
import { expectQuiet, meet } from './steps/person.ts';
import { signIn } from './steps/sign-in.ts';

/** With the set that inherits nothing a hundred: three times as many as there are provinces. */
const derivedSets = 99;

test('the ministry compares a hundred sets, and maps the criteria of one that inherits nothing', async ({
  server,
  browser,
}) => {
  test.setTimeout(300_000);
  const digests = [await publishStranger(server), ...(await publishDerived(server))];
  const ministry = await meet(browser, { name: 'bo' });
  const { page } = ministry;
  await signIn(page, { at: `${server.origin}/editor/compare`, ...signInOf(server, 'bo') });
  await page.goto(addressOf(server, digests));
  const coverage = page.getByRole('region', { name: /^Mức độ bao phủ/ });
  await expect(coverage.getByRole('row')).toHaveCount(digests.length + 1, { timeout: 120_000 });
  await expect(coverage.getByRole('row', { name: /^Tỉnh Ninh Bình/ }).first()).toContainText('38/38');
  await expect(matrixOf(page).getByRole('columnheader')).toHaveCount(digests.length + 1);
  expect(page.url().length).toBeLessThan(4000);
  const csv = await page.request.get(
    await page
      .getByRole('link', { name: 'Tải CSV' })
      .evaluate((link) => (link instanceof HTMLAnchorElement ? link.href : '')),
  );
  expect((await csv.text()).split('\r\n').filter((line) => line.startsWith('ninh-binh/')).length).toBe(
    derivedSets * 38,
  );

  const stranger = coverage.getByRole('row', { name: /thanh-hoa/ });
  await expect(stranger).toContainText('Không kế thừa');
  await expect(stranger).toContainText('0/38');
  await expect(matrixOf(page).getByRole('row', { name: /^I\.1 / })).toContainText('Không kế thừa');
  await stranger.getByRole('link', { name: 'Ghép tiêu chí' }).click();
  const first = page
    .getByRole('row')
    .filter({ has: page.getByRole('button', { name: /^Ghép với/ }) })
    .first();
  await look(ministry, 'mapping');
  const code = (await first.getByRole('rowheader').textContent())?.split(' ')[0] ?? '';
  await first
    .getByRole('button', { name: /^Ghép với/ })
    .first()
    .click();
  await expect(page.getByRole('status').filter({ hasText: /^Đã ghép 1\// })).toBeVisible();
  await expect(page.getByRole('row', { name: new RegExp(`^${code} `) }).first()).toContainText(/\d{2}:\d{2}/);
  await page.getByRole('button', { name: new RegExp(`tương ứng với ${code}$`) }).click();
  await page.keyboard.type('I.24');
  await page.getByRole('option', { name: /^I\.24 / }).click();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('row', { name: new RegExp(`^${code} `) }).first()).toContainText('I.24 ');
  await page.getByRole('link', { name: 'So sánh các bộ tiêu chí' }).click();
  await expect(stranger).toContainText('2/38');
  await expect(matrixOf(page).getByRole('row', { name: /^I\.24 / })).toContainText(`ghép từ ${code}`);
  // Ten thousand cells are too many to look at with axe; two sets have every kind of them.
  await page.goto(addressOf(server, digests.slice(0, 2)));
  await expect(matrixOf(page).getByRole('row', { name: /^I\.24 / })).toContainText(`ghép từ ${code}`);
  await look(ministry, 'stranger');
  await matrixOf(page)
    .getByRole('button', { name: /ghép từ/ })
    .first()
    .click();
  await expect(page.getByRole('dialog')).toContainText('So với tiêu chí gốc');
  await look(ministry, 'mapped');
  expectQuiet(ministry);
  await ministry.context.close();
  expect(findings).toEqual([]);
});

/** The page that compares these sets, as an address of a former build names them: by whole digests. */
function addressOf(server: StartedServer, digests: readonly string[]): string {
  return `${server.origin}/editor/compare?others=${encodeURIComponent(JSON.stringify(digests))}`;
}

function matrixOf(page: Page) {
  return page.getByRole('region', { name: 'Bảng đối chiếu tiêu chí và bộ tiêu chí' });
}

/** As many versions of a set of Ninh Bình, all derived from the national one; their digests. */
async function publishDerived(server: StartedServer): Promise<string[]> {
  const publisher = await apiOf(server, 'congbo.ninhbinh');
  const baseDigest = await nationalDigest(publisher);
  const digests: string[] = [];
  for (let index = 0; index < derivedSets; index += 1)
    digests.push(await publishVersion(publisher, baseDigest, `2026.${index}`));
  return digests;
}

async function publishVersion(publisher: ApiSession, baseDigest: string, version: string): Promise<string> {
  const identity = { id: 'ninh-binh/xa', namespace: 'nb', version, name: 'Bộ tiêu chí cấp xã' };
  const { id } = await publisher.drafts.derive.mutate({ baseDigest, ...identity });
  return (await publisher.drafts.publish.mutate({ id, revision: 1, withoutDecision: { reason: 'Thử' } }))
    .digest;
}

/** The set of Thanh Hóa of 2023, which knows nothing of the national one. */
async function publishStranger(server: StartedServer): Promise<string> {
  const publisher = await apiOf(server, 'congbo.thanhhoa');
  const file = new URL('../../frameworks/provincial/thanh-hoa/commune-2023/framework.json', import.meta.url);
  const text = readFileSync(file, 'utf8');
  const { id, version }: { id: string; version: string } = JSON.parse(text);
  const draft = await publisher.drafts.importDocument.mutate({ text, id, version });
  return (await publisher.drafts.publish.mutate({ id: draft.id, revision: 1 })).digest;
}
