import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Locator, type Page } from '@playwright/test';
import { apiOf, nationalDigest, signInOf } from './opened-round.ts';
import { test } from './own-server.ts';
import type { StartedServer } from './started-server.ts';
import { expectSaved, grid, rowOf, targetOf } from './steps/editor.ts';
import { desktop, phone } from './steps/person.ts';
import { signIn } from './steps/sign-in.ts';

test.describe('the page of a draft', () => {
  test('is used by keyboard alone: the set is renamed from the grid and back, nothing else changes', async ({
    server,
    page,
  }) => {
    await openDraft(server, page, '3.1');
    await targetOf(page, { code: 'I.2', level: 1 }).click();
    await page.keyboard.press('F6');
    const details = page.getByRole('tabpanel');
    await expect(details).toBeFocused();
    await press(page, 'Tab', 'Enter');
    const name = details.getByLabel('Tên', { exact: true }).first();
    await expect(name).toHaveValue('Thử 3.1');
    await page.keyboard.press('Tab');
    await expect(name).toBeFocused();
    await page.keyboard.press('ControlOrMeta+A');
    await page.keyboard.type('Tên gõ bằng phím');
    await page.keyboard.press('Tab');
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Tên gõ bằng phím');

    // Back to the cell: the set stays selected until a key moves on.
    await page.keyboard.press('Escape');
    await expect(targetOf(page, { code: 'I.2', level: 1 })).toBeFocused();
    await expect(grid(page).getByRole('row', { selected: true })).toHaveCount(0);
    await press(page, 'F6', 'F6');
    await expect(page.getByRole('tab', { name: /^Kiểm tra/ })).toHaveAttribute('aria-selected', 'true');
    await press(page, 'Shift+F6', 'Shift+F6');
    await expect(targetOf(page, { code: 'I.2', level: 1 })).toBeFocused();
    await expect(grid(page).getByRole('row', { selected: true })).toHaveCount(0);
    await page.keyboard.press('ArrowDown');
    await expect(rowOf(page, 'I.3')).toHaveAttribute('aria-selected', 'true');
    await expectSaved(page);
    await expectAccessible(page);
  });

  test('shows in JSON what was just changed, and leaves it by F6 and Escape', async ({ server, page }) => {
    await openDraft(server, page, '3.2');
    await page.getByRole('button', { name: 'Xem JSON' }).click();
    const json = page.getByRole('region', { name: 'Văn bản JSON của bộ tiêu chí' });
    await expect(json.locator('.view-line').first()).toBeVisible({ timeout: 60_000 });
    await targetOf(page, { code: 'II.1', level: 5 }).click();
    await page.keyboard.type('97,25');
    await page.keyboard.press('Enter');
    await expect(json.getByText('97.25')).toBeInViewport();
    await expect(rowOf(page, 'II.1')).toHaveAttribute('aria-selected', 'true');
    await page.keyboard.press('Shift+F6');
    await expect(targetOf(page, { code: 'II.2', level: 5 })).not.toBeFocused();
    await expect(json.locator(':focus')).toHaveCount(1);
    await page.keyboard.press('Escape');
    await expect(targetOf(page, { code: 'II.2', level: 5 })).toBeFocused();
    await page.keyboard.press('Shift+F6');
    await page.keyboard.press('F6');
    await expect(targetOf(page, { code: 'II.2', level: 5 })).toBeFocused();
  });

  test('selects whatever row is clicked, a dropped one too, and marks the clicked cell', async ({
    server,
    page,
  }) => {
    await openDraft(server, page, '3.3');
    const cell = targetOf(page, { code: 'I.2', level: 1 });
    await cell.click();
    expect(await outlineOf(cell)).toBe('2px solid');
    await rowOf(page, 'I.2').getByRole('gridcell').nth(1).click();
    await page.getByRole('button', { name: 'Bỏ tiêu chí' }).click();
    await targetOf(page, { code: 'I.4', level: 1 }).click();
    await rowOf(page, 'I.2').locator('del').nth(1).click();
    await expect(rowOf(page, 'I.2')).toHaveAttribute('aria-selected', 'true');
    await page.getByLabel('Lý do', { exact: true }).fill('Không có đối tượng');
    await page.getByLabel('Lý do', { exact: true }).blur();
    await page.getByRole('checkbox', { name: 'Thực tế tại địa phương' }).check();
    await expect(rowOf(page, 'I.2')).not.toContainText('Cần lý do');
  });
});

test.describe('the head of every page', () => {
  test('takes one line on a phone; what it held is behind its button', async ({ server, page }) => {
    for (const [app, username] of [
      ['editor', 'tacgia.ninhbinh'],
      ['assessment', 'canbo.kimson'],
    ] as const) {
      await page.context().clearCookies();
      await page.setViewportSize(phone);
      await signIn(page, { at: `${server.origin}/${app}/`, ...signInOf(server, username) });
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
      const head = page.getByRole('banner');
      expect((await head.boundingBox())?.height).toBeLessThanOrEqual(57);
      const menu = head.getByRole('button', { name: 'Trình đơn' });
      await menu.click();
      await expect(head.getByRole('navigation').getByRole('link').first()).toBeVisible();
      await expect(head.getByRole('group', { name: 'Ngôn ngữ' })).toBeVisible();
      await expect(head.getByRole('button', { name: /^Tài khoản/ })).toBeVisible();
      await expectAccessible(page);
      await page.keyboard.press('Escape');
      await expect(menu).toBeFocused();
      await expect(head.getByRole('navigation')).toBeHidden();
      await expectAccessible(page);
    }
  });
});

async function openDraft(server: StartedServer, page: Page, version: string): Promise<void> {
  const author = await apiOf(server, 'tacgia.ninhbinh');
  const baseDigest = await nationalDigest(author);
  const identity = { id: 'ninh-binh/commune', namespace: 'nb', version, name: `Thử ${version}` };
  const { id } = await author.drafts.derive.mutate({ baseDigest, ...identity });
  await page.setViewportSize(desktop);
  await signIn(page, { at: `${server.origin}/editor/drafts/${id}`, ...signInOf(server, 'tacgia.ninhbinh') });
  await expect(grid(page)).toBeVisible();
}

async function press(page: Page, ...keys: readonly string[]): Promise<void> {
  for (const key of keys) await page.keyboard.press(key);
}

function outlineOf(cell: Locator): Promise<string> {
  return cell.evaluate((element) => {
    const { outlineWidth, outlineStyle } = getComputedStyle(element);
    return `${outlineWidth} ${outlineStyle}`;
  });
}

async function expectAccessible(page: Page): Promise<void> {
  const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22a', 'wcag22aa'];
  const { violations } = await new AxeBuilder({ page }).withTags(tags).setLegacyMode().analyze();
  expect(violations.map(({ id, nodes }) => `${id} at ${nodes[0]?.html.slice(0, 160)}`)).toEqual([]);
}
