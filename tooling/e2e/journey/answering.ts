import { expect, test } from '@playwright/test';
import { pageAt } from '../running-server.ts';
import { arrive } from '../steps/account.ts';
import { type Answers, answerAll, liveLevel, openDossier, registerLevel } from '../steps/dossier.ts';
import { goTo } from '../steps/editor.ts';
import { look, portray } from '../steps/look.ts';
import { expectRefused } from '../steps/person.ts';
import { dossiers, introduce, known, onThresholds } from './cast.ts';

/** Three communes register and answer; the province watches. */
export function answeringSteps(): void {
  test('a commune exactly on its thresholds registers, answers one form at a time and sees its level', async ({
    browser,
  }) => {
    const officer = await introduce(browser, { name: 'canbo.giavien' });
    const { page } = officer;
    await arrive(officer, { app: 'assessment', username: officer.name });
    await look(officer, 'my-rounds');
    dossiers.giaVien = await openDossier(page);
    await look(officer, 'register');
    await registerLevel(page, 1);
    await expect(page.getByText('Tới mức 1 (14)')).toBeVisible();
    await page.getByRole('link', { name: /^Bắt đầu trả lời/ }).click();
    await look(officer, 'form-empty');
    await page.goBack();

    await answerAll(page, onThresholds);
    await expect(liveLevel(page)).toHaveText('Mức 1 – Khởi động');
    await look(officer, 'check');
    await expect(
      page.getByText('Chỉ lãnh đạo đơn vị hoặc người được lãnh đạo ủy quyền mới nộp được.'),
    ).toBeVisible();
    await expect(page.getByRole('button', { name: 'Nộp bản tự đánh giá' })).toHaveCount(0);

    await page.getByRole('link', { name: 'Sửa I.3', exact: true }).click();
    await expect(page.getByRole('region', { name: 'Kết quả theo câu trả lời này' })).toContainText(
      '13/20 = 65%',
    );
    await look(officer, 'form');
  });

  test('a commune just below one threshold sees what is missing, on a phone', async ({ browser }) => {
    const officer = await introduce(browser, { name: 'canbo.kimson', screen: 'phone' });
    const { page } = officer;
    await arrive(officer, { app: 'assessment', username: officer.name });
    dossiers.kimSon = await openDossier(page);
    await registerLevel(page, 1);
    await answerAll(
      page,
      onThresholds.map((line) => (line[0] === 'I.3' ? ['I.3', '12.999', '20.000'] : line)),
    );
    await expect(liveLevel(page)).toHaveText('Chưa đạt mức 1');
    await page.getByRole('link', { name: 'Sửa I.3', exact: true }).click();
    await expect(page.getByRole('region', { name: 'Kết quả theo câu trả lời này' })).toContainText(
      '12.999/20.000',
    );
    await portray(page, 'assessment');
    await openDossier(page);
    const gap = page.getByRole('region', { name: 'Còn thiếu gì để đạt Mức 1' });
    await expect(gap).toContainText('1 tiêu chí chưa đạt');
    await expect(gap.getByRole('listitem')).toContainText(
      '12.999/20.000 = 64,995%; mức 1 cần 65%, thêm 1 văn bản',
    );
    await look(officer, 'overview');
  });

  test('a commune of Thanh Hóa answers under its own set and leaves one answer out', async ({ browser }) => {
    const officer = await introduce(browser, { name: 'canbo.thoxuan' });
    const { page } = officer;
    await arrive(officer, { app: 'assessment', username: officer.name });
    dossiers.thoXuan = await openDossier(page);
    await registerLevel(page, 2);
    await expect(page.getByText('Tới mức 2 (18)')).toBeVisible();
    await page.getByRole('button', { name: 'Đổi mức đăng ký' }).click();
    await look(officer, 'change-level');
    await page
      .getByRole('dialog')
      .getByRole('radio', { name: /^Mức 1 –/ })
      .check();
    await page.getByRole('dialog').getByRole('button', { name: 'Đăng ký mức 1' }).click();
    await expect(page.getByText('Nhật ký đăng ký mức (2)')).toBeVisible();
    await answerAll(page, [
      ...onThresholds
        .filter(([code]) => code !== 'I.8')
        .map((line): Answers[number] => (line[0] === 'I.2' ? ['I.2', '20'] : line))
        .map((line): Answers[number] => (line[0] === 'III.6' ? ['III.6'] : line)),
      ['III.10', '1'],
    ]);
    await expect(liveLevel(page)).toHaveText('Chưa đạt mức 1');
  });

  test('the province sees progress but no answers before submission', async () => {
    const publisher = known('congbo.ninhbinh');
    const { page } = publisher;
    await goTo(page, 'Đợt đánh giá');
    await page.getByRole('link', { name: /^Đánh giá chuyển đổi số cấp xã/ }).click();
    const row = page.getByRole('row', { name: /^Xã Gia Viễn/ });
    await expect(row).toContainText('Đang làm');
    await expect(row).toContainText('14/14');
    await expect(row).not.toContainText('Mức');
    await look(publisher, 'progress');
    await expect(row.getByRole('link')).toHaveCount(0);
    const round = page.url();
    await page.goto(`${round}/dossiers/${dossiers.giaVien}`);
    await expect(page.getByText('Không có hồ sơ này')).toBeVisible();
    await expectRefused(publisher, 404);
    await page.goto(pageAt(`/assessment/${dossiers.giaVien}`));
    await expect(page.getByText('Không tìm thấy trang này')).toBeVisible();
    await expectRefused(publisher, 404);
  });
}
