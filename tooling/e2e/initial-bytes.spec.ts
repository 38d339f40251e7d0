import { type Browser, expect } from '@playwright/test';
import { openCookie } from './api-session.ts';
import { apiOf, dossierIn, nationalDigest, openRoundFor, signInOf } from './opened-round.ts';
import { test } from './own-server.ts';
import type { StartedServer } from './started-server.ts';

/** Bytes of a page's own files (document, scripts, styles, icon) as they came over the wire, until the network was quiet. */
async function loadedBytes(
  browser: Browser,
  { server, username, path }: { server: StartedServer; username: string; path: string },
): Promise<number> {
  const context = await browser.newContext();
  const [name = '', value = ''] = (await openCookie(server.origin, signInOf(server, username))).split('=', 2);
  await context.addCookies([{ name, value, url: server.origin }]);
  const page = await context.newPage();
  const network = await context.newCDPSession(page);
  await network.send('Network.enable');
  const own = new Set<string>();
  let bytes = 0;
  network.on('Network.responseReceived', ({ requestId, response }) => {
    if (!new URL(response.url).pathname.startsWith('/api/')) own.add(requestId);
  });
  network.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    if (own.has(requestId)) bytes += encodedDataLength;
  });
  await page.goto(`${server.origin}${path}`, { waitUntil: 'networkidle' });
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await page.waitForLoadState('networkidle');
  await context.close();
  return bytes;
}

/** What a first page may load for somebody who is signed in, in bytes as they are served; the built files decide, not the machine. */
test('a first page loads no more than it may', async ({ server, browser }) => {
  const digest = await nationalDigest(await apiOf(server, 'congbo.ninhbinh'));
  const round = await openRoundFor(server, { digest, name: 'Đợt đo', units: ['hoalu'] });
  const dossier = await dossierIn(await apiOf(server, 'canbo.hoalu'), round);
  const limits: readonly (readonly [username: string, path: string, bytes: number])[] = [
    ['tacgia.ninhbinh', '/editor/', 345_137],
    ['bo', '/editor/compare', 389_365],
    ['bo', '/authority/results', 365_390],
    ['congbo.ninhbinh', '/authority/rounds', 382_825],
    ['congbo.ninhbinh', `/authority/rounds/${round}`, 390_657],
    ['quantri.ninhbinh', '/authority/accounts', 365_555],
    ['quantri.ninhbinh', '/authority/audit', 349_097],
    ['vanhanh', '/authority/operations', 349_710],
    ['canbo.hoalu', '/assessment/', 268_939],
    ['canbo.hoalu', `/assessment/${dossier}`, 407_658],
  ];
  for (const [username, path, limit] of limits) {
    const bytes = await loadedBytes(browser, { server, username, path });
    const shown = path.replace(round, '…').replace(dossier, '…');
    console.log(`${String(bytes).padStart(8)} of ${limit} bytes: ${shown} (${username})`);
    expect.soft(bytes, shown).toBeLessThanOrEqual(limit);
  }
});
