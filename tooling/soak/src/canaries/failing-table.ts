import type { Client } from 'pg';
import { escapeIdentifier } from 'pg';

/** Ways in which a table can fail whoever works with it. The first two quote the whole row. */
export const failures = ['trigger', 'constraint', 'privilege'] as const;

/** One of the ways. */
export type Failure = (typeof failures)[number];

const statements: Readonly<Record<Failure, (table: string, role: string) => string>> = {
  trigger: (table) => `
    create function fail_with_row() returns trigger language plpgsql as $$ begin
      raise exception 'refused: %', coalesce(new, old) using detail = coalesce(new, old)::text, hint = current_query();
    end $$;
    create trigger failing before insert or update or delete on ${table} for each row execute function fail_with_row()`,
  constraint: (table) => `alter table ${table} add constraint failing check (false) not valid`,
  privilege: (table, role) => `revoke all on ${table} from ${role}`,
};

/** Makes a table fail from now on. */
export async function makeFail(
  client: Client,
  { table, failure, role }: { readonly table: string; readonly failure: Failure; readonly role: string },
): Promise<void> {
  await client.query(statements[failure](`public.${escapeIdentifier(table)}`, escapeIdentifier(role)));
}

/** Every table of the application. */
export async function listTables(client: Client): Promise<string[]> {
  const { rows } = await client.query<{ name: string }>(
    `select tablename as name from pg_tables where schemaname = 'public' order by 1`,
  );
  return rows.map(({ name }) => name);
}
