import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { prepareDataFolder } from '@tieuchi/db/data-folder';
import { startEmbeddedServer } from '@tieuchi/db/embedded-server';
import { hireWriters } from '@tieuchi/e2e/busy-writers';
import { apiOf, nationalDigest, openRoundFor } from '@tieuchi/e2e/opened-round';
import { type StartedServer, startServer } from '@tieuchi/e2e/started-server';
import { auditProblems } from './outage-world.ts';
import { comesBack, type Outage } from './run-outages.ts';

const day = 24 * 60 * 60 * 1000;

/** A module that is loaded before the server and shifts what it takes for the time. */
function shiftBy(milliseconds: number): string {
  const code = `const Real = Date;
globalThis.Date = class Date extends Real {
  constructor(...given) { super(...(given.length === 0 ? [Real.now() + ${milliseconds}] : given)); }
  static now() { return Real.now() + ${milliseconds}; }
};`;
  return `data:text/javascript;base64,${Buffer.from(code).toString('base64')}`;
}

/**
 * Starts a server with a right clock, with one 400 days ahead, one 400 days behind and a right one again, on one database: people sign
 * in and read each time, and save at the end as at the beginning.
 */
export async function shiftClock(): Promise<Outage> {
  const path = mkdtempSync(join(tmpdir(), 'tieuchi-clock-'));
  chmodSync(path, 0o755);
  const postgres = await startEmbeddedServer(prepareDataFolder(join(path, 'database')));
  const problems: string[] = [];
  let round = '';
  let confirmations = 0;
  const held = new Map<string, number>();
  for (const days of [0, 400, -400, 0]) {
    const server = await startServer({
      folder: join(path, 'server'),
      env: {
        DATABASE_URL: postgres.ownerUrl,
        TIEUCHI_LOG_LEVEL: 'silent',
        NODE_OPTIONS: days === 0 ? '' : `--import=${shiftBy(days * day)}`,
      },
    });
    try {
      problems.push(...(await read(server)).map((problem) => `${days} days: ${problem}`));
      if (days === 0) {
        round ||= await openRound(server);
        const writers = await hireWriters(server, round, 'giavien', `9.${held.size}`);
        // The author writes another draft each time; the answers are those of before.
        for (const [name, number] of await writers.read())
          if (name !== 'draft' && number < (held.get(name) ?? 0))
            problems.push(`${name}: ${number}, confirmed ${held.get(name)}`);
        writers.start();
        problems.push(...(await comesBack(writers)));
        await writers.stop();
        confirmations += writers.ledger.confirmations;
        for (const [name, number] of writers.ledger.confirmed) held.set(name, number);
      }
    } finally {
      await server.stop();
    }
  }
  problems.push(...(await auditProblems(postgres.ownerUrl)));
  await postgres.stop();
  rmSync(path, { recursive: true, force: true });
  return { name: 'clock 400 days ahead, 400 days behind and right again', confirmations, problems };
}

async function openRound(server: StartedServer): Promise<string> {
  const digest = await nationalDigest(await apiOf(server, 'bo'));
  return openRoundFor(server, { digest, name: 'Đợt giờ', units: ['giavien'] });
}

/** Signs in and reads as an officer and as an author. */
async function read(server: StartedServer): Promise<string[]> {
  const problems: string[] = [];
  for (const username of ['canbo.giavien', 'tacgia.ninhbinh']) {
    try {
      const api = await apiOf(server, username);
      if ((await api.session.me.query()) === null) problems.push(`${username} is not signed in`);
      await api.sets.published.query({});
    } catch (error) {
      problems.push(`${username}: ${error instanceof Error ? error.message : 'failed'}`);
    }
  }
  return problems;
}
