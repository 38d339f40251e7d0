import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { verifyAudit } from '@tieuchi/db/audit/verify-audit';
import { connectDatabase } from '@tieuchi/db/connect';
import { prepareDataFolder } from '@tieuchi/db/data-folder';
import { type EmbeddedServer, startEmbeddedServer } from '@tieuchi/db/embedded-server';
import { type BusyWriters, hireWriters } from '@tieuchi/e2e/busy-writers';
import { apiOf, nationalDigest, openRoundFor } from '@tieuchi/e2e/opened-round';
import { type StartedServer, startServer } from '@tieuchi/e2e/started-server';

/** A server under load, and the database that it works with. */
export interface OutageWorld {
  readonly server: StartedServer;
  readonly writers: BusyWriters;
  readonly database: {
    /** Runs a statement beside the server, as an administrator of the database. */
    query(text: string): Promise<unknown>;
    /** Stops PostgreSQL and starts it again on its port. */
    restart(): Promise<void>;
  };
  /** What is wrong now: the server is gone, something confirmed is lost, the log of events is broken. */
  problems(): Promise<string[]>;
  close(): Promise<void>;
}

/** Starts PostgreSQL, a server on it, and people who save without a pause. */
export async function openOutageWorld(): Promise<OutageWorld> {
  const path = mkdtempSync(join(tmpdir(), 'tieuchi-outages-'));
  // As root the database runs as somebody else, who has to get through.
  chmodSync(path, 0o755);
  const folder = prepareDataFolder(join(path, 'database'));
  let postgres: EmbeddedServer = await startEmbeddedServer(folder);
  const port = Number(new URL(postgres.ownerUrl).port);
  const server = await startServer({
    folder: join(path, 'server'),
    env: { DATABASE_URL: postgres.ownerUrl, TIEUCHI_LOG_LEVEL: 'silent' },
  });
  const writers = await hire(server);
  return {
    server,
    writers,
    database: {
      query: async (text) => {
        const url = new URL(postgres.superuserUrl);
        url.pathname = new URL(postgres.ownerUrl).pathname;
        const connection = connectDatabase({ url: url.href, max: 1 });
        try {
          return await connection.pool.query(text);
        } finally {
          await connection.close();
        }
      },
      restart: async () => {
        await postgres.stop();
        postgres = await startEmbeddedServer(folder, { port });
      },
    },
    problems: async () => [
      ...(await serverProblems(server, writers)),
      ...(await auditProblems(postgres.ownerUrl)),
    ],
    async close() {
      await writers.stop();
      await server.stop();
      await postgres.stop();
      rmSync(path, { recursive: true, force: true });
    },
  };
}

/** An open round with people who answer in it. */
export async function hire(server: StartedServer): Promise<BusyWriters> {
  const digest = await nationalDigest(await apiOf(server, 'bo'));
  const round = await openRoundFor(server, { digest, name: 'Đợt bận', units: ['giavien'] });
  return hireWriters(server, round, 'giavien');
}

/** Whether the process is there, and holds everything that it confirmed. */
export async function serverProblems(server: StartedServer, writers: BusyWriters): Promise<string[]> {
  try {
    process.kill(server.pid, 0);
  } catch {
    return ['the server has ended'];
  }
  const held = await writers.read();
  return [...writers.ledger.confirmed].flatMap(([name, confirmed]) => {
    const now = held.get(name) ?? 0;
    return now >= confirmed && now <= (writers.ledger.asked.get(name) ?? 0)
      ? []
      : [`${name}: ${now}, confirmed ${confirmed}`];
  });
}

/** What `audit verify` finds. */
export async function auditProblems(url: string): Promise<string[]> {
  const connection = connectDatabase({ url, max: 1 });
  try {
    const { problems } = await verifyAudit(connection.db);
    return problems.map(({ table, row, problem }) => `${table} ${row}: ${problem}`);
  } finally {
    await connection.close();
  }
}
