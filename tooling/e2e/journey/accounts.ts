import { expect, test } from '@playwright/test';
import { pageAt } from '../running-server.ts';
import { arrive, replacePassword, trySignIn } from '../steps/account.ts';
import { downloadedFile, goTo } from '../steps/editor.ts';
import { look } from '../steps/look.ts';
import { expectRefused } from '../steps/person.ts';
import { introduce, known } from './cast.ts';

/** The administrator's accounts: import, one-time password, locking. */
export function accountsSteps(): void {
  test('the administrator makes an account; its one-time password must be replaced; locking ends the session', async ({
    browser,
  }) => {
    const administrator = known('quantri.ninhbinh');
    const { page } = administrator;
    await arrive(administrator, { app: 'editor', username: 'quantri.ninhbinh' });
    await goTo(page, 'Tài khoản');
    await look(administrator, 'accounts');
    await page.getByRole('button', { name: 'Nhập từ tệp' }).click();
    const template = await downloadedFile(page, 'Tải tệp mẫu');
    await page.getByLabel('Tệp .xlsx').setInputFiles(template);
    await expect(page.getByText('Có 1 chỗ cần sửa trong tệp. Chưa thêm tài khoản nào.')).toBeVisible();
    await look(administrator, 'import');
    await page.getByRole('dialog').getByRole('button', { name: 'Hủy' }).click();

    await page.getByRole('button', { name: 'Thêm tài khoản' }).click();
    const dialog = page.getByRole('dialog', { name: 'Thêm tài khoản' });
    await dialog.getByLabel('Tên đăng nhập').fill('canbo2.giavien');
    await dialog.getByLabel('Họ và tên').fill('Nguyễn Thị Mới');
    await dialog.getByRole('combobox', { name: 'Xã, phường, đặc khu' }).fill('gia vien');
    await page.getByRole('option', { name: 'Xã Gia Viễn' }).click();
    await dialog.getByRole('button', { name: 'Thêm', exact: true }).click();
    const slip = page.getByRole('listitem').filter({ hasText: 'canbo2.giavien' });
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Mật khẩu dùng một lần');
    await look(administrator, 'password-sheet');
    const shown = await slip
      .getByText('Mật khẩu', { exact: true })
      .locator('xpath=following-sibling::dd[1]')
      .textContent();
    const oneTime = shown ?? '';
    await page.getByRole('button', { name: 'Đã giao, đóng trang' }).click();

    const newcomer = await introduce(browser, { name: 'canbo2.giavien' });
    await newcomer.page.goto(pageAt('/assessment/'));
    await trySignIn(newcomer, { username: 'canbo2.giavien', password: oneTime });
    await expect(newcomer.page.getByText('Bạn đang dùng mật khẩu được cấp một lần.')).toBeVisible();
    await newcomer.page.goto(pageAt('/assessment/delegation'));
    await expect(newcomer.page.getByRole('heading', { level: 1 })).toHaveText('Đổi mật khẩu');
    await look(newcomer, 'change-password');
    await replacePassword(newcomer, { current: oneTime, next: 'một câu dễ nhớ của tôi' });
    await expect(newcomer.page.getByRole('article')).toContainText('Xã Gia Viễn');

    await page.getByRole('button', { name: 'Khóa tài khoản canbo2.giavien' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Khóa' }).click();
    await expect(page.getByRole('row', { name: /canbo2\.giavien/ })).toContainText('Đã khóa');
    await goTo(page, 'Nhật ký');
    await expect(page.getByRole('row').filter({ hasText: 'canbo2.giavien' }).first()).toBeVisible();
    await look(administrator, 'audit');
    await newcomer.page.getByRole('article').getByRole('link').click();
    await expect(newcomer.page.getByRole('heading', { level: 1 })).toHaveText('Đăng nhập');
    await expectRefused(newcomer, 401);
    await trySignIn(newcomer, { username: 'canbo2.giavien', password: 'một câu dễ nhớ của tôi' });
    await expect(newcomer.page.getByText('Tên đăng nhập hoặc mật khẩu không đúng.')).toBeVisible();
    await expectRefused(newcomer, 401);
  });
}
