import { type BrowserContext, expect, type Page } from '@playwright/test';
import { sign } from './canaries.ts';

/** Elements that the apps never draw, so a text must have become one. */
const foreign = [
  'script:not([src])',
  'img[src="x"]',
  'iframe',
  'object',
  'embed',
  'base',
  '[onerror]',
  '[onload]',
  '[onclick]',
  '[href^="javascript:" i]',
  '[action^="javascript:" i]',
].join();

/**
 * Collects what texts must never bring about in the pages of a context: a canary that ran, anything that the policy of the
 * page had to stop, a dialog, an exception that nobody caught.
 */
export async function watchForHarm(context: BrowserContext): Promise<string[]> {
  const harm: string[] = [];
  await context.exposeFunction('tellHarm', (text: string) => harm.push(text));
  await context.addInitScript(() => {
    const tell = (text: string): void => {
      if ('tellHarm' in window && typeof window.tellHarm === 'function') window.tellHarm(text);
    };
    Object.defineProperty(window, '__canary', { set: () => tell(`a canary ran on ${location.href}`) });
    document.addEventListener('securitypolicyviolation', (event) => {
      tell(`${event.violatedDirective} stopped ${event.blockedURI} ${event.sample} on ${location.href}`);
    });
  });
  context.on('dialog', (dialog) => {
    harm.push(`a dialog said ${dialog.message()}`);
    void dialog.dismiss();
  });
  context.on('console', (message) => {
    if (/content security policy|refused to/i.test(message.text())) harm.push(message.text());
  });
  context.on('weberror', (error) =>
    harm.push(`uncaught on ${error.page()?.url()}: ${error.error().message}`),
  );
  return harm;
}

/** The page as it stands shows canaries as texts, unchanged, has made nothing else of them, and keeps its width. */
export async function expectHarmless(page: Page, harm: readonly string[]): Promise<void> {
  const found = await page.evaluate(
    ({ elements, mark }) => {
      const text = document.body.textContent ?? '';
      const clipped = (element: Element | null): boolean =>
        element !== null &&
        element !== document.body &&
        (getComputedStyle(element).overflowX !== 'visible' || clipped(element.parentElement));
      const wide = () => {
        const beyond = [...document.body.querySelectorAll('*')].filter(
          (element) => element.getBoundingClientRect().right > window.innerWidth + 1 && !clipped(element),
        );
        const innermost = beyond.filter(
          (one) => !beyond.some((other) => other !== one && one.contains(other)),
        );
        return innermost
          .slice(0, 5)
          .map((one) => `${one.tagName} ${one.className} in ${one.parentElement?.className}`);
      };
      // What follows the mark in every canary, or the sign that a long name was cut there; a translation that fills in texts
      // within texts would change it.
      const rests = [' "><script>window.__canary=1</script>', '{{count}}$t(app.name)</b>', '…'];
      const places = text.split(mark).slice(1);
      return {
        made: [...document.querySelectorAll(elements)].map((element) => element.outerHTML.slice(0, 200)),
        changed: places
          .filter((rest) => !rests.some((one) => rest.startsWith(one)))
          .map((rest) => rest.slice(0, 60)),
        escapedTwice: text.includes('&lt;img'),
        tooWide: document.documentElement.scrollWidth > window.innerWidth ? wide() : [],
      };
    },
    { elements: foreign, mark: sign },
  );
  expect.soft(found, page.url()).toEqual({ made: [], changed: [], escapedTwice: false, tooWide: [] });
  expect.soft(harm, page.url()).toEqual([]);
}

/** Opens a page, waits until it shows a canary as text, and looks at what became of it. */
export async function visit(page: Page, address: string, harm: readonly string[]): Promise<void> {
  await page.goto(address, { waitUntil: 'networkidle' });
  // The head of the page shows a name that is a canary, so that only its main part tells.
  await expect(page.getByRole('main')).toContainText(sign);
  await expectHarmless(page, harm);
}
