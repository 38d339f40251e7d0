import { expect, type Locator, type Page } from '@playwright/test';
import { held } from './held-answers.ts';
import { apiOf, dossierIn, nationalDigest, openRoundFor, signInOf } from './opened-round.ts';
import { test } from './own-server.ts';
import { fillSignIn, signIn } from './steps/sign-in.ts';

const kept = 'Chưa gửi được. Đã giữ trên máy này, sẽ tự gửi khi có mạng.';
const saved = /^Đã lưu lúc/;
const saving = /dossiers\.savePart/;

let round: string;
let formAt: (dossier: string, criterion: string) => string;

test.beforeAll(async ({ server }) => {
  const digest = await nationalDigest(await apiOf(server, 'bo'));
  round = await openRoundFor(server, { digest, name: 'Đợt mất mạng', units: ['hoalu', 'giavien', 'kimson'] });
  formAt = (dossier, criterion) => `${server.origin}/assessment/${dossier}/criteria/${criterion}`;
});

function field(page: Page, place = 0): Locator {
  return page.getByRole('region', { name: 'Câu trả lời', exact: true }).getByRole('textbox').nth(place);
}

function status(page: Page): Locator {
  return page.getByRole('region', { name: 'Câu trả lời', exact: true }).getByRole('status');
}

/** The bar at the foot of the window that counts what was not sent. */
function banner(page: Page, text: RegExp | string): Locator {
  return page.getByRole('status').filter({ hasText: text });
}

test.describe('answers of a unit', () => {
  test('are kept through an outage, a reload and a closed tab, and sent once the network is back', async ({
    server,
    page,
    context,
  }) => {
    const leader = await apiOf(server, 'lanhdao.hoalu');
    const dossier = await dossierIn(leader, round);
    await signIn(page, { at: formAt(dossier, 'i-3'), ...signInOf(server, 'canbo.hoalu') });
    await field(page).fill('57');
    await field(page, 1).fill('95');
    await expect(status(page)).toHaveText(saved);

    await context.setOffline(true);
    await field(page).fill('60');
    await expect(status(page)).toHaveText(kept);
    await expect(banner(page, 'Chưa gửi được 1 câu trả lời – sẽ tự gửi khi có mạng.')).toBeVisible();
    await page.getByRole('link', { name: 'Tiếp (I.4)' }).click();
    await page.getByRole('radio', { name: 'Có sử dụng hệ thống' }).check();
    await expect(banner(page, 'Chưa gửi được 2 câu trả lời')).toBeVisible();
    expect(await held(leader, { dossier, criterion: 'i-3' })).toMatchObject({ value: { a: 57, b: 95 } });
    expect(await held(leader, { dossier, criterion: 'i-4' })).toBeUndefined();

    await expect(page.reload()).rejects.toThrow(/ERR_INTERNET_DISCONNECTED/);
    await page.close();
    await context.setOffline(false);
    const reopened = await context.newPage();
    await reopened.goto(formAt(dossier, 'i-3'));
    await expect(field(reopened)).toHaveValue('60');
    await expect(status(reopened)).toHaveText(saved);
    await expect(banner(reopened, 'Chưa gửi được')).toHaveCount(0);
    const answers = async () => [
      await held(leader, { dossier, criterion: 'i-3' }),
      await held(leader, { dossier, criterion: 'i-4' }),
    ];
    await expect
      .poll(answers)
      .toEqual([
        expect.objectContaining({ value: { a: 60, b: 95 } }),
        expect.objectContaining({ value: { value: true } }),
      ]);

    await context.setOffline(true);
    await field(reopened).fill('61');
    await expect(status(reopened)).toHaveText(kept);
    await context.setOffline(false);
    await expect(status(reopened)).toHaveText(saved);
    expect(await held(leader, { dossier, criterion: 'i-3' })).toMatchObject({ value: { a: 61, b: 95 } });
  });

  test('whose confirmation was lost on the way are not sent as somebody else’s change', async ({
    server,
    page,
  }) => {
    const leader = await apiOf(server, 'lanhdao.hoalu');
    const dossier = await dossierIn(leader, round);
    await signIn(page, { at: formAt(dossier, 'i-1'), ...signInOf(server, 'canbo.hoalu') });
    await page.route(saving, async (route) => {
      await route.fetch();
      await route.abort();
    });
    await field(page).fill('55');
    await expect(status(page)).toHaveText(kept);
    expect(await held(leader, { dossier, criterion: 'i-1' })).toMatchObject({ value: { value: 55 } });
    // Typed on although nobody knows what became of the first sending.
    await field(page).fill('56');
    await page.unrouteAll({ behavior: 'wait' });
    await page.getByRole('button', { name: 'Gửi ngay' }).click();
    await expect(status(page)).toHaveText(saved);
    expect(await held(leader, { dossier, criterion: 'i-1' })).toMatchObject({ value: { value: 56 } });
  });

  test('typed after the session ended wait for their author, whoever else signs in', async ({
    server,
    page,
    context,
  }) => {
    const leader = await apiOf(server, 'lanhdao.giavien');
    const dossier = await dossierIn(leader, round);
    const administrator = await apiOf(server, 'quantri.ninhbinh');
    const [officer] = await administrator.accounts.list.query({ search: 'canbo.giavien' });
    const id = officer?.id ?? '';
    const own = { dossier, criterion: 'i-7' };
    await signIn(page, { at: formAt(dossier, 'i-7'), ...signInOf(server, 'canbo.giavien') });
    await expect(field(page)).toBeEditable();
    await administrator.accounts.setLocked.mutate({ id, locked: true });
    await administrator.accounts.setLocked.mutate({ id, locked: false });
    await field(page).fill('3');
    await expect(page.getByText('Phiên làm việc đã kết thúc.')).toBeVisible();
    expect(await held(leader, own)).toBeUndefined();

    await fillSignIn(page, signInOf(server, 'lanhdao.giavien'));
    await expect(field(page)).toHaveValue('');
    await expect(status(page)).toHaveText('Chưa trả lời');
    // An answer of the leader makes the whole way to the server meanwhile.
    await page.getByRole('link', { name: 'Trước (I.6)' }).click();
    await field(page).fill('8');
    await expect(status(page)).toHaveText(saved);
    expect(await held(leader, own)).toBeUndefined();
    await page.getByRole('button', { name: 'Tài khoản: Lãnh đạo Gia Viễn' }).click();
    await page.getByRole('menuitem', { name: 'Đăng xuất' }).click();
    await expect(page.getByLabel('Tên đăng nhập')).toBeVisible();

    await fillSignIn(page, signInOf(server, 'canbo.giavien'));
    await page.goto(formAt(dossier, 'i-7'));
    await expect(field(page)).toHaveValue('3');
    await expect(status(page)).toHaveText(saved);
    expect(await held(leader, own)).toMatchObject({ value: { value: 3 }, by: 'Cán bộ Gia Viễn' });

    // Signing out with an answer that cannot be sent asks first, and leaves the answer behind for its author.
    await page.route(saving, (route) => route.abort());
    await field(page).fill('4');
    await expect(status(page)).toHaveText(kept);
    await page.getByRole('button', { name: 'Tài khoản: Cán bộ Gia Viễn' }).click();
    await page.getByRole('menuitem', { name: 'Đăng xuất' }).click();
    await expect(page.getByRole('dialog')).toContainText('Còn 1 câu trả lời chưa gửi được.');
    await page.getByRole('button', { name: 'Vẫn đăng xuất' }).click();
    await fillSignIn(page, signInOf(server, 'lanhdao.giavien'));
    await page.unrouteAll();
    await page.goto(formAt(dossier, 'i-7'));
    await expect(field(page)).toHaveValue('3');
    await field(page).fill('5');
    await expect(status(page)).toHaveText(saved);
    expect(await held(leader, own)).toMatchObject({ value: { value: 5 }, by: 'Lãnh đạo Gia Viễn' });

    await context.clearCookies();
    await signIn(page, { at: formAt(dossier, 'i-7'), ...signInOf(server, 'canbo.giavien') });
    // Now it stands against what the leader answered: both are shown, nothing is overwritten.
    const conflict = page.getByRole('region', { name: 'Hai người cùng sửa câu trả lời này' });
    await expect(conflict).toContainText('4');
    await expect(conflict).toContainText('Đang lưu trên máy chủ: Lãnh đạo Gia Viễn');
    await conflict.getByRole('button', { name: 'Dùng câu trả lời trên máy chủ' }).click();
    await expect(field(page)).toHaveValue('5');
    expect(await held(leader, own)).toMatchObject({ value: { value: 5 } });
  });

  test('of a forgotten tab are not sent in the name of whoever signed in since', async ({
    server,
    page,
    context,
  }) => {
    const leader = await apiOf(server, 'lanhdao.giavien');
    const dossier = await dossierIn(leader, round);
    const own = { dossier, criterion: 'i-2' };
    await signIn(page, { at: formAt(dossier, 'i-2'), ...signInOf(server, 'canbo.giavien') });
    await page.route(saving, (route) => route.abort());
    await field(page).fill('25');
    await expect(status(page)).toHaveText(kept);
    // The cookie of the browser is somebody else's now, and no tab was told.
    await context.request.post(`${server.origin}/api/auth/sign-in/username`, {
      headers: { origin: server.origin },
      data: signInOf(server, 'lanhdao.giavien'),
    });
    await page.unrouteAll();
    await page.getByRole('button', { name: 'Gửi ngay' }).click();
    await expect(page.getByRole('button', { name: 'Tài khoản: Lãnh đạo Gia Viễn' })).toBeVisible();
    await page.goto(formAt(dossier, 'i-2'));
    await expect(status(page)).toHaveText('Chưa trả lời');
    expect(await held(leader, own)).toBeUndefined();

    await context.clearCookies();
    await signIn(page, { at: formAt(dossier, 'i-2'), ...signInOf(server, 'canbo.giavien') });
    await expect(field(page)).toHaveValue('25');
    await expect(status(page)).toHaveText(saved);
    expect(await held(leader, own)).toMatchObject({ value: { value: 25 }, by: 'Cán bộ Gia Viễn' });
  });

  test('of two people to one question are both shown; two tabs of one person agree', async ({
    server,
    page,
    browser,
  }) => {
    const api = await apiOf(server, 'canbo.kimson');
    const dossier = await dossierIn(api, round);
    const leaderContext = await browser.newContext();
    const leader = await leaderContext.newPage();
    await signIn(page, { at: formAt(dossier, 'i-7'), ...signInOf(server, 'canbo.kimson') });
    await signIn(leader, { at: formAt(dossier, 'i-7'), ...signInOf(server, 'lanhdao.kimson') });
    await expect(field(leader)).toBeEditable();
    await field(page).fill('11');
    await expect(status(page)).toHaveText(saved);
    await field(leader).fill('22');
    await expect(status(leader)).toHaveText(/^Chưa lưu: người khác vừa sửa/);
    const conflict = leader.getByRole('region', { name: 'Hai người cùng sửa câu trả lời này' });
    await expect(conflict).toContainText('11');
    await expect(conflict).toContainText('22');
    await expect(conflict).toContainText('Đang lưu trên máy chủ: Cán bộ Kim Sơn');
    expect(await held(api, { dossier, criterion: 'i-7' })).toMatchObject({ value: { value: 11 } });
    // The question stays open for as long as the person takes, reload or not.
    await leader.reload();
    await conflict.getByRole('button', { name: 'Dùng câu trả lời của tôi' }).click();
    await expect(status(leader)).toHaveText(saved);
    expect(await held(api, { dossier, criterion: 'i-7' })).toMatchObject({ value: { value: 22 } });

    const twin = await leaderContext.newPage();
    await twin.goto(formAt(dossier, 'i-7'));
    await expect(field(twin)).toHaveValue('22');
    await field(twin).fill('33');
    await expect(field(leader)).toHaveValue('33');
    await field(leader).fill('44');
    await expect(field(twin)).toHaveValue('44');
    await expect(status(twin)).toHaveText(saved);
    await expect(status(leader)).toHaveText(saved);
    expect(await held(api, { dossier, criterion: 'i-7' })).toMatchObject({ value: { value: 44 } });
    await leaderContext.close();
  });

  test('are submitted once, also when the receipt was lost on the way', async ({ server, page }) => {
    const leader = await apiOf(server, 'lanhdao.kimson');
    const dossier = await dossierIn(leader, round);
    await leader.dossiers.registerLevel.mutate({ id: dossier, level: 1 });
    await signIn(page, {
      at: `${server.origin}/assessment/${dossier}/check`,
      ...signInOf(server, 'lanhdao.kimson'),
    });
    await page.getByRole('checkbox', { name: /^Tôi xác nhận nộp khi còn/ }).check();
    await page.route(/dossiers\.submit/, async (route) => {
      await route.fetch();
      await route.abort();
    });
    await page.getByRole('button', { name: 'Nộp bản tự đánh giá' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Nộp bản tự đánh giá' }).click();
    await expect(page.getByRole('alert')).toContainText('Hãy bấm “Nộp lại”: hồ sơ không bị nộp hai lần.');
    const { receiptNumber, at } = await leader.dossiers.submission.query({ id: dossier });

    await page.unrouteAll({ behavior: 'wait' });
    await page.getByRole('button', { name: 'Nộp lại' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Nộp bản tự đánh giá' }).click();
    await expect(page.getByRole('heading', { name: 'Biên nhận nộp bản tự đánh giá' })).toBeVisible();
    await expect(page.getByRole('article')).toContainText(receiptNumber);
    expect(await leader.dossiers.submission.query({ id: dossier })).toMatchObject({ receiptNumber, at });
  });
});
