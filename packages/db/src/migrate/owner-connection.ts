import { setTimeout as pause } from 'node:timers/promises';
import { Client } from 'pg';
import { codeOf, OperatorError } from '../operator-error.ts';

/** How long a database server that does not answer is waited for, in milliseconds. */
const patience = 10_000;

/** Worth another try: the server is not there yet, is starting, or has no room for the moment. */
const passing = new Set(['ECONNREFUSED', 'ECONNRESET', 'EPIPE', 'ETIMEDOUT', 'EAI_AGAIN', '57P03', '53300']);

/** Host, port and database of a URL, for messages: never the password. */
function placeOf(url: string): string {
  try {
    const { host, pathname } = new URL(url);
    return `${host}${pathname}`;
  } catch {
    throw new OperatorError(
      'DATABASE_URL không phải địa chỉ hợp lệ; dạng đúng: postgres://người-dùng:mật-khẩu@máy:5432/tên-csdl.',
    );
  }
}

async function attempt(url: string, timeout: number): Promise<Client | Error> {
  const client = new Client({
    connectionString: url,
    connectionTimeoutMillis: timeout,
    application_name: 'tieuchi-owner',
  });
  // Without a listener a broken idle connection would end the process; the next query reports it.
  client.on('error', () => undefined);
  try {
    await client.connect();
    return client;
  } catch (error) {
    await client.end().catch(() => undefined);
    return error instanceof Error ? error : new Error(String(error));
  }
}

function reasonOf(error: Error): string {
  // Node reports one error per address of a name, and then no message of its own.
  return error.message || codeOf(error);
}

/**
 * Connects as the owner role, waiting up to 10 s for a server that is just starting. Throws an OperatorError with the place
 * and the reason when it can't, or when the server is older than PostgreSQL 15.
 */
export async function connectOwner(url: string): Promise<Client> {
  const place = placeOf(url);
  const until = Date.now() + patience;
  for (;;) {
    const client = await attempt(url, Math.max(1_000, until - Date.now()));
    if (client instanceof Client) {
      const { rows } = await client.query<{ version: string }>(
        `select current_setting('server_version_num') as version`,
      );
      if (Number(rows[0]?.version) >= 150_000) return client;
      await client.end();
      throw new OperatorError(
        `Máy chủ cơ sở dữ liệu ${place} cũ hơn PostgreSQL 15; cần PostgreSQL 15 trở lên.`,
      );
    }
    if (Date.now() > until || !passing.has(codeOf(client))) {
      throw new OperatorError(
        `Không kết nối được cơ sở dữ liệu ${place} (DATABASE_URL): ${reasonOf(client)}`,
        { cause: client },
      );
    }
    await pause(500);
  }
}

// Any fixed number; it only has to differ from the one that guards an embedded database.
const key = 7_301_002;

/**
 * Runs `work` on one connection as the owner while no other server process does the same: for migrations and seeding, which
 * several processes may begin at once.
 */
export async function withOwner<Result>(
  url: string,
  work: (client: Client) => Promise<Result>,
): Promise<Result> {
  const client = await connectOwner(url);
  try {
    await client.query('select pg_advisory_lock($1)', [key]);
    return await work(client);
  } finally {
    await client.end();
  }
}
