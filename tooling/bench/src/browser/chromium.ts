import { type Browser, type BrowserContext, type CDPSession, chromium, type Page } from '@playwright/test';
import type { Side } from '../installation/both-builds.ts';
import type { Cluster } from '../installation/cluster.ts';
import { openSessions } from '../installation/sessions.ts';

/** Starts the Chromium that CHROME_PATH names, or that of Playwright where it has one. */
export function startChromium(): Promise<Browser> {
  const { CHROME_PATH } = process.env;
  return chromium.launch({
    ...(CHROME_PATH !== undefined && { executablePath: CHROME_PATH }),
    args: [
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });
}

/** Somebody at a browser of their own, with its caches. */
export interface Visitor {
  readonly side: Side;
  readonly context: BrowserContext;
  readonly page: Page;
  readonly protocol: CDPSession;
}

/** Opens a browser in which this person is signed in at a build. */
export async function visit(
  browser: Browser,
  { side, cluster, username }: { side: Side; cluster: Cluster; username: string },
): Promise<Visitor> {
  const context = await browser.newContext({
    viewport: { width: 1366, height: 768 },
    locale: 'vi-VN',
    timezoneId: 'Asia/Ho_Chi_Minh',
  });
  const [cookie = ''] = await cluster.within(side.database, (client) => openSessions(client, [username]));
  const [name = '', value = ''] = cookie.split('=', 2);
  await context.addCookies([{ name, value, url: side.server.origin }]);
  return { side, context, ...(await openPage(context)) };
}

/** A new tab. */
export async function openPage(context: BrowserContext): Promise<Pick<Visitor, 'page' | 'protocol'>> {
  const page = await context.newPage();
  // tsx wraps every named function in a call of this, which pages do not have.
  await page.addInitScript('globalThis.__name ??= (one) => one');
  return { page, protocol: await context.newCDPSession(page) };
}

/** When something was seen, in ms since the navigation began. */
export interface Shown {
  /** Painted. */
  readonly shown: number;
  /** The last answer of the procedure had come; NaN where none was asked. */
  readonly answered: number;
  /** From its first question to that answer. */
  readonly asked: number;
  /** Elements and texts of the page. */
  readonly nodes: number;
}

/** What is waited for on a page. */
export interface Sight {
  /** Elements of which one has to be there, or `count` of them. */
  readonly selector: string;
  /** What it says, among other things. */
  readonly text: string;
  readonly count?: number;
  /** Beginning of the address of the answers that it shows. */
  readonly procedure: string;
}

/** Goes to an address and waits until the browser has painted what is waited for. Rejects after `patience` ms. */
export async function see(page: Page, address: string, sight: Sight, patience = 300_000): Promise<Shown> {
  await page.goto(address, { waitUntil: 'commit' });
  return page.evaluate(watch, { ...sight, patience });
}

/** Runs in the page. */
function watch({
  selector,
  text,
  count = 1,
  procedure,
  patience,
}: Sight & { patience: number }): Promise<Shown> {
  return new Promise((resolve, reject) => {
    const look = () => {
      const found = document.querySelectorAll(selector);
      const isThere = found.length >= count && [...found].some((one) => one.textContent?.includes(text));
      if (!isThere && performance.now() > patience)
        reject(new Error(`not seen: ${document.body.textContent.slice(0, 500)}`));
      else if (isThere) requestAnimationFrame(() => setTimeout(tell, 0));
      else requestAnimationFrame(look);
    };
    const tell = () => {
      const shown = performance.now();
      const answers = performance
        .getEntriesByType('resource')
        .flatMap((one) =>
          one instanceof PerformanceResourceTiming && one.name.includes(procedure) ? one : [],
        );
      const answered = Math.max(...answers.map((one) => one.responseEnd));
      const began = Math.min(...answers.map((one) => one.startTime));
      const walker = document.createTreeWalker(document, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT);
      let nodes = 0;
      while (walker.nextNode() !== null) nodes += 1;
      resolve({ shown, answered, asked: answered - began, nodes });
    };
    look();
  });
}
