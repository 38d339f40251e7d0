import { type SQL, sql } from 'drizzle-orm';
import type { Database } from '../database.ts';
import type { TestDatabase } from './test-database.ts';

/** How a row is held by a transaction: not at all, against changes, or against others who would hold it too. */
export type Hold = 'free' | 'share' | 'update';

/**
 * What `work` holds of a row until its transaction ends. Another connection asks for the row without waiting, so nothing
 * here takes time.
 */
export async function holdOn(
  { db, ownerDb }: TestDatabase,
  row: { table: string; where: SQL },
  work: (tx: Database) => Promise<unknown>,
): Promise<Hold> {
  return db.transaction(async (tx) => {
    await work(tx);
    const from = sql`select 1 from ${sql.identifier(row.table)} where ${row.where}`;
    const isFree = async (strength: SQL) =>
      ((await ownerDb.execute(sql`${from} ${strength} skip locked`)).rowCount ?? 0) > 0;
    if (await isFree(sql`for update`)) return 'free';
    return (await isFree(sql`for share`)) ? 'share' : 'update';
  });
}

/** Whether `work` keeps others from the advisory lock of this name until its transaction ends. */
export async function holdsName(
  { db, ownerDb }: TestDatabase,
  name: string,
  work: (tx: Database) => Promise<unknown>,
): Promise<boolean> {
  return db.transaction(async (tx) => {
    await work(tx);
    const { rows } = await ownerDb.execute<{ taken: boolean }>(
      sql`select pg_try_advisory_xact_lock(hashtextextended(${name}, 0)) as taken`,
    );
    return rows[0]?.taken === false;
  });
}
