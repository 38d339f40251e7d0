import { readMigrationFiles } from 'drizzle-orm/migrator';
import type { Client } from 'pg';
import { OperatorError } from '../operator-error.ts';
import { privateSchema } from './installation-secrets.ts';

const table = `${privateSchema}.__drizzle_migrations`;

/**
 * Throws an OperatorError when the database has been changed by a program that is newer than this one: it would write what the newer
 * one cannot read, or the other way round. Only reads, so that nothing has been changed by then.
 */
export async function refuseLaterSchema(client: Client, migrationsFolder: string): Promise<void> {
  const { rows: exists } = await client.query<{ found: boolean }>(
    'select to_regclass($1) is not null as found',
    [table],
  );
  if (exists[0]?.found !== true) return;
  const known = readMigrationFiles({ migrationsFolder }).map(({ folderMillis }) => String(folderMillis));
  const { rows } = await client.query<{ unknown: number }>(
    `select count(*)::int as unknown from ${table} where created_at <> all ($1::bigint[])`,
    [known],
  );
  const unknown = rows[0]?.unknown ?? 0;
  if (unknown === 0) return;
  throw new OperatorError(
    `Cơ sở dữ liệu đã được một phiên bản Tiêu Chí mới hơn nâng cấp (${unknown} bước mà bản này không biết); hãy chạy phiên bản mới hơn đó. Chưa có gì bị thay đổi.`,
  );
}
