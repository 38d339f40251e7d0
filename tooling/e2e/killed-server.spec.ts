import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, type Page, test } from '@playwright/test';
import { hireWriters } from './busy-writers.ts';
import { heldNumber } from './held-answers.ts';
import { apiOf, dossierIn, nationalDigest, openRoundFor, signInOf } from './opened-round.ts';
import { seededNumbers } from './seeded-numbers.ts';
import { makeDataFolder, removeDataFolder, type StartedServer, startServer } from './started-server.ts';
import { signIn } from './steps/sign-in.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const seed = Number(process.env.E2E_SEED ?? 20261121);
const saved = /^Đã lưu lúc/;

let folder: string;
let last: StartedServer | undefined;

test.beforeAll(() => {
  folder = makeDataFolder();
});

test.afterAll(async () => {
  await last?.stop();
  // A test that failed between a kill and the next start has left the database behind.
  killDatabase();
  removeDataFolder(folder);
});

/** Ends the database, if it runs, as a power cut would: the process that all others of it hang on. */
function killDatabase(): void {
  const file = join(folder, 'postgres', 'postmaster.pid');
  if (!existsSync(file)) return;
  const [pid] = readFileSync(file, 'utf8').split('\n');
  try {
    process.kill(Number(pid), 'SIGKILL');
  } catch {
    // It had ended by itself.
  }
}

/** Remembers the number in the form of every moment at which the page said that it was saved. */
async function watchClaims(page: Page): Promise<{ last: number }> {
  const claims = { last: 0 };
  await page.exposeFunction('claimSaved', (value: string) => {
    claims.last = Math.max(claims.last, Number(value));
  });
  await page.addInitScript(() => {
    new MutationObserver(() => {
      const form = document.querySelector('section:has(form)');
      const said = form?.querySelector('[role=status]')?.textContent ?? '';
      const value = form?.querySelector('input')?.value ?? '';
      if (said.startsWith('Đã lưu') && 'claimSaved' in window && typeof window.claimSaved === 'function')
        window.claimSaved(value);
    }).observe(document, { subtree: true, childList: true, characterData: true });
  });
  return claims;
}

test(`nothing that was reported saved is gone after kill -9 at any moment (seed ${seed})`, async ({
  page,
  context,
}) => {
  const random = seededNumbers(seed);
  await test.step('of a server that is still starting, twice', async () => {
    for (const killAfter of [random(300, 1500), random(1500, 4000)]) {
      await startServer({ folder, killAfter }).then(
        (started) => started.kill(),
        (error: Error) => expect(error.message).toContain('the server ended'),
      );
    }
  });
  let server = await startServer({ folder });
  last = server;
  const { port } = server;
  const round = await openRoundFor(server, {
    digest: await nationalDigest(await apiOf(server, 'bo')),
    name: 'Đợt mất điện',
    units: ['hoalu', 'giavien'],
  });
  const writers = await hireWriters(server, round, 'giavien');
  const leader = await apiOf(server, 'lanhdao.hoalu');
  const dossier = await dossierIn(leader, round);
  const claims = await watchClaims(page);
  const typed = page.getByRole('region', { name: 'Câu trả lời', exact: true }).getByRole('textbox');
  const status = page.getByRole('region', { name: 'Câu trả lời', exact: true }).getByRole('status');
  const heldByServer = () => heldNumber(leader, { dossier, criterion: 'i-7' });
  await signIn(page, {
    at: `${server.origin}/assessment/${dossier}/criteria/i-7`,
    ...signInOf(server, 'canbo.hoalu'),
  });
  await expect(typed).toBeEditable();

  let number = 0;
  for (const [turn, database] of ['kept', 'kept', 'kept', 'killed'].entries()) {
    await test.step(`kill ${turn + 1}, database ${database}`, async () => {
      writers.start();
      // The moment of the kill is a number of savings, so that as much is under way on any machine; some numbers are typed over
      // before they are sent, and the last may be anywhere on its way.
      for (let left = random(2, 5); left > 0; left -= 1) {
        number += 1;
        await typed.fill(String(number));
        if (left % 2 === 0) await expect(status).toHaveText(saved);
        const goal = writers.ledger.confirmations + random(0, 15);
        await expect
          .poll(() => writers.ledger.confirmations, { intervals: [5] })
          .toBeGreaterThanOrEqual(goal);
      }
      if (database === 'killed') killDatabase();
      await server.kill();
      await context.setOffline(true);
      await writers.stop();

      server = await startServer({ folder, port });
      last = server;
      expect(await heldByServer(), 'what the page called saved').toBeGreaterThanOrEqual(claims.last);
      const held = await writers.read();
      for (const [name, confirmed] of writers.ledger.confirmed) {
        expect(held.get(name), name).toBeGreaterThanOrEqual(confirmed);
        expect(held.get(name), name).toBeLessThanOrEqual(writers.ledger.asked.get(name) ?? 0);
      }
      await context.setOffline(false);
      await expect(status).toHaveText(saved);
      await expect(typed).toHaveValue(String(number));
      expect(await heldByServer(), 'what was not sent before').toBe(number);
    });
  }
  expect(claims.last).toBeGreaterThan(0);
  expect(writers.ledger.confirmed.size).toBe(4);
  const report: { events: number; problems: unknown[] } = JSON.parse(
    execFileSync(process.execPath, ['tooling/run/tieuchi.cjs', 'audit', 'verify', '--json'], {
      cwd: root,
      env: { ...process.env, TIEUCHI_DATA: folder, DATABASE_URL: '' },
      encoding: 'utf8',
    }),
  );
  expect(report.problems).toEqual([]);
  expect(report.events).toBeGreaterThanOrEqual(writers.ledger.confirmations);
});
