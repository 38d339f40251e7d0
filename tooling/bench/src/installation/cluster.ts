import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { prepareDataFolder } from '@tieuchi/db/data-folder';
import { startEmbeddedServer } from '@tieuchi/db/embedded-server';
import { acquireServerLock } from '@tieuchi/db/server-lock';
import { Client, escapeIdentifier } from 'pg';

/** The PostgreSQL on which both builds run side by side, each on a database of its own. */
export interface Cluster {
  has(name: string): Promise<boolean>;
  /** Makes a database, empty or with everything that another one holds, in place of an earlier one of that name. */
  create(name: string, template?: string): Promise<void>;
  drop(name: string): Promise<void>;
  rename(name: string, to: string): Promise<void>;
  /** The address of a database for the role that owns it, as DATABASE_URL gives it to a server. */
  urlOf(name: string): string;
  /** Runs work on a connection that may do everything in a database. */
  within<Result>(name: string, work: (client: Client) => Promise<Result>): Promise<Result>;
  stop(): Promise<void>;
}

/** Where filled databases are kept between runs unless told otherwise. */
export function usualCache(): string {
  return join(tmpdir(), 'tieuchi-bench');
}

const owner = 'tieuchi_owner';

function toDatabase(url: string, name: string): string {
  const result = new URL(url);
  result.pathname = name;
  return result.href;
}

/** Starts the PostgreSQL of a cache folder, as every installation without DATABASE_URL has it: everything is really written to disk. */
export async function startCluster(cache: string): Promise<Cluster> {
  const folder = prepareDataFolder(join(cache, 'database'));
  const lock = acquireServerLock(folder.path);
  const server = await startEmbeddedServer(folder).catch((error: unknown) => {
    lock.release();
    throw error;
  });
  const within = async <Result>(name: string, work: (client: Client) => Promise<Result>): Promise<Result> => {
    const client = new Client({ connectionString: toDatabase(server.superuserUrl, name) });
    await client.connect();
    try {
      return await work(client);
    } finally {
      await client.end();
    }
  };
  const command = (text: string) => within('postgres', (client) => client.query(text));
  const drop = async (name: string) => {
    await command(`drop database if exists ${escapeIdentifier(name)} with (force)`);
  };
  return {
    within,
    drop,
    async has(name) {
      const { rowCount } = await within('postgres', (client) =>
        client.query('select 1 from pg_database where datname = $1', [name]),
      );
      return rowCount === 1;
    },
    async create(name, template = 'template1') {
      await drop(name);
      await command(
        `create database ${escapeIdentifier(name)} template ${escapeIdentifier(template)} owner ${owner}`,
      );
    },
    async rename(name, to) {
      await command(`alter database ${escapeIdentifier(name)} rename to ${escapeIdentifier(to)}`);
    },
    urlOf: (name) => toDatabase(server.ownerUrl, name),
    async stop() {
      await server.stop();
      lock.release();
    },
  };
}
