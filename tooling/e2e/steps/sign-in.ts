import { expect, type Page } from '@playwright/test';

/** A user name and its password. */
export interface Credentials {
  readonly username: string;
  readonly password: string;
}

/** Opens a page at its full address and signs in through the form that stands in its place. */
export async function signIn(
  page: Page,
  { at, ...credentials }: { at: string } & Credentials,
): Promise<void> {
  await page.goto(at);
  await fillSignIn(page, credentials);
}

/** Signs in through the form on screen and waits until it is gone. */
export async function fillSignIn(page: Page, { username, password }: Credentials): Promise<void> {
  const form = page.locator('form').filter({ has: page.getByLabel('Tên đăng nhập') });
  await form.getByLabel('Tên đăng nhập').fill(username);
  await form.getByRole('textbox', { name: 'Mật khẩu' }).fill(password);
  await form.getByRole('button', { name: 'Đăng nhập', exact: true }).click();
  await expect(form).toBeHidden();
}
