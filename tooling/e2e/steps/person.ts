import { type Browser, type BrowserContext, expect, type Page } from '@playwright/test';

/** Screen sizes of the journey: a usual office screen and a small phone. */
export const desktop = { width: 1366, height: 900 };
export const phone = { width: 390, height: 844 };

/** Somebody at a browser of their own; what their pages report to the console is kept. */
export interface Person {
  readonly name: string;
  readonly context: BrowserContext;
  readonly page: Page;
  readonly screen: { width: number; height: number };
  readonly complaints: string[];
}

/** Opens a browser context for somebody. */
export async function meet(
  browser: Browser,
  who: { name: string; screen?: 'desktop' | 'phone' },
): Promise<Person> {
  const screen = who.screen === 'phone' ? phone : desktop;
  const context = await browser.newContext({
    viewport: screen,
    locale: 'vi-VN',
    timezoneId: 'Asia/Ho_Chi_Minh',
    acceptDownloads: true,
    reducedMotion: 'reduce',
    deviceScaleFactor: who.screen === 'phone' ? 2 : 1,
  });
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(`${message.text()} (${message.location().url})`);
  });
  page.on('pageerror', (error) => complaints.push(`uncaught: ${error.message}`));
  return { name: who.name, context, page, screen, complaints };
}

/** Nothing was complained about in the console. */
export function expectQuiet(person: Person): void {
  expect(person.complaints, `console of ${person.name}`).toEqual([]);
}

/**
 * The server refused something with this HTTP status, as it should have. What the browser and the page note about it in the
 * console is taken off the list.
 */
export async function expectRefused(person: Person, status: number): Promise<void> {
  const isNote = (text: string): boolean => text.includes(`status of ${status}`);
  const isConsequence = (text: string): boolean => text.startsWith('TRPCClientError: ');
  await expect.poll(() => person.complaints.some(isNote), `a refusal with ${status}`).toBe(true);
  const others = person.complaints.filter((text) => !isNote(text) && !isConsequence(text));
  person.complaints.splice(0, person.complaints.length, ...others);
}
