import { readFileSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { createAuth } from '@tieuchi/api/auth';
import { createWalkWorld, type WalkWorld } from '@tieuchi/api/walk/walk-world';
import { connectDatabase } from '@tieuchi/db/connect';
import { withOwner } from '@tieuchi/db/owner-connection';
import { type TestServer, testServerVariable, withDatabase } from '@tieuchi/db/testing/test-server';
import { openLog } from '@tieuchi/server/log';
import { buildServer } from '@tieuchi/server/serve';
import { type CanaryCall, listCalls } from './canary-calls.ts';

/** Two provinces at work, who is signed in there, and what is asked of every route. */
export interface CanaryWorld {
  readonly server: TestServer;
  readonly database: string;
  readonly calls: readonly CanaryCall[];
  /** By user name. */
  readonly passwords: ReadonlyMap<string, string>;
  /** By user name. */
  readonly cookies: ReadonlyMap<string, string>;
  /** What stands in the database and must not leave it: session tokens, password hashes, names. */
  readonly secrets: readonly string[];
  /** PostgreSQL's own log; none when the server is somebody else's. */
  readonly databaseLog: string | undefined;
  close(): Promise<void>;
}

/** A server of its own on a copy of the world, which can be broken and is thrown away. */
export interface CanaryCopy {
  readonly origin: string;
  readonly ownerUrl: string;
  readonly appRole: string;
  close(): Promise<void>;
}

const secret = 'secret of the canaries, which nobody needs to know';

async function serve(url: string, logFolder: string) {
  const { db, close } = connectDatabase({ url });
  const log = openLog('trace', logFolder);
  const origin = 'http://localhost:3000';
  const onFailure = (error: unknown) => log.logger.error({ err: error }, 'sign-in failed');
  const auth = createAuth({ db, secret, baseUrl: origin, secureCookies: false, onFailure });
  const config = { origin, trustProxy: false, apps: [], version: '0' } as const;
  const server = await buildServer({ rooms: { reading: db, saving: db }, auth, logger: log.logger, config });
  const address = await server.listen({ port: 0, host: '127.0.0.1' });
  return {
    address,
    async close() {
      await server.close();
      await close();
      await log.close();
    },
  };
}

async function signInAll(
  world: WalkWorld,
  address: string,
  names: readonly string[],
): Promise<Map<string, string>> {
  const cookies = new Map<string, string>();
  for (const username of names) {
    const answer = await fetch(`${address}/api/auth/sign-in/username`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ username, password: world.demo.passwords.get(username) }),
    });
    const [cookie] = answer.headers.getSetCookie();
    if (answer.status !== 200 || cookie === undefined) throw new Error(`${username} cannot sign in`);
    cookies.set(username, cookie.split(';')[0] ?? '');
  }
  return cookies;
}

/** Sets up the world and signs in everybody that a call needs. */
export async function createCanaryWorld(logFolder: string): Promise<CanaryWorld> {
  const server: TestServer = JSON.parse(process.env[testServerVariable] ?? '');
  const world = await createWalkWorld();
  const { appUrl, ownerUrl } = world.demo.database;
  const calls = listCalls(world);
  const running = await serve(appUrl, logFolder);
  const names = [...new Set(calls.flatMap(({ caller }) => caller ?? []))];
  const cookies = await signInAll(world, running.address, names);
  await running.close();
  const secrets = await withOwner(ownerUrl, async (client) => {
    const { rows } = await client.query<{ secret: string }>(
      `select token as secret from sessions union select password from credentials where password is not null
       union select name from users where length(name) > 5`,
    );
    return rows.map((row) => row.secret);
  });
  const databaseLog = await withOwner(server.adminUrl, async (client) => {
    const { rows } = await client.query<{ folder: string }>(
      `select current_setting('data_directory') as folder`,
    );
    return join(dirname(rows[0]?.folder ?? ''), 'postgres.log');
  }).catch(() => undefined);
  const database = new URL(ownerUrl).pathname.slice(1);
  const { passwords } = world.demo;
  return {
    server,
    database,
    calls,
    passwords,
    cookies,
    secrets,
    databaseLog,
    close: () => world.demo.close(),
  };
}

/** A copy of the world as it was at first, with a server on it. */
export async function copyWorld(
  { server, database }: CanaryWorld,
  { name, logFolder }: { readonly name: string; readonly logFolder: string },
): Promise<CanaryCopy> {
  const copy = `${database}_${name}`;
  await withOwner(server.adminUrl, async (client) => {
    await client.query('select pg_terminate_backend(pid) from pg_stat_activity where datname = $1', [
      database,
    ]);
    await client.query(`create database ${copy} template ${database}`);
  });
  const ownerUrl = withDatabase(server.adminUrl, copy);
  const running = await serve(withDatabase(server.appUrl, copy), logFolder);
  return {
    origin: running.address,
    ownerUrl,
    appRole: new URL(server.appUrl).username,
    async close() {
      await running.close();
      await withOwner(server.adminUrl, (client) => client.query(`drop database ${copy} with (force)`));
    },
  };
}

/** Reads what was added to a file since it had this size; nothing of a file that is not there. */
export function readSince(path: string | undefined, offset: number): string {
  return path === undefined ? '' : readIfThere(path).subarray(offset).toString('utf8');
}

/** The size of a file, 0 where there is none. */
export function sizeOf(path: string | undefined): number {
  return path === undefined ? 0 : (statSync(path, { throwIfNoEntry: false })?.size ?? 0);
}

function readIfThere(path: string): Buffer {
  try {
    return readFileSync(path);
  } catch {
    return Buffer.alloc(0);
  }
}
