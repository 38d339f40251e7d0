import { expect, type Locator, type Page } from '@playwright/test';
import { pageAt } from '../running-server.ts';

/** What a unit types: the printed code of a criterion and its numbers in the order of the form. */
export type Answers = readonly (readonly [code: string, ...values: string[]])[];

/** Opens the only round of the unit and returns the dossier's id. */
export async function openDossier(page: Page): Promise<string> {
  await page.goto(pageAt('/assessment/'));
  await page.getByRole('article').getByRole('link').click();
  await expect(page.getByRole('region', { name: 'Tóm tắt hồ sơ' })).toBeVisible();
  return new URL(page.url()).pathname.split('/').at(-1) ?? '';
}

/** Registers a level on the overview of a dossier that has none yet. */
export async function registerLevel(page: Page, level: number): Promise<void> {
  await page.getByRole('radio', { name: `Mức ${level} –` }).check();
  await page.getByRole('button', { name: `Đăng ký mức ${level}` }).click();
  await expect(page.getByRole('navigation', { name: 'Chọn tiêu chí hiển thị' })).toContainText(
    `Tới mức ${level}`,
  );
}

/** Types the values of the criterion on the page and waits until they are saved. */
export async function answer(page: Page, values: readonly string[]): Promise<void> {
  const form = page.getByRole('region', { name: 'Câu trả lời', exact: true });
  const fields = form.getByRole('textbox');
  await expect(fields).toHaveCount(values.length);
  for (const [index, value] of values.entries()) await fields.nth(index).fill(value);
  // Leaving the last field sends the answer without the pause that typing gets.
  await fields.last().blur();
  await expect(form.getByRole('status')).toHaveText(/^Đã lưu lúc/);
}

/** From the overview through the forms, one criterion after the other, to the check page. */
export async function answerAll(page: Page, answers: Answers): Promise<void> {
  await page.getByRole('link', { name: /^(Bắt đầu trả lời|Trả lời tiếp)$/ }).click();
  for (const [index, [code, ...values]] of answers.entries()) {
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(
      new RegExp(`^${code.replace('.', '\\.')} `),
    );
    if (values.length > 0) await answer(page, values);
    const next = answers[index + 1]?.[0];
    const steps = page.getByRole('navigation', { name: 'Chuyển tiêu chí' });
    await steps
      .getByRole('link', { name: next === undefined ? 'Kiểm tra và nộp' : `Tiếp (${next})` })
      .click();
  }
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Kiểm tra câu trả lời');
}

/** The level that the answers so far reach, in words. */
export function liveLevel(page: Page): Locator {
  return page
    .getByRole('region', { name: 'Tóm tắt hồ sơ' })
    .getByText('Mức đạt theo câu trả lời hiện có')
    .locator('xpath=following-sibling::dd');
}

/** Submits from the check page and returns the receipt number. */
export async function submit(page: Page): Promise<string> {
  await page.getByRole('button', { name: 'Nộp bản tự đánh giá' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Nộp bản tự đánh giá' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Biên nhận nộp bản tự đánh giá');
  return (await page.getByText(/^\d{4}-\d{5}-[0-9A-F]{8}$/).textContent()) ?? '';
}
