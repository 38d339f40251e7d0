import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { appendOnlyTables } from '../migrate/app-role.ts';
import { createTestDatabase, type TestDatabase } from './test-database.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.close());

describe('the role of the running server', () => {
  it.each(appendOnlyTables)('can only add to and read %s', async (table) => {
    const name = sql.identifier(table);
    await expect(database.db.execute(sql`select count(*) from ${name}`)).resolves.toBeDefined();
    for (const statement of [
      sql`delete from ${name}`,
      sql`truncate ${name}`,
      sql`select * from ${name} for update`,
    ]) {
      await expect(database.db.execute(statement)).rejects.toMatchObject({ cause: { code: '42501' } });
    }
  });

  it('owns nothing, creates nothing and does not see the secrets', async () => {
    const owned = await database.db.execute(
      sql`select 1 from pg_class c join pg_roles r on r.oid = relowner where rolname = current_user`,
    );
    expect(owned.rowCount).toBe(0);
    for (const statement of [
      sql`create table t (a int)`,
      sql`select * from tieuchi_private.secrets`,
      sql`truncate units`,
      sql`alter table audit_events disable trigger all`,
      sql`set role tieuchi_owner`,
    ]) {
      await expect(database.db.execute(statement)).rejects.toMatchObject({
        cause: { code: expect.stringMatching(/^(42501|22023)$/) },
      });
    }
  });

  it('orders Vietnamese names with the collation of PostgreSQL', async () => {
    const { rows } = await database.db.execute(
      sql`select string_agg(n, ' ' order by n collate "vi-x-icu") as names from unnest(array['Đắk','Ea','Da','Dương','Ân','An']) n`,
    );
    expect(rows).toEqual([{ names: 'An Ân Da Dương Đắk Ea' }]);
  });

  it('reads count(*) as a number', async () => {
    const { rows } = await database.db.execute(sql`select count(*) as n from units`);
    expect(rows).toEqual([{ n: 0 }]);
  });
});
