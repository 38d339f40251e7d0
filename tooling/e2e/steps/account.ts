import { expect } from '@playwright/test';
import { pageAt, passwordOf } from '../running-server.ts';
import type { Person } from './person.ts';
import { signIn } from './sign-in.ts';

/** Opens an app, signs in with a demo account and waits for the first page. */
export async function arrive(
  { page }: Person,
  at: { app: 'editor' | 'assessment' | 'authority'; username: string },
): Promise<void> {
  const { app, username } = at;
  await signIn(page, { at: pageAt(`/${app}/`), username, password: passwordOf(username) });
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
}

/** Tries to sign in with the form on the page, which stays when the server refuses. */
export async function trySignIn(
  { page }: Person,
  account: { username: string; password: string },
): Promise<void> {
  await page.getByLabel('Tên đăng nhập').fill(account.username);
  await page.getByRole('textbox', { name: 'Mật khẩu' }).fill(account.password);
  await page.getByRole('button', { name: 'Đăng nhập' }).click();
}

/** Replaces a one-time password with one of one's own. */
export async function replacePassword(
  { page }: Person,
  passwords: { current: string; next: string },
): Promise<void> {
  await page.getByRole('textbox', { name: 'Mật khẩu hiện tại' }).fill(passwords.current);
  await page.getByRole('textbox', { name: 'Mật khẩu mới', exact: true }).fill(passwords.next);
  await page.getByRole('textbox', { name: 'Nhập lại mật khẩu mới' }).fill(passwords.next);
  await page.getByRole('button', { name: 'Đặt mật khẩu mới' }).click();
}
