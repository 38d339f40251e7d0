import { sql } from 'drizzle-orm';
import { NodePgDatabase, type NodePgSession, NodePgTransaction } from 'drizzle-orm/node-postgres';
import { PgDialect, type PgTransactionConfig } from 'drizzle-orm/pg-core';
import type { Pool, PoolClient } from 'pg';
import { NamingSession, type Relations, type Tables } from './naming-session.ts';
import { isLostSession } from './passing-trouble.ts';

type Work<Result> = (tx: NodePgTransaction<Tables, Relations>) => Promise<Result>;

function beginOf({ isolationLevel, accessMode, deferrable }: PgTransactionConfig): string {
  const modes = [
    isolationLevel && `isolation level ${isolationLevel}`,
    accessMode,
    deferrable !== undefined && (deferrable ? 'deferrable' : 'not deferrable'),
  ];
  return ['begin', ...modes.filter(Boolean)].join(' ');
}

/** A transaction whose inner ones are savepoints, and in which a failed rollback to one never hides why it was rolled back. */
class SoundTransaction extends NodePgTransaction<Tables, Relations> {
  readonly #parts: { readonly dialect: PgDialect; readonly session: NodePgSession<Tables, Relations> };

  constructor(dialect: PgDialect, session: NodePgSession<Tables, Relations>, depth = 0) {
    super(dialect, session, undefined, depth);
    this.#parts = { dialect, session };
  }

  override async transaction<Result>(work: Work<Result>): Promise<Result> {
    const { dialect, session } = this.#parts;
    const depth = this.nestedIndex + 1;
    const savepoint = sql.identifier(`sp${depth}`);
    await this.execute(sql`savepoint ${savepoint}`);
    let result: Result;
    try {
      result = await work(new SoundTransaction(dialect, session, depth));
    } catch (error) {
      // Should it fail, the whole transaction is lost, as its COMMIT will tell.
      await this.execute(sql`rollback to savepoint ${savepoint}`).catch(() => undefined);
      throw error;
    }
    await this.execute(sql`release savepoint ${savepoint}`);
    return result;
  }
}

/** One transaction on a client of a pool; `whole` says afterwards that the session stands outside of any transaction. */
class Attempt {
  whole = false;
  readonly #client: PoolClient;
  #cut = false;

  constructor(client: PoolClient) {
    this.#client = client;
  }

  readonly hearCut = (): void => {
    this.#cut = true;
    this.whole = false;
  };

  async run<Result>(begin: string, work: () => Promise<Result>): Promise<Result> {
    await this.#client.query(begin);
    let result: Result;
    try {
      result = await work();
    } catch (error) {
      await this.#rollBack(error);
      throw error;
    }
    const { command } = await this.#client.query('commit');
    this.whole = !this.#cut;
    // PostgreSQL answers the COMMIT of a transaction in which a statement failed by rolling it back, without an error
    // (findings/drizzle-commit-rolled-back.sh).
    if (command !== 'COMMIT')
      throw new Error('a statement of the transaction had failed: it was rolled back');
    return result;
  }

  /** Never rejects: what made it necessary is what has to be told. */
  async #rollBack(reason: unknown): Promise<void> {
    if (this.#cut || isLostSession(reason)) return;
    try {
      await this.#client.query('rollback');
      this.whole = !this.#cut;
    } catch {
      // Nobody knows where the session stands: it is not used again.
    }
  }
}

class PooledSession extends NamingSession {
  readonly #pool: Pool;
  readonly #dialect: PgDialect;

  constructor(pool: Pool, dialect: PgDialect) {
    super(pool, dialect, undefined);
    this.#pool = pool;
    this.#dialect = dialect;
  }

  override async transaction<Result>(work: Work<Result>, config: PgTransactionConfig = {}): Promise<Result> {
    const client = await this.#pool.connect();
    const attempt = new Attempt(client);
    client.on('error', attempt.hearCut);
    try {
      const session = new NamingSession(client, this.#dialect, undefined);
      const tx = new SoundTransaction(this.#dialect, session);
      return await attempt.run(beginOf(config), () => work(tx));
    } finally {
      client.off('error', attempt.hearCut);
      client.release(!attempt.whole);
    }
  }
}

/**
 * The drizzle handle on a pool. Its transactions give the client back whatever fails, BEGIN, COMMIT and ROLLBACK included, and a
 * client whose session is not known to be whole is closed, never used again. The error that is thrown is the one that came first.
 */
export function databaseOn(pool: Pool): NodePgDatabase {
  const dialect = new PgDialect();
  return new NodePgDatabase(dialect, new PooledSession(pool, dialect), undefined);
}
