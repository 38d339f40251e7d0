import { sql } from 'drizzle-orm';
import { Client } from 'pg';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Database } from '../database.ts';
import { createTestDatabase, type TestDatabase } from '../testing/test-database.ts';
import { type Statement, watchedClient } from '../testing/watched-client.ts';
import { type Connection, connectDatabase } from './connect.ts';
import { isPassingTrouble } from './passing-trouble.ts';

const size = 2;

let database: TestDatabase;
let connection: Connection;
let before: (statement: Statement) => Promise<void>;
const uncaught: unknown[] = [];
const note = (error: unknown) => uncaught.push(error);

beforeAll(async () => {
  database = await createTestDatabase();
  await database.ownerDb.execute(sql`create table kept (a int primary key)`);
  await database.ownerDb.execute(sql`create table late (a int unique deferrable initially deferred)`);
  process.on('uncaughtException', note);
});
beforeEach(async () => {
  before = async () => undefined;
  await database.ownerDb.execute(sql`truncate kept, late`);
  const url = database.ownerUrl;
  connection = connectDatabase({ url, max: size, Client: watchedClient((statement) => before(statement)) });
});
afterEach(async () => {
  before = async () => undefined;
  // Every client is back: those that were cut were replaced.
  const both = await Promise.all([connection.pool.connect(), connection.pool.connect()]);
  for (const client of both) client.release();
  await connection.close();
  expect(uncaught).toEqual([]);
});
afterAll(async () => {
  process.off('uncaughtException', note);
  await database.close();
});

async function kept(): Promise<unknown[]> {
  const { rows } = await database.ownerDb.execute<{ a: number }>(sql`select a from kept order by 1`);
  return rows.map(({ a }) => a);
}

async function rejection(promise: Promise<unknown>): Promise<unknown> {
  return promise.then(
    () => expect.unreachable('succeeded'),
    (error: unknown) => error,
  );
}

/** Cuts a session as an administrator does, and waits until it is gone. */
async function cut(pid: number): Promise<void> {
  await database.ownerDb.execute(sql`select pg_terminate_backend(${pid}::int, 10000)`);
}

const work = async (tx: Database) => {
  await tx.execute(sql`insert into kept values (1)`);
  await tx.execute(sql`select 1`);
  await tx.execute(sql`insert into kept values (2)`);
  return 'done';
};

describe('a session that is cut', () => {
  it.each(['begin', 'insert into kept values (1)', 'select 1', 'insert into kept values (2)', 'commit'])(
    'before "%s" costs only its own transaction, however often it happens',
    async (text) => {
      for (let times = 0; times < size + 1; times++) {
        before = async (statement) => {
          if (statement.text === text) await cut(statement.pid);
        };
        const error = await rejection(connection.db.transaction(work));
        expect(isPassingTrouble(error)).toBe(true);
        expect(await kept()).toEqual([]);
      }
      before = async () => undefined;
      expect(await connection.db.transaction(work)).toBe('done');
      expect(await kept()).toEqual([1, 2]);
    },
  );

  it('while a statement waits, or between two, costs only its own transaction', async () => {
    for (let times = 0; times < size + 1; times++) {
      await database.ownerDb.transaction(async (holder) => {
        await holder.execute(sql`lock table kept in exclusive mode`);
        let pid = 0;
        before = async (statement) => {
          pid = statement.pid;
        };
        const waiting = rejection(connection.db.transaction(work));
        const isWaiting = async () => {
          const state = sql`select 1 from pg_stat_activity where pid = ${pid}::int and wait_event_type = 'Lock'`;
          return (await database.ownerDb.execute(state)).rowCount;
        };
        await expect.poll(isWaiting).toBe(1);
        await holder.execute(sql`select pg_terminate_backend(${pid}::int)`);
        expect(isPassingTrouble(await waiting)).toBe(true);
      });
    }
    expect(await kept()).toEqual([]);
    before = async () => undefined;
    const idling = connection.db.transaction(async (tx) => {
      const { rows } = await tx.execute<{ pid: number }>(sql`select pg_backend_pid() as pid`);
      await cut(rows[0]?.pid ?? 0);
      throw new Error('what the transaction came to');
    });
    await expect(idling).rejects.toThrow('what the transaction came to');
  });

  it('for idling too long in a transaction costs only that transaction', async () => {
    const error = await rejection(
      connection.db.transaction(async (tx) => {
        await tx.execute(sql`set local idle_in_transaction_session_timeout = 20`);
        await expect
          .poll(
            async () =>
              (
                await database.ownerDb.execute(sql`select 1 from pg_stat_activity
            where application_name = 'tieuchi' and state = 'idle in transaction'`)
              ).rowCount,
          )
          .toBe(0);
        await tx.execute(sql`select 1`);
      }),
    );
    expect(isPassingTrouble(error)).toBe(true);
  });
});

describe('a transaction', () => {
  it('tells why it failed even when it cannot be rolled back', async () => {
    before = async ({ text }) => {
      if (text === 'rollback') throw new Error('rollback failed');
    };
    const failing = connection.db.transaction(async (tx) => {
      await work(tx);
      throw new Error('refused');
    });
    await expect(failing).rejects.toThrow('refused');
    await expect.poll(kept).toEqual([]);
  });

  it('uses its client again after a refusal, and closes it after a failed COMMIT', async () => {
    const pids = new Set<number>();
    before = async ({ pid }) => void pids.add(pid);
    for (let times = 0; times < 3; times++) {
      await rejection(
        connection.db.transaction(async () => {
          throw new Error('refused');
        }),
      );
    }
    expect(pids.size).toBe(1);
    const doubled = connection.db.transaction((tx) => tx.execute(sql`insert into late values (1), (1)`));
    expect(await rejection(doubled)).toMatchObject({ code: '23505' });
    await connection.db.transaction(work);
    expect(pids.size).toBe(2);
  });

  it('never takes a COMMIT for one that PostgreSQL made a ROLLBACK of', async () => {
    const swallowing = connection.db.transaction(async (tx) => {
      await work(tx);
      await tx.execute(sql`insert into kept values (1)`).catch(() => undefined);
    });
    await expect(swallowing).rejects.toThrow('rolled back');
    expect(await kept()).toEqual([]);
  });

  it('inside another is a savepoint, given up alone', async () => {
    await connection.db.transaction(async (tx) => {
      await tx.execute(sql`insert into kept values (1)`);
      const inner = tx.transaction(async (deeper) => {
        await deeper.transaction((deepest) => deepest.execute(sql`insert into kept values (2)`));
        await deeper.execute(sql`insert into kept values (1)`);
      });
      await rejection(inner);
      await tx.transaction((deeper) => deeper.execute(sql`insert into kept values (3)`));
    });
    expect(await kept()).toEqual([1, 3]);
  });

  it('inside another that is cut tells of the cut', async () => {
    const error = await rejection(
      connection.db.transaction((tx) =>
        tx.transaction(async (deeper) => {
          const { rows } = await deeper.execute<{ pid: number }>(sql`select pg_backend_pid() as pid`);
          await cut(rows[0]?.pid ?? 0);
          await work(deeper);
        }),
      ),
    );
    expect(isPassingTrouble(error)).toBe(true);
    expect(await kept()).toEqual([]);
  });

  it('takes its settings along', async () => {
    const level = await connection.db.transaction(
      async (tx) => (await tx.execute(sql`show transaction_isolation`)).rows,
      { isolationLevel: 'repeatable read', accessMode: 'read only' },
    );
    expect(level).toEqual([{ transaction_isolation: 'repeatable read' }]);
  });
});

it('a full pool fails as passing trouble, and goes on when there is room again', async () => {
  const { db, pool, close } = connectDatabase({ url: database.ownerUrl, max: 1, connectTimeout: 50 });
  const client = await pool.connect();
  expect(isPassingTrouble(await rejection(db.execute(sql`select 1`)))).toBe(true);
  expect(isPassingTrouble(await rejection(db.transaction(work)))).toBe(true);
  client.release();
  expect(await db.transaction(work)).toBe('done');
  await close();
  expect(isPassingTrouble(await rejection(db.execute(sql`select 1`)))).toBe(true);
});

it('a client that was cut while it was lent to somebody ends nothing, at once or later', async () => {
  const client = await connection.pool.connect();
  const { rows } = await client.query<{ pid: number }>('select pg_backend_pid() as pid');
  const gone = new Promise((resolve) => client.once('end', resolve));
  await cut(rows[0]?.pid ?? 0);
  await gone;
  client.emit('error', new Error('once more'));
  client.release();
  expect(client).toBeInstanceOf(Client);
});
