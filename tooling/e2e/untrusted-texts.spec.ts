import { expect } from '@playwright/test';
import { openApiSession } from './api-session.ts';
import { canary, hiddenMarks, sign } from './canaries.ts';
import { textPlaces } from './canary-document.ts';
import { test } from './canary-test.ts';
import { expectHarmless, visit, watchForHarm } from './harm-watch.ts';
import { signInOf } from './opened-round.ts';
import { signIn } from './steps/sign-in.ts';

/** Texts of sets with points; the set of this world has levels. */
const ofPoints = ['Band.name', 'Part.name'];

test('every text that the schema knows holds a canary', ({ world }) => {
  const missing = [...textPlaces()].filter((place) => !world.filled.has(place));
  expect(missing.filter((place) => !ofPoints.includes(place))).toEqual([]);
  expect(world.filled.size).toBeGreaterThan(60);
});

test('the watch sees a canary that becomes more than a text', async ({ server, page, context }) => {
  const harm = await watchForHarm(context);
  await page.goto(server.origin);
  await page.evaluate((text) => document.body.insertAdjacentHTML('beforeend', text), canary(0));
  await expect.poll(() => harm.join()).toContain('script-src');
  expect(await page.locator('img[src="x"]').count()).toBeGreaterThan(0);
});

test('names take no hidden marks', async ({ server, world }) => {
  const { people } = world;
  const administrator = await openApiSession(server.origin, people.administrator);
  const unitId = (await administrator.session.me.query())?.memberships[0]?.unitId ?? '';
  const refused = { data: { domain: { code: 'invalid' } } };
  const account = { username: 'mot.nguoi', displayName: 'Một người', role: 'author' as const, unitId };
  for (const wish of [
    { ...account, displayName: `Một ${hiddenMarks} người` },
    { ...account, username: sign },
    { ...account, username: `mot${hiddenMarks}nguoi` },
    { ...account, username: 'javascript:alert' },
  ])
    await expect(administrator.accounts.create.mutate(wish)).rejects.toMatchObject(refused);
});

test.describe('texts stay texts', () => {
  let harm: string[];
  test.beforeEach(async ({ context }) => {
    harm = await watchForHarm(context);
  });
  test.afterEach(() => {
    expect(harm).toEqual([]);
  });

  test('in the editor of a draft: table, details, JSON, findings, comparison, saved revisions, publishing', async ({
    server,
    world,
    page,
  }) => {
    await page.setViewportSize({ width: 1440, height: 900 });
    const editor = `${server.origin}/editor`;
    await signIn(page, { at: `${editor}/`, ...world.people.publisher });
    await visit(page, `${editor}/`, harm);
    await visit(page, `${editor}/drafts/${world.draft}`, harm);
    const side = page.getByRole('complementary', { name: 'Chi tiết và kiểm tra' });
    for (const row of ['g:chinh-quyen-so', 'c:i-1', 'c:i-4', 'c:ii-4', 'c:nb-thu', 'c:nb-cap', 'd:iii-9']) {
      await page.locator(`tr[data-row="${row}"] td`).first().click();
      await expect(side.getByRole('textbox').first()).toBeVisible();
      await expectHarmless(page, harm);
    }
    await page.getByRole('button', { name: 'Xem JSON' }).click();
    await expect(page.locator('[data-json-pane] .view-line').first()).toBeVisible();
    await page.locator('tr[data-row="c:nb-thu"] td').first().click();
    await page.locator('[data-json-pane] .view-line').nth(4).hover();
    await expectHarmless(page, harm);
    await page.getByRole('button', { name: 'Ẩn JSON' }).click();
    for (const [tab, hint] of [
      [/^Kiểm tra/, 'Chữ có ký tự ẩn U+202E'],
      ['So sánh với bộ gốc', sign.slice(0, 20)],
    ] as const) {
      await page.getByRole('tab', { name: tab }).click();
      await expect(page.getByRole('tabpanel')).toContainText(hint);
      await expectHarmless(page, harm);
    }
    await page.getByRole('button', { name: 'Các lần lưu' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('button', { name: 'So với hiện tại' }).last().click();
    await expect(
      dialog.getByRole('table', { name: 'Khác biệt theo tiêu chí' }).or(dialog.getByRole('table').last()),
    ).toContainText(sign);
    await dialog.getByRole('button', { name: 'Xem từng dòng' }).click();
    await expect(dialog.locator('.view-line').first()).toBeVisible();
    await expectHarmless(page, harm);
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'Công bố…' }).click();
    await expect(dialog).toContainText('Bản đã công bố không sửa được nữa');
    await expectHarmless(page, harm);
  });

  test('when two authors stand against each other', async ({ server, world, page }) => {
    const editor = `${server.origin}/editor`;
    const author = await openApiSession(server.origin, world.people.author);
    await signIn(page, { at: `${editor}/drafts/${world.draft}`, ...world.people.publisher });
    await expect(page.locator('body')).toContainText(sign);
    const { text, revision } = await author.drafts.get.query({ id: world.draft });
    await author.drafts.save.mutate({ id: world.draft, text: `${text}\n`, revision });
    await page.locator('tr[data-row="c:i-2"] td').nth(2).dblclick();
    await page.keyboard.press('ControlOrMeta+A');
    await page.keyboard.type('21');
    await page.keyboard.press('Enter');
    await expect(page.getByRole('dialog', { name: 'Có người khác vừa lưu bản khác' })).toContainText(sign);
    await expectHarmless(page, harm);
  });

  test('on the pages of a province', async ({ server, world, page }) => {
    const editor = `${server.origin}/editor`;
    const authority = `${server.origin}/authority`;
    const { digest, national, rounds, dossiers } = world;
    await signIn(page, { at: `${editor}/`, ...world.people.publisher });
    const compared = `${editor}/compare?base=${national}&others=${encodeURIComponent(JSON.stringify([digest]))}`;
    for (const address of [
      `${editor}/sets/${digest}`,
      compared,
      `${editor}/compare?base=${digest}&others=${encodeURIComponent(JSON.stringify([national]))}`,
      `${authority}/rounds`,
      `${authority}/rounds/${rounds.open}`,
      `${authority}/rounds/${rounds.over}`,
      `${authority}/rounds/${rounds.over}/dossiers/${dossiers.submitted}`,
      `${authority}/results`,
    ])
      await visit(page, address, harm);
    await page.goto(`${authority}/rounds`);
    await page.getByRole('button', { name: 'Mở đợt đánh giá' }).click();
    await page.getByRole('dialog').getByLabel('Bộ tiêu chí').click();
    await expectHarmless(page, harm);
  });

  test('on the pages of an administrator, passwords and the log included', async ({
    server,
    world,
    page,
  }) => {
    await signIn(page, { at: `${server.origin}/editor/`, ...world.people.administrator });
    for (const path of [
      '/editor/',
      ...['rounds', 'results', 'audit', 'accounts'].map((at) => `/authority/${at}`),
    ])
      await visit(page, `${server.origin}${path}`, harm);
    await page.getByRole('button', { name: 'Thêm tài khoản' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Tên đăng nhập').fill('soan.thao2');
    await dialog.getByLabel('Họ và tên').fill(sign);
    await dialog.getByRole('combobox', { name: 'Vai trò' }).click();
    await page.getByRole('option', { name: 'Soạn thảo' }).click();
    await dialog.getByRole('button', { name: 'Thêm', exact: true }).click();
    await expect(page.getByRole('heading', { name: 'Mật khẩu dùng một lần' })).toBeVisible();
    await expect(page.getByText(sign, { exact: true })).toBeVisible();
    expect(await page.locator('img').count()).toBe(0);
  });

  test('on the pages of the ministry, of another province and of the operator', async ({
    server,
    world,
    page,
    context,
  }) => {
    const editor = `${server.origin}/editor`;
    const authority = `${server.origin}/authority`;
    const others = encodeURIComponent(JSON.stringify([world.digest]));
    const shared = [
      `${editor}/`,
      `${editor}/sets/${world.digest}`,
      `${editor}/compare?base=${world.national}&others=${others}`,
    ];
    for (const [username, addresses] of [
      ['bo', [...shared, `${authority}/results`]],
      ['tacgia.thanhhoa', shared],
      ['vanhanh', [`${authority}/accounts`]],
    ] as const) {
      await context.clearCookies();
      await signIn(page, {
        at: username === 'vanhanh' ? `${authority}/` : `${editor}/`,
        ...signInOf(server, username),
      });
      for (const address of addresses) await visit(page, address, harm);
    }
    await page.goto(`${authority}/operations`, { waitUntil: 'networkidle' });
    await expectHarmless(page, harm);
  });

  test('in the forms, the check page, the receipt and the dossier of a unit', async ({
    server,
    world,
    page,
  }) => {
    const app = `${server.origin}/assessment`;
    const { open, submitted } = world.dossiers;
    await signIn(page, { at: `${app}/`, ...world.people.officer });
    for (const path of [
      '/',
      `/${open}`,
      ...['i-1', 'i-4', 'ii-3', 'ii-4', 'nb-thu', 'nb-cap'].map((id) => `/${open}/criteria/${id}`),
      `/${open}/check`,
      `/${submitted}`,
      `/${submitted}/receipt`,
      `/${submitted}/dossier`,
      '/delegation',
    ])
      await visit(page, `${app}${path}`, harm);
    await page.setViewportSize({ width: 390, height: 844 });
    for (const path of [
      '/',
      `/${open}`,
      `/${open}/criteria/nb-thu`,
      `/${open}/check`,
      `/${submitted}/dossier`,
    ])
      await visit(page, `${app}${path}`, harm);
  });

  test('for the leader of a unit, a conflict and the menus included', async ({ server, world, page }) => {
    const app = `${server.origin}/assessment`;
    const { open } = world.dossiers;
    await signIn(page, { at: `${app}/`, ...world.people.leader });
    for (const path of ['/', '/delegation', `/${open}/check`]) await visit(page, `${app}${path}`, harm);
    await page.getByRole('button', { name: /^Nộp bản tự đánh giá/ }).click();
    await expectHarmless(page, harm);
    await visit(page, `${app}/${open}/criteria/nb-thu`, harm);
    const officer = await openApiSession(server.origin, world.people.officer);
    const answer = (await officer.dossiers.get.query({ id: open })).answers['nb-thu'];
    await officer.dossiers.savePart.mutate({
      id: open,
      part: { kind: 'answer', criterionId: 'nb-thu' },
      revision: answer?.revision ?? 0,
      value: { n: 9, t: canary(5) },
    });
    await page
      .getByRole('region', { name: 'Câu trả lời', exact: true })
      .getByRole('textbox')
      .first()
      .fill('7');
    await expect(page.getByRole('region', { name: 'Hai người cùng sửa câu trả lời này' })).toContainText(
      sign,
    );
    await expectHarmless(page, harm);
    await page.getByRole('button', { name: /^Tài khoản:/ }).click();
    await expectHarmless(page, harm);
  });

  test('in addresses', async ({ server, world, page }) => {
    const text = encodeURIComponent(canary(0));
    for (const path of [
      `/${text}`,
      `/editor/${text}`,
      `/editor/sets/${text}`,
      `/editor/compare?text=${text}`,
      `/editor/rounds/${text}?tab=${text}`,
      `/authority/${text}`,
      `/authority/rounds/${text}`,
      `/assessment/${text}`,
      `/api/v1/sets/${text}`,
      `/api/trpc/${encodeURIComponent('<img src=x onerror=1>')}`,
      `/%E0%A4%A`,
    ]) {
      await page.goto(`${server.origin}${path}`);
      await expect(page.locator('body')).not.toBeEmpty();
      expect(await page.locator('img[src="x"], script:not([src]), iframe').count(), path).toBe(0);
    }
    for (const next of [
      'javascript:window.__canary=1',
      '//example.org/',
      '/\\example.org',
      'https://example.org/',
    ]) {
      await page.context().clearCookies();
      const at = `${server.origin}/assessment/sign-in?next=${encodeURIComponent(next)}`;
      await signIn(page, { at, ...world.people.officer });
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
      expect(new URL(page.url()).origin).toBe(server.origin);
    }
  });

  test('for whoever is not signed in', async ({ server, world, page }) => {
    await visit(page, `${server.origin}/editor/sets/${world.digest}`, harm);
    await page.goto(server.origin);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  });
});
