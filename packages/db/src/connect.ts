import { drizzle, type NodePgDatabase } from 'drizzle-orm/node-postgres';
import { Pool, types } from 'pg';

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

/**
 * Opens a pool; connections are made when needed, so an unreachable server shows at the first query. `max` is 10 unless given.
 * A statement is given up after 60 s, and so is a transaction that idles, so that one stuck request holds no lock for ever.
 */
export function connectDatabase({
  url,
  max = 10,
}: {
  readonly url: string;
  readonly max?: number;
}): Connection {
  const pool = new Pool({
    connectionString: url,
    max,
    application_name: 'tieuchi',
    connectionTimeoutMillis: 10_000,
    statement_timeout: 60_000,
    idle_in_transaction_session_timeout: 60_000,
    keepAlive: true,
  });
  // An idle connection that breaks is replaced at the next query; without a listener it would end the process.
  pool.on('error', () => undefined);
  return { db: drizzle(pool), pool, close: () => pool.end() };
}
