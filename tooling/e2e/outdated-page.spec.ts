import { expect, type Page } from '@playwright/test';
import { held } from './held-answers.ts';
import { apiOf, dossierIn, nationalDigest, openRoundFor, signInOf } from './opened-round.ts';
import { test } from './own-server.ts';
import { findings, look } from './steps/look.ts';
import { desktop } from './steps/person.ts';
import { signIn } from './steps/sign-in.ts';

test.afterAll(() => expect(findings).toEqual([]));

/** Lets calls be answered as a server of another release does, which has no such procedure; returns the way back. */
async function withoutProcedure(page: Page, path: RegExp): Promise<() => Promise<void>> {
  await page.route(path, async (route) => {
    const unknown = route
      .request()
      .url()
      .replace(/(trpc\/[\w]+\.)\w+/, '$1ofAnotherRelease');
    await route.fulfill({ response: await route.fetch({ url: unknown }) });
  });
  return () => page.unroute(path);
}

test('an answer that the server has no procedure for any more is kept, and sent once the page has been loaded again', async ({
  server,
  page,
}) => {
  const digest = await nationalDigest(await apiOf(server, 'bo'));
  const round = await openRoundFor(server, { digest, name: 'Đợt nâng cấp', units: ['hoalu'] });
  const leader = await apiOf(server, 'lanhdao.hoalu');
  const dossier = await dossierIn(leader, round);
  const at = `${server.origin}/assessment/${dossier}/criteria/i-3`;
  await signIn(page, { at, ...signInOf(server, 'canbo.hoalu') });
  const goOn = await withoutProcedure(page, /dossiers\.savePart/);
  const answer = page.getByRole('region', { name: 'Câu trả lời', exact: true });
  await answer.getByRole('textbox').first().fill('57');
  await expect(answer.getByRole('status')).toHaveText(
    'Chưa gửi được: hãy tải lại trang. Đã giữ trên máy này.',
  );
  const bar = page.getByRole('status').filter({ hasText: 'máy chủ đã có bản mới' });
  await expect(bar).toContainText('Chưa gửi được 1 câu trả lời vì máy chủ đã có bản mới.');
  await look({ page, screen: desktop }, 'outdated-answer');
  expect(await held(leader, { dossier, criterion: 'i-3' })).toBeUndefined();

  await goOn();
  await bar.getByRole('button', { name: 'Tải lại trang' }).click();
  await expect(answer.getByRole('textbox').first()).toHaveValue('57');
  await expect(answer.getByRole('status')).toHaveText(/^Đã lưu lúc/);
  await expect
    .poll(() => held(leader, { dossier, criterion: 'i-3' }))
    .toMatchObject({ value: { a: 57 }, by: expect.any(String) });
});

test('a page that reads by a procedure of another release, or lacks a part of itself, asks to be loaded again', async ({
  server,
  page,
}) => {
  const credentials = signInOf(server, 'congbo.ninhbinh');
  await signIn(page, { at: `${server.origin}/authority/rounds`, ...credentials });
  const goOn = await withoutProcedure(page, /rounds\.list/);
  await page.reload();
  const outdated = page.getByRole('alert').filter({ hasText: 'Trang này cần được tải lại' });
  await expect(outdated).toBeVisible();
  await look({ page, screen: desktop }, 'outdated-read');
  await goOn();
  await outdated.getByRole('button', { name: 'Tải lại trang' }).click();
  await expect(page.getByRole('heading', { name: 'Đợt đánh giá', level: 1 })).toBeVisible();

  // After an upgrade the server has other files than the page names.
  await page.route(/\/authority\/assets\/results/, (route) => route.fulfill({ status: 404, body: '' }));
  await page.goto(`${server.origin}/authority/results`);
  await expect(outdated).toBeVisible();
  await look({ page, screen: desktop }, 'outdated-part');
});
