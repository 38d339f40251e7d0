import { readFile } from 'node:fs/promises';
import { expect, type Locator, type Page, test } from '@playwright/test';

/** Criteria of the draft on the page, in their grid. */
export function grid(page: Page): Locator {
  return page.getByRole('grid');
}

/** The row of a criterion, found by its printed code. */
export function rowOf(page: Page, code: string): Locator {
  return grid(page)
    .getByRole('row')
    .filter({ has: page.getByRole('gridcell', { name: code, exact: true }) });
}

/** The cell with the target of a level (from 1) in a criterion's row. */
export function targetOf(page: Page, at: { code: string; level: number }): Locator {
  return rowOf(page, at.code)
    .getByRole('gridcell')
    .nth(1 + at.level);
}

/** Asks for a draft that derives from the national set for communes. */
export async function openDerive(page: Page): Promise<void> {
  await page
    .getByRole('row', { name: /vn\/commune/ })
    .getByRole('button', { name: /^Kế thừa/ })
    .click();
  const dialog = page.getByRole('dialog', { name: 'Lập bộ tiêu chí kế thừa' });
  await expect(dialog.getByLabel('Tên bộ tiêu chí')).toBeFocused();
}

/** Agrees to the suggested identity of a set about to be derived. */
export async function confirmDerive(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Lập bản soạn thảo' }).click();
  await expect(grid(page)).toBeVisible();
}

/** Types a target into its cell and leaves it with Enter. */
export async function typeTarget(
  page: Page,
  at: { code: string; level: number },
  text: string,
): Promise<void> {
  await targetOf(page, at).click();
  await page.keyboard.type(text);
  await page.keyboard.press('Enter');
}

/** Waits until the page says that the server has everything. */
export async function expectSaved(page: Page): Promise<void> {
  await expect(page.getByRole('status').filter({ hasText: /^Đã lưu lúc/ })).toBeVisible();
}

/** Gives the reason for a departure from the base, with local circumstances as its basis. */
export async function giveLocalReason(page: Page, reason: string): Promise<void> {
  await page.getByLabel('Lý do', { exact: true }).fill(reason);
  await page.getByLabel('Lý do', { exact: true }).blur();
  await page.getByRole('checkbox', { name: 'Thực tế tại địa phương' }).check();
}

/** Publishes the draft on the page, before there is a decision, and returns the digest it is named by. */
export async function publish(page: Page): Promise<string> {
  await page.getByRole('button', { name: 'Công bố…' }).click();
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByRole('button', { name: 'Công bố', exact: true })).toBeDisabled();
  await dialog.getByRole('checkbox', { name: 'Công bố trước khi có quyết định' }).check();
  await dialog.getByLabel('Lý do công bố trước khi có quyết định').fill('Quyết định đang trình ký.');
  await dialog.getByRole('button', { name: 'Công bố', exact: true }).click();
  await expect(page.getByRole('dialog', { name: 'Đã công bố' })).toBeVisible();
  return (await dialog.getByText(/^sha256-/).textContent()) ?? '';
}

/** Follows a link for download and returns the place of the file, under the name that it was given. */
export async function downloadedFile(page: Page, link: string): Promise<string> {
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: link }).click(),
  ]);
  const place = test.info().outputPath(file.suggestedFilename());
  await file.saveAs(place);
  return place;
}

/** The text behind a link for download. */
export async function download(page: Page, link: string): Promise<string> {
  return readFile(await downloadedFile(page, link), 'utf8');
}

/** Follows a link of the main navigation, into another app where the place is there. */
export async function goTo(page: Page, name: string): Promise<void> {
  const link = page
    .getByRole('navigation', { name: 'Điều hướng chính' })
    .getByRole('link', { name, exact: true });
  await link.click();
  await expect(link).toHaveAttribute('aria-current', 'page');
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
}
