import type { NodePgDatabase } from 'drizzle-orm/node-postgres';
import { Pool, type PoolConfig, types } from 'pg';
import { databaseOn } from './transaction.ts';

// count(*) and bigserial arrive as text otherwise. drizzle reads this table only, so it cannot be set per connection.
types.setTypeParser(types.builtins.INT8, (text) => {
  const value = Number(text);
  if (!Number.isSafeInteger(value)) throw new RangeError(`bigint out of the safe range: ${text}`);
  return value;
});

/** A pool of connections as one role, and the drizzle handle on it. */
export interface Connection {
  readonly db: NodePgDatabase;
  readonly pool: Pool;
  /** Waits for running queries and closes all connections. */
  close(): Promise<void>;
}

/** Where to, and how patiently. Times are in milliseconds. */
export interface ConnectOptions {
  readonly url: string;
  /** Most connections at once; 10 unless given. */
  readonly max?: number;
  /** How long a statement may take, 60 s; how long it may wait for a lock of others, without an end unless given. */
  readonly statementTimeout?: number;
  readonly lockTimeout?: number;
  /** How long to wait for a connection, be it a new one or one that others give back; 10 s. */
  readonly connectTimeout?: number;
  /** The class of the connections, `pg`'s own unless given. */
  readonly Client?: PoolConfig['Client'];
}

/**
 * Opens a pool; connections are made when needed, so an unreachable server shows at the first query. A transaction that idles is
 * given up after 60 s, so that one stuck request holds no lock for ever, and a server that does not even say that a statement
 * took too long is given up 10 s later.
 */
export function connectDatabase({
  url,
  max = 10,
  statementTimeout = 60_000,
  lockTimeout,
  connectTimeout = 10_000,
  Client,
}: ConnectOptions): Connection {
  const pool = new Pool({
    connectionString: url,
    max,
    application_name: 'tieuchi',
    connectionTimeoutMillis: connectTimeout,
    statement_timeout: statementTimeout,
    query_timeout: statementTimeout + 10_000,
    lock_timeout: lockTimeout,
    idle_in_transaction_session_timeout: 60_000,
    keepAlive: true,
    ...(Client && { Client }),
  });
  // The pool listens to idle clients only; one that breaks while it is lent, or again later, would end the process.
  pool.on('connect', (client) => client.on('error', () => undefined));
  // An idle connection that breaks is replaced at the next query.
  pool.on('error', () => undefined);
  return { db: databaseOn(pool), pool, close: () => pool.end() };
}
