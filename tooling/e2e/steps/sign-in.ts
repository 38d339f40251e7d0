import { expect, type Page } from '@playwright/test';

/** Opens a page at its full address and signs in through the form that stands in its place. */
export async function signIn(
  page: Page,
  { at, username, password }: { at: string; username: string; password: string },
): Promise<void> {
  await page.goto(at);
  await fillSignIn(page, { username, password });
}

/** Signs in through the form on screen and waits until it is gone. */
export async function fillSignIn(
  page: Page,
  { username, password }: { username: string; password: string },
): Promise<void> {
  const form = page.locator('form').filter({ has: page.getByLabel('Tên đăng nhập') });
  await form.getByLabel('Tên đăng nhập').fill(username);
  await form.getByRole('textbox', { name: 'Mật khẩu' }).fill(password);
  await form.getByRole('button', { name: 'Đăng nhập', exact: true }).click();
  await expect(form).toBeHidden();
}
