import { expect, test } from '@playwright/test';
import { pageAt } from '../running-server.ts';
import { arrive, trySignIn } from '../steps/account.ts';
import {
  confirmDerive,
  download,
  expectSaved,
  giveLocalReason,
  grid,
  openDerive,
  publish,
  rowOf,
  targetOf,
  typeTarget,
} from '../steps/editor.ts';
import { look, portray } from '../steps/look.ts';
import { expectRefused } from '../steps/person.ts';
import { known, ninhBinhSet } from './cast.ts';

/** The first province: derive, edit, two at once, a reason, publish, download. */
export function firstSetSteps(): void {
  test('the first page leads to both apps; a wrong password is told', async () => {
    const author = known('tacgia.ninhbinh');
    const { page } = author;
    await page.goto(pageAt('/'));
    await look(author, 'first-page');
    await page.getByRole('link', { name: /^Xây dựng và so sánh/ }).click();
    await look(author, 'sign-in');
    await trySignIn(author, { username: 'tacgia.ninhbinh', password: 'không phải mật khẩu' });
    await expect(page.getByText('Tên đăng nhập hoặc mật khẩu không đúng.')).toBeVisible();
    await expectRefused(author, 401);
    await arrive(author, { app: 'editor', username: 'tacgia.ninhbinh' });
    await look(author, 'sets');
  });

  test('Ninh Bình derives its set, tightens and loosens targets by keyboard', async () => {
    const author = known('tacgia.ninhbinh');
    const { page } = author;
    await openDerive(page);
    await look(author, 'derive');
    await confirmDerive(page);

    await grid(page).getByRole('gridcell').first().click();
    for (const key of ['ArrowDown', 'ArrowDown', 'ArrowDown', 'ArrowRight', 'ArrowRight'])
      await page.keyboard.press(key);
    await page.keyboard.type('65');
    await page.keyboard.press('Enter');
    await expect(targetOf(page, { code: 'I.3', level: 1 })).toHaveText('65%khung: 60%');
    await expect(rowOf(page, 'I.3')).toContainText('Siết chặt');

    await typeTarget(page, { code: 'I.2', level: 1 }, 'mười lăm');
    await expect(page.getByText('Cần một số như 80')).toBeVisible();
    await page.keyboard.press('ControlOrMeta+a');
    await page.keyboard.type('15%');
    await page.keyboard.press('Enter');
    await expect(rowOf(page, 'I.2')).toContainText('Nới lỏng');
    await expect(rowOf(page, 'I.2')).toContainText('Cần lý do');
    await expectSaved(page);
    await look(author, 'draft');
  });

  test('table and JSON are one document; a broken text leaves the table alone', async () => {
    const author = known('tacgia.ninhbinh');
    const { page } = author;
    await page.getByRole('button', { name: 'Xem JSON' }).click();
    const json = page.getByRole('region', { name: 'Văn bản JSON của bộ tiêu chí' });
    const text = json.getByRole('textbox', { name: 'Văn bản JSON của bộ tiêu chí' });
    await expect(json.locator('.view-lines')).toContainText('"id"');

    // The text follows the row, and the row follows the cursor.
    await targetOf(page, { code: 'II.1', level: 1 }).click();
    await expect(json.locator('.view-lines')).toContainText('"id": "ii-1"');
    await json.locator('.view-line', { hasText: '"basis": "thuc-te-tai-dia-phuong"' }).first().click();
    await expect(rowOf(page, 'I.24')).toHaveAttribute('aria-selected', 'true');
    await json.locator('.view-line', { hasText: '"code": "II.1"' }).click();
    await expect(rowOf(page, 'II.1')).toHaveAttribute('aria-selected', 'true');

    await page.keyboard.press('Home');
    await page.keyboard.insertText('đây không phải JSON ');
    await expect(page.getByText('Văn bản JSON đang có lỗi')).toBeVisible();
    await expect(targetOf(page, { code: 'I.3', level: 1 })).toContainText('65%');
    await expect(rowOf(page, 'II.1')).toBeVisible();
    await expect(json.locator('.squiggly-error').first()).toBeAttached();
    await look(author, 'broken-json');
    await text.focus();
    await page.keyboard.press('ControlOrMeta+z');
    await expect(page.getByText('Văn bản JSON đang có lỗi')).toBeHidden();

    await text.focus();
    await page.keyboard.press('End');
    await page.keyboard.insertText(' "readingNote": "Tính cả hộ kinh doanh đã chuyển thành doanh nghiệp.",');
    await expect(page.getByText('Văn bản JSON đang có lỗi')).toBeHidden();
    await expect(rowOf(page, 'II.1')).toContainText('Sửa câu chữ');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Control+Space');
    await expect(page.getByRole('option', { name: /^dataSource/ })).toBeVisible();
    await page.keyboard.press('Escape');
    await page.keyboard.press('Backspace');
    await expectSaved(page);
    await page.getByRole('button', { name: 'Ẩn JSON' }).click();
  });

  test('two people who save at once see each other', async () => {
    const author = known('tacgia.ninhbinh');
    const publisher = known('congbo.ninhbinh');
    await arrive(publisher, { app: 'editor', username: 'congbo.ninhbinh' });
    await publisher.page.getByRole('link', { name: ninhBinhSet }).click();
    await typeTarget(publisher.page, { code: 'II.2', level: 1 }, '35');
    await expectSaved(publisher.page);

    await typeTarget(author.page, { code: 'II.2', level: 2 }, '45');
    const dialog = author.page.getByRole('dialog', { name: 'Có người khác vừa lưu bản khác' });
    await expect(dialog).toContainText('Người công bố Ninh Bình');
    await expect(dialog.getByRole('row', { name: /^II\.2/ })).toBeVisible();
    await expectRefused(author, 409);
    await look(author, 'conflict');
    await dialog.getByRole('button', { name: 'Dùng bản của Người công bố Ninh Bình' }).click();
    await expect(targetOf(author.page, { code: 'II.2', level: 1 })).toContainText('35%');
    await expect(targetOf(author.page, { code: 'II.2', level: 2 })).toHaveText('40%');
    await expectSaved(author.page);

    await author.page.getByRole('button', { name: 'Các lần lưu' }).click();
    await author.page.getByRole('button', { name: 'So với hiện tại' }).last().click();
    await expect(author.page.getByRole('dialog').getByRole('row', { name: /^I\.3 / })).toBeVisible();
    await look(author, 'history');
    await author.page.keyboard.press('Escape');
  });

  test('the publisher is refused until the author has given a reason', async () => {
    const author = known('tacgia.ninhbinh');
    const publisher = known('congbo.ninhbinh');
    await expect(author.page.getByRole('button', { name: 'Công bố…' })).toHaveCount(0);

    await publisher.page.getByRole('button', { name: 'Công bố…' }).click();
    const dialog = publisher.page.getByRole('dialog', { name: 'Công bố bộ tiêu chí' });
    await expect(dialog.getByText('Số thay đổi còn thiếu lý do và căn cứ: 1')).toBeVisible();
    await expect(dialog.getByRole('button', { name: 'Công bố', exact: true })).toBeDisabled();
    await look(publisher, 'publish-refused');
    await dialog.getByRole('button', { name: /^I\.2 / }).click();
    await expect(
      publisher.page.getByText('Thay đổi này cần lý do và căn cứ trước khi công bố.'),
    ).toBeVisible();

    await targetOf(author.page, { code: 'I.2', level: 1 }).click();
    await giveLocalReason(
      author.page,
      'Phần lớn hồ sơ ở các xã bãi ngang do người cao tuổi nộp, còn cần hướng dẫn trực tiếp.',
    );
    await expect(rowOf(author.page, 'I.2')).not.toContainText('Cần lý do');
    await expectSaved(author.page);
    await look(author, 'reason');
    await portray(author.page, 'editor');

    await publisher.page.reload();
    await expect(rowOf(publisher.page, 'I.2')).not.toContainText('Cần lý do');
    expect(await publish(publisher.page)).toMatch(/^sha256-[0-9a-f]{64}$/);
    await look(publisher, 'published');
  });

  test('the published set can be read and downloaded', async () => {
    const publisher = known('congbo.ninhbinh');
    const { page } = publisher;
    await page.getByRole('dialog').getByRole('link', { name: 'Xem bản đã công bố' }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(ninhBinhSet);
    await expect(page.getByRole('region', { name: 'Lý do khác với khung' })).toContainText(
      'còn cần hướng dẫn trực tiếp',
    );
    await look(publisher, 'published-set');

    const document = JSON.parse(await download(page, 'Văn bản JSON'));
    expect(document).toMatchObject({ id: 'ninh-binh/commune', namespace: 'nb' });
    expect(document.criteria).toHaveLength(38);
    const schema = JSON.parse(await download(page, 'Lược đồ câu trả lời (JSON Schema)'));
    expect(schema.$schema).toBe('https://json-schema.org/draft/2020-12/schema');
    expect(await download(page, 'Kiểu TypeScript (.d.ts)')).toContain("'iii-3'?: {");
  });
}
