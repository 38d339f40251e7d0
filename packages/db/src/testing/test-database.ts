import { randomBytes } from 'node:crypto';
import type { NodePgDatabase } from 'drizzle-orm/node-postgres';
import { connectDatabase } from '../connection/connect.ts';
import { appRoleName } from '../migrate/app-role.ts';
import { connectOwner } from '../migrate/owner-connection.ts';
import { type TestServer, testServerVariable, withDatabase } from './test-server.ts';

/** A migrated, empty database of one test's own. */
export interface TestDatabase {
  readonly ownerUrl: string;
  /** As the running server: owns nothing. */
  readonly appUrl: string;
  /** As the running server. */
  readonly db: NodePgDatabase;
  /** As the owner of the tables: for what only a person with the database's password could do. */
  readonly ownerDb: NodePgDatabase;
  /** Closes the connections and drops the database. */
  close(): Promise<void>;
}

function testServer(): TestServer {
  const text = process.env[testServerVariable];
  if (!text) throw new Error('vitest.config.ts needs globalSetup: @tieuchi/db/testing/global-setup');
  const value: TestServer = JSON.parse(text);
  return value;
}

async function asAdmin(server: TestServer, statement: string): Promise<void> {
  const admin = await connectOwner(server.adminUrl);
  try {
    await admin.query(statement);
  } finally {
    await admin.end();
  }
}

/** A database of one test's own without a table, as a new installation finds it. */
export interface EmptyDatabase {
  readonly ownerUrl: string;
  /** Drops the database, and the role that migrating it made. */
  close(): Promise<void>;
}

/** Creates an empty database. Call `close` when done. */
export async function createEmptyDatabase(): Promise<EmptyDatabase> {
  const server = testServer();
  const name = `${server.template}_${randomBytes(6).toString('hex')}`;
  await asAdmin(server, `create database ${name}`);
  return {
    ownerUrl: withDatabase(server.adminUrl, name),
    async close() {
      await asAdmin(server, `drop database if exists ${name} with (force)`);
      await asAdmin(server, `drop role if exists ${appRoleName(name)}`);
    },
  };
}

/** Copies the migrated template: some tens of milliseconds. Call `close` when done. */
export async function createTestDatabase(): Promise<TestDatabase> {
  const server = testServer();
  const name = `${server.template}_${randomBytes(6).toString('hex')}`;
  await asAdmin(server, `create database ${name} template ${server.template}`);
  const ownerUrl = withDatabase(server.adminUrl, name);
  const appUrl = withDatabase(server.appUrl, name);
  const app = connectDatabase({ url: appUrl, max: 5 });
  const owner = connectDatabase({ url: ownerUrl, max: 2 });
  return {
    ownerUrl,
    appUrl,
    db: app.db,
    ownerDb: owner.db,
    async close() {
      await app.close();
      await owner.close();
      await asAdmin(server, `drop database if exists ${name} with (force)`);
    },
  };
}
