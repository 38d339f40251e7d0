import { sql } from 'drizzle-orm';
import type { Database } from '../../database.ts';

/**
 * Makes this transaction the one that does a job: false while that of another server process does it. The lead ends with the
 * transaction, also when its process dies.
 */
export async function leadJob(tx: Database, name: string): Promise<boolean> {
  const { rows } = await tx.execute<{ leads: boolean }>(
    sql`select pg_try_advisory_xact_lock(hashtextextended(${`job:${name}`}, 0)) as leads`,
  );
  return rows[0]?.leads === true;
}
