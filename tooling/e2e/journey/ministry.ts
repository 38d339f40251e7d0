import { expect, test } from '@playwright/test';
import { pageAt } from '../running-server.ts';
import { arrive } from '../steps/account.ts';
import { download, goTo } from '../steps/editor.ts';
import { look } from '../steps/look.ts';
import { expectRefused } from '../steps/person.ts';
import { dossiers, introduce, known } from './cast.ts';

/** Results are made public; the ministry compares and reads. */
export function ministrySteps(): void {
  test('the publishers close their rounds and publish the results', async () => {
    for (const name of ['congbo.ninhbinh', 'congbo.thanhhoa']) {
      const publisher = known(name);
      const { page } = publisher;
      await page.goto(pageAt('/authority/rounds'));
      await page.getByRole('link', { name: /^Đánh giá chuyển đổi số cấp xã/ }).click();
      await page.getByRole('button', { name: 'Đóng đợt' }).click();
      await page.getByRole('dialog').getByRole('button', { name: 'Đóng đợt' }).click();
      await page.getByRole('button', { name: 'Công bố kết quả tự đánh giá' }).click();
      await page.getByRole('dialog').getByRole('button', { name: 'Công bố kết quả tự đánh giá' }).click();
      await expect(page.getByText('Đã công bố kết quả tự đánh giá')).toBeVisible();
    }
    const { page } = known('congbo.ninhbinh');
    await expect(page.getByRole('row', { name: /^Xã Gia Viễn/ })).toContainText('Mức 1');
    await expect(page.getByRole('row', { name: /^Xã Kim Sơn/ })).toContainText('Chưa đạt mức 1');
    await look(known('congbo.ninhbinh'), 'results-published');
  });

  test('the ministry compares both sets with the national one and reads results, but no dossier', async ({
    browser,
  }) => {
    const ministry = await introduce(browser, { name: 'bo' });
    const { page } = ministry;
    await arrive(ministry, { app: 'editor', username: 'bo' });
    await look(ministry, 'ministry');
    await goTo(page, 'So sánh');
    await page.getByRole('combobox', { name: 'Các bộ so sánh' }).click();
    await page.getByRole('option', { name: /ninh-binh\/commune/ }).click();
    await page.getByRole('option', { name: /thanh-hoa\/commune/ }).click();
    await page.keyboard.press('Escape');
    const coverage = page.getByRole('region', { name: /^Mức độ bao phủ/ });
    await expect(coverage.getByRole('row', { name: /Ninh Bình/ })).toContainText('38/38');
    await expect(coverage.getByRole('row', { name: /Thanh Hóa/ })).toContainText('37/38');
    await look(ministry, 'compare');

    const matrix = page.getByRole('region', { name: 'Bảng đối chiếu tiêu chí và bộ tiêu chí' });
    await expect(matrix.getByRole('row', { name: /^I\.3 / })).toContainText('60% → 65%');
    await page.getByRole('combobox', { name: 'Quan hệ' }).press('ArrowDown');
    await page.getByRole('option', { name: 'Nới lỏng' }).click();
    await page.keyboard.press('Escape');
    await expect(matrix.getByRole('row')).toHaveCount(2);
    await expect(page).toHaveURL(/relation=.*loosened/);
    await page.reload();
    await expect(matrix.getByRole('row')).toHaveCount(2);
    await matrix.getByRole('button', { name: /20% → 15%/ }).click();
    await expect(page.getByRole('dialog')).toContainText('Căn cứ');
    await look(ministry, 'difference');
    await page.keyboard.press('Escape');

    const csv = await download(page, 'Tải CSV');
    const line = (pattern: RegExp) => csv.split('\r\n').filter((text) => pattern.test(text));
    expect(
      line(/^ninh-binh\/commune;Tỉnh Ninh Bình;.*;I\.2;I\.2;.*;Nới lỏng;Chỉ tiêu;[^;]+;20;15;/),
    ).toHaveLength(1);
    expect(line(/^thanh-hoa\/commune;Tỉnh Thanh Hóa;.*;I\.8;I\.8;.*;Bỏ;/)).toHaveLength(1);

    await goTo(page, 'Kết quả tự đánh giá');
    await expect(page.getByRole('row', { name: /^Xã Gia Viễn/ })).toContainText('ninh-binh/commune@');
    await expect(page.getByRole('row', { name: /^Phường Hoa Lư/ })).toContainText('Chưa nộp');
    await expect(page.getByRole('row', { name: /^Xã Kim Sơn/ })).toContainText('Chưa đạt mức 1');
    await expect(page.getByRole('row', { name: /^Xã Thọ Xuân/ })).toContainText('Chưa đạt mức 1');
    await look(ministry, 'results');

    for (const path of [dossiers.giaVien, `${dossiers.giaVien}/dossier`]) {
      await page.goto(pageAt(`/assessment/${path}`));
      await expect(page.getByText('Không tìm thấy trang này')).toBeVisible();
      await expectRefused(ministry, 404);
    }
  });

  test('the operator sees how the installation is doing, and no dossier', async ({ browser }) => {
    const operator = await introduce(browser, { name: 'vanhanh' });
    const { page } = operator;
    await arrive(operator, { app: 'editor', username: 'vanhanh' });
    await expect(page.getByText('Trang này không cho xem hồ sơ nào.')).toBeVisible();
    await look(operator, 'operations');
    await page.goto(pageAt(`/assessment/${dossiers.giaVien}`));
    await expect(page.getByText('Không tìm thấy trang này')).toBeVisible();
    await expectRefused(operator, 404);
  });
}
