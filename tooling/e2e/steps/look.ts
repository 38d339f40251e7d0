import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';
import { codeWordsOn } from './code-words.ts';
import { desktop, type Person, phone } from './person.ts';

const screens = fileURLToPath(new URL('../test-results/screens/', import.meta.url));
const images = fileURLToPath(new URL('../../../docs/images/', import.meta.url));
const criteria = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22a', 'wcag22aa'];

/** What was found wrong on the pages looked at so far, in words; checked once at the end, so that one run tells everything. */
export const findings: string[] = [];

/** Notes every rule of WCAG 2.2 A and AA, as far as axe can check it, that the page, or the dialog over it, breaks. */
async function checkAccess(page: Page, name: string): Promise<void> {
  // Everything is in one frame; the legacy mode spares axe a page of its own.
  const axe = new AxeBuilder({ page }).withTags(criteria).setLegacyMode();
  if (await page.getByRole('dialog').isVisible()) axe.include('[role="dialog"]');
  const { violations } = await axe.analyze();
  for (const { id, help, nodes } of violations)
    for (const node of nodes.slice(0, 3))
      findings.push(`${name}: ${id} (${help}) at ${node.target.join(' ')}: ${node.html.slice(0, 160)}`);
}

/** Notes when the page, and not just something in it, scrolls sideways. */
async function checkWidth(page: Page, name: string): Promise<void> {
  const excess = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  if (excess > 0) findings.push(`${name}: ${excess} px wider than the screen`);
}

/** Notes words of code that the page shows to people. */
async function checkWords(page: Page, name: string): Promise<void> {
  for (const word of await codeWordsOn(page)) findings.push(`${name}: shows “${word}”`);
}

/** Waits until the page shows what it was opened for and nothing moves any more. */
async function expectSettled(page: Page): Promise<void> {
  await expect(page.getByRole('heading').first()).toBeVisible();
  await expect(page.getByText('Đang tải…')).toHaveCount(0);
  await page.waitForFunction(() =>
    document.getAnimations().every(({ playState }) => playState !== 'running'),
  );
}

let looks = 0;

/**
 * Looks at a page on a desktop and on a phone: notes what is wrong with it and keeps a picture of each under `name`, numbered in
 * the order of the journey.
 */
export async function look(person: Pick<Person, 'page' | 'screen'>, name: string): Promise<void> {
  const { page } = person;
  looks += 1;
  const numbered = `${String(looks).padStart(2, '0')}-${name}`;
  await expectSettled(page);
  for (const [kind, size] of [
    ['desktop', desktop],
    ['phone', phone],
  ] as const) {
    const picture = `${numbered}.${kind}`;
    await page.setViewportSize(size);
    await checkAccess(page, picture);
    await checkWords(page, picture);
    await checkWidth(page, picture);
    await page.screenshot({ path: join(screens, `${picture}.png`), animations: 'disabled' });
  }
  await page.setViewportSize(person.screen);
}

/** Takes a picture for the documentation; only when asked for with UPDATE_IMAGES=1. */
export async function portray(page: Page, name: string): Promise<void> {
  if (process.env.UPDATE_IMAGES !== '1') return;
  await page.screenshot({ path: join(images, `${name}.png`), animations: 'disabled' });
}
