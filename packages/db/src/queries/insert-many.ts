import { getTableColumns, sql } from 'drizzle-orm';
import type { PgTable } from 'drizzle-orm/pg-core';
import type { Database } from '../database.ts';

/**
 * Adds rows in one statement whose text does not grow with them: thousands of parameters take longer to write down than rows to store. All
 * rows have the members that any of them has, null where one lacks it; points in time are given as Date.
 */
export async function insertMany<Table extends PgTable>(
  db: Database,
  table: Table,
  rows: readonly Table['$inferInsert'][],
): Promise<void> {
  if (rows.length === 0) return;
  const named = new Set(rows.flatMap((row) => Object.keys(row)));
  const columns = Object.entries(getTableColumns(table)).filter(([member]) => named.has(member));
  const given = rows.map((row) => {
    const members = new Map<string, unknown>(Object.entries(row));
    return Object.fromEntries(columns.map(([member, { name }]) => [name, members.get(member)]));
  });
  const names = sql.join(
    columns.map(([, { name }]) => sql.identifier(name)),
    sql`, `,
  );
  await db.execute(
    sql`insert into ${table} (${names}) select ${names} from jsonb_populate_recordset(null::${table}, ${JSON.stringify(given)}::jsonb)`,
  );
}
