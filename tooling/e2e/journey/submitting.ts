import { expect, test } from '@playwright/test';
import { pageAt } from '../running-server.ts';
import { arrive } from '../steps/account.ts';
import { openDossier, submit } from '../steps/dossier.ts';
import { look } from '../steps/look.ts';
import { expectRefused } from '../steps/person.ts';
import { dossiers, introduce, known } from './cast.ts';

/** Leaders and a delegate submit; who may read the dossier and who may not. */
export function submittingSteps(): void {
  test('the leader submits; a delegate may submit once it was delegated', async ({ browser }) => {
    const leader = await introduce(browser, { name: 'lanhdao.giavien' });
    await arrive(leader, { app: 'assessment', username: leader.name });
    await openDossier(leader.page);
    await leader.page.getByRole('link', { name: 'Kiểm tra và nộp' }).click();
    expect(await submit(leader.page)).toMatch(/^\d{4}-14464-/);
    await look(leader, 'receipt');
    await leader.page.getByRole('link', { name: 'Xem hồ sơ đã nộp' }).click();
    await expect(leader.page.getByText(/^Đã nộp lúc/)).toBeVisible();
    await expect(leader.page.getByText('13/20 = 65%')).toBeVisible();
    await look(leader, 'submitted-dossier');

    const other = await introduce(browser, { name: 'lanhdao.kimson' });
    await arrive(other, { app: 'assessment', username: other.name });
    await other.page.getByRole('link', { name: 'Ủy quyền nộp' }).click();
    await other.page.getByLabel('Cán bộ', { exact: true }).selectOption('Cán bộ Kim Sơn');
    await other.page.getByLabel('Đến hết ngày').fill('31/12/2098');
    await other.page.getByLabel('Lý do').fill('Lãnh đạo đi công tác dài ngày.');
    await other.page.getByRole('button', { name: 'Ủy quyền', exact: true }).click();
    await expect(other.page.getByText('Đang hiệu lực')).toBeVisible();
    await look(other, 'delegation');

    const officer = known('canbo.kimson');
    await openDossier(officer.page);
    await officer.page.getByRole('link', { name: 'Kiểm tra và nộp' }).click();
    expect(await submit(officer.page)).toMatch(/^\d{4}-14638-/);
  });

  test('a missing answer is listed and confirmed, and does not block', async ({ browser }) => {
    const leader = await introduce(browser, { name: 'lanhdao.thoxuan' });
    const { page } = leader;
    await arrive(leader, { app: 'assessment', username: leader.name });
    await openDossier(page);
    await page.getByRole('link', { name: 'Kiểm tra và nộp' }).click();
    await expect(
      page.getByText('Còn 1 tiêu chí chưa đủ câu trả lời. Chúng được tính là chưa đạt:'),
    ).toBeVisible();
    await page.getByRole('button', { name: 'Nộp bản tự đánh giá' }).click();
    await expect(page.getByText('Hãy xác nhận những tiêu chí còn thiếu trước khi nộp.')).toBeVisible();
    await look(leader, 'missing');
    await page.getByRole('checkbox', { name: /^Tôi xác nhận nộp khi còn 1 tiêu chí/ }).check();
    await submit(page);
    await expect(page.getByText('13/14 tiêu chí đã trả lời')).toBeVisible();
  });

  test('the province reads the dossier once it was submitted', async () => {
    const publisher = known('congbo.ninhbinh');
    const { page } = publisher;
    // From a bookmark of the time when the editor had the rounds.
    await page.goto(pageAt('/editor/rounds'));
    await expect(page).toHaveURL(pageAt('/authority/rounds'));
    await page.getByRole('link', { name: /^Đánh giá chuyển đổi số cấp xã/ }).click();
    await expect(page.getByRole('link', { name: 'Phường Hoa Lư' })).toHaveCount(0);
    await page.getByRole('link', { name: 'Xã Gia Viễn' }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Hồ sơ của Xã Gia Viễn');
    const answered = page.getByRole('article').filter({ has: page.getByRole('heading', { name: /^I\.3 / }) });
    await expect(answered).toContainText('13/20 = 65%');
    await look(publisher, 'dossier-of-the-province');
  });

  test('nobody opens what belongs to another unit', async () => {
    const officer = known('canbo.thoxuan');
    await officer.page.goto(pageAt(`/assessment/${dossiers.giaVien}`));
    await expect(officer.page.getByText('Không tìm thấy trang này')).toBeVisible();
    await expectRefused(officer, 404);
    await look(officer, 'not-found');
  });
}
