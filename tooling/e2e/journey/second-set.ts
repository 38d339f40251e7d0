import { expect, test } from '@playwright/test';
import { arrive } from '../steps/account.ts';
import {
  confirmDerive,
  expectSaved,
  giveLocalReason,
  goTo,
  grid,
  openDerive,
  publish,
  rowOf,
  targetOf,
  typeTarget,
} from '../steps/editor.ts';
import { look } from '../steps/look.ts';
import { known, thanhHoaSet } from './cast.ts';

/** The second province drops and adds a criterion; both open their rounds. */
export function secondSetSteps(): void {
  test('Thanh Hóa drops a criterion with a reason, adds one of its own and publishes', async () => {
    const author = known('tacgia.thanhhoa');
    const { page } = author;
    await arrive(author, { app: 'editor', username: 'tacgia.thanhhoa' });
    await openDerive(page);
    await confirmDerive(page);

    await targetOf(page, { code: 'I.8', level: 1 }).click();
    await page.getByRole('button', { name: 'Bỏ tiêu chí' }).click();
    await expect(rowOf(page, 'I.8')).toContainText('Cần lý do');
    await giveLocalReason(page, 'Máy tính của công chức xã do tỉnh mua sắm tập trung, không còn thuộc xã.');
    await expect(rowOf(page, 'I.8')).not.toContainText('Cần lý do');

    await grid(page)
      .getByRole('gridcell', { name: /XÃ HỘI SỐ/ })
      .click();
    await page
      .getByLabel('Tên tiêu chí mới')
      .fill('Số thôn, bản, tổ dân phố có tổ công nghệ số cộng đồng hoạt động');
    await page.getByRole('button', { name: 'Thêm tiêu chí' }).click();
    await expect(rowOf(page, 'III.10')).toContainText('Thêm mới');
    await page.getByRole('combobox', { name: 'Kiểu' }).selectOption('Số đếm');
    await typeTarget(page, { code: 'III.10', level: 1 }, '1');
    for (const [level, target] of [
      [2, '2'],
      [3, '3'],
      [4, '4'],
      [5, '5'],
    ] as const)
      await typeTarget(page, { code: 'III.10', level }, target);
    await expectSaved(page);
    await page.getByRole('tab', { name: /^Kiểm tra/ }).click();
    await look(author, 'second-set');

    const publisher = known('congbo.thanhhoa');
    await arrive(publisher, { app: 'editor', username: 'congbo.thanhhoa' });
    await publisher.page.getByRole('link', { name: thanhHoaSet }).click();
    expect(await publish(publisher.page)).toMatch(/^sha256-[0-9a-f]{64}$/);
    await publisher.page.getByRole('button', { name: 'Đóng' }).last().click();
  });

  test('both publishers open a round for their communes', async () => {
    for (const [name, communes] of [
      ['congbo.ninhbinh', ['Phường Hoa Lư', 'Xã Gia Viễn', 'Xã Kim Sơn']],
      ['congbo.thanhhoa', ['Xã Thọ Xuân']],
    ] as const) {
      const publisher = known(name);
      const { page } = publisher;
      await goTo(page, 'Đợt đánh giá');
      await page.getByRole('button', { name: 'Mở đợt đánh giá' }).click();
      const dialog = page.getByRole('dialog', { name: 'Mở đợt đánh giá' });
      await dialog.getByRole('radio', { name: 'Chọn đơn vị' }).check();
      for (const commune of communes) {
        await dialog.getByLabel('Tìm đơn vị').fill(commune);
        await dialog.getByRole('checkbox', { name: commune, exact: true }).check();
      }
      await expect(dialog.getByText(`Đã chọn ${communes.length} đơn vị`)).toBeVisible();
      if (name === 'congbo.ninhbinh') await look(publisher, 'open-round');
      await dialog.getByRole('button', { name: 'Mở đợt', exact: true }).click();
      await expect(page.getByRole('row', { name: /Chưa bắt đầu/ })).toHaveCount(communes.length);
    }
    await look(known('congbo.ninhbinh'), 'round');
  });
}
