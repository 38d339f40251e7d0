import { setTimeout as pause } from 'node:timers/promises';
import { Client } from 'pg';
import { codeOf, OperatorError } from '../../operator-error.ts';

/** A session that holds the database for one server process and notices when the database dies. */
export interface Guard {
  /** Resolves when the database is gone and does not come back by itself. Never rejects. */
  readonly lost: Promise<void>;
  /** Gives the database free; `lost` never resolves afterwards. */
  release(): Promise<void>;
}

// Any fixed number; it only has to differ from the one that orders migrations.
const key = 7_301_001;

/** One attempt: undefined when somebody else holds it; rejects when the database can't be reached. */
async function hold(url: string, onEnd: () => void): Promise<Client | undefined> {
  const client = new Client({
    connectionString: url,
    keepAlive: true,
    application_name: 'tieuchi-guard',
    connectionTimeoutMillis: 5_000,
  });
  client.on('error', () => undefined);
  let held = false;
  try {
    await client.connect();
    const { rows } = await client.query<{ held: boolean }>('select pg_try_advisory_lock($1) as held', [key]);
    held = rows[0]?.held === true;
  } finally {
    if (!held) await client.end().catch(() => undefined);
  }
  if (!held) return undefined;
  client.on('end', onEnd);
  return client;
}

/** Tries until it is held, or for so long. */
async function holdWithin(
  milliseconds: number,
  attempt: () => Promise<Client | undefined>,
): Promise<Client | undefined> {
  const until = Date.now() + milliseconds;
  for (;;) {
    const client = await attempt();
    if (client || Date.now() > until) return client;
    await pause(200);
  }
}

/** Holds it again after the session broke; undefined when the database is gone. A recovery is waited for however long it takes. */
async function regainFrom(url: string, onEnd: () => void): Promise<Client | undefined> {
  for (;;) {
    let recovering = false;
    const attempt = async () => {
      try {
        return await hold(url, onEnd);
      } catch (error) {
        recovering = codeOf(error) === '57P03';
        // Nobody listens any more: the postmaster itself is gone. Anything else may be recovery, which takes moments.
        if (codeOf(error) === 'ECONNREFUSED') throw error;
        return undefined;
      }
    };
    const client = await holdWithin(15_000, attempt).catch(() => undefined);
    if (client || !recovering) return client;
  }
}

/**
 * Holds an advisory lock for as long as this process lives: PostgreSQL frees it at the very moment a process dies, so no lock
 * file can be mistaken. When the session breaks but the database recovers (one backend crashed) it is taken anew. Throws an
 * OperatorError when another process holds it.
 */
export async function guardDatabase(url: string): Promise<Guard> {
  let report: () => void = () => undefined;
  const lost = new Promise<void>((resolve) => {
    report = resolve;
  });
  let released = false;
  const regain = async () => {
    if (released) return;
    client = await regainFrom(url, regain);
    if (released) await client?.end();
    else if (!client) report();
  };
  // Whoever was killed a moment ago still holds it until PostgreSQL notices.
  let client = await holdWithin(2_000, () => hold(url, regain));
  if (!client) {
    throw new OperatorError('Một máy chủ Tiêu Chí khác đang dùng cơ sở dữ liệu này; hãy dừng nó trước.');
  }
  return {
    lost,
    async release() {
      released = true;
      await client?.end();
    },
  };
}
