import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { prepareDataFolder } from '../embedded/cluster/data-folder.ts';
import { startEmbeddedServer } from '../embedded/embedded-server.ts';
import { migrateDatabase } from '../migrate/migrate.ts';
import { connectOwner } from '../migrate/owner-connection.ts';

/** Where tests make their databases: handed to the test processes through the environment. */
export interface TestServer {
  /** May create databases on the server; owns those. */
  readonly adminUrl: string;
  /** Role of the server in every test database. */
  readonly appUrl: string;
  /** A migrated database to copy. */
  readonly template: string;
}

/** Name of the environment variable that holds the TestServer as JSON. */
export const testServerVariable = 'TIEUCHI_TEST_SERVER';

/** The same server and role, another database. */
export function withDatabase(url: string, database: string): string {
  const result = new URL(url);
  result.pathname = `/${database}`;
  return result.href;
}

interface Running {
  readonly server: TestServer;
  stop(): Promise<void>;
}

async function makeTemplate(adminUrl: string): Promise<TestServer> {
  const template = `tieuchi_test_${process.pid}_${Date.now().toString(36)}`;
  const admin = await connectOwner(adminUrl);
  try {
    await admin.query(`create database ${template}`);
  } finally {
    await admin.end();
  }
  const { appUrl } = await migrateDatabase({ ownerUrl: withDatabase(adminUrl, template) });
  return { adminUrl, appUrl, template };
}

async function dropAll({ adminUrl, template }: TestServer): Promise<void> {
  const admin = await connectOwner(adminUrl);
  try {
    const { rows } = await admin.query<{ name: string }>(
      `select datname as name from pg_database where datname = $1 or starts_with(datname, $1 || '_')`,
      [template],
    );
    for (const { name } of rows) await admin.query(`drop database if exists ${name} with (force)`);
    await admin.query(`drop role if exists ${template}_app`);
  } finally {
    await admin.end();
  }
}

async function startEmbedded(): Promise<Running> {
  const path = mkdtempSync(join(tmpdir(), 'tieuchi-test-'));
  // As root the database runs as somebody else, who has to get through.
  chmodSync(path, 0o755);
  const folder = prepareDataFolder(join(path, 'data'));
  // Nothing here has to survive a power cut.
  const settings = {
    fsync: 'off',
    synchronous_commit: 'off',
    full_page_writes: 'off',
    max_connections: '200',
  };
  const embedded = await startEmbeddedServer(folder, { settings });
  const stop = async () => {
    await embedded.stop();
    rmSync(path, { recursive: true, force: true });
  };
  try {
    return { server: await makeTemplate(embedded.superuserUrl), stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

/** Prepares a server for tests: that of DATABASE_URL when set, whose role may create databases, else an embedded one. */
export async function startTestServer(): Promise<Running> {
  const { DATABASE_URL } = process.env;
  if (!DATABASE_URL) return startEmbedded();
  const server = await makeTemplate(DATABASE_URL);
  return { server, stop: () => dropAll(server) };
}
