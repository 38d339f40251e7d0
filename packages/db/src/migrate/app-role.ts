import { createHash } from 'node:crypto';
import { type Client, escapeIdentifier, escapeLiteral } from 'pg';
import { codeOf, OperatorError } from '../operator-error.ts';
import { toScramVerifier } from './scram-verifier.ts';

/** Tables whose rows the running server can only add and read. */
export const appendOnlyTables = [
  'audit_events',
  'draft_revisions',
  'frozen_peers',
  'published_results',
  'published_versions',
  'stage_events',
  'submission_corrections',
  'submissions',
] as const;

/** "<database>_app": roles are shared by all databases of a server, so the name carries the database's. */
export function appRoleName(database: string): string {
  const name = `${database}_app`;
  if (Buffer.byteLength(name) <= 63) return name;
  return `tieuchi_${createHash('sha256').update(database).digest('hex').slice(0, 32)}_app`;
}

const comment = 'Tieu Chi: role of the running server';

/**
 * Makes the role as which the server runs, or gives it its password again. A role of that name that somebody else made is left
 * alone: OperatorError.
 */
export async function ensureAppRole(client: Client, role: string, password: string): Promise<void> {
  const name = escapeIdentifier(role);
  const { rows } = await client.query<{ note: string | null }>(
    `select shobj_description(oid, 'pg_authid') as note from pg_roles where rolname = $1`,
    [role],
  );
  const [existing] = rows;
  if (existing && existing.note !== comment) {
    throw new OperatorError(
      `Vai trò "${role}" đã có trên máy chủ cơ sở dữ liệu mà không do Tiêu Chí tạo; hãy đổi tên nó hoặc đặt DATABASE_APP_URL.`,
    );
  }
  try {
    const secret = escapeLiteral(toScramVerifier(password));
    // Attributes are only given at birth: PostgreSQL 16 lets no owner without them take them away.
    await client.query(
      existing
        ? `alter role ${name} login password ${secret}`
        : `create role ${name} login noinherit password ${secret}`,
    );
    if (!existing) await client.query(`comment on role ${name} is ${escapeLiteral(comment)}`);
  } catch (error) {
    if (codeOf(error) !== '42501') throw error;
    throw new OperatorError(
      `Vai trò trong DATABASE_URL không được tạo vai trò khác (CREATEROLE); hãy cấp quyền đó, hoặc tự tạo một vai trò thường và đặt DATABASE_APP_URL.`,
      { cause: error },
    );
  }
}

/**
 * Gives the role exactly what the server needs: reading and adding everywhere, changing and deleting except in append-only
 * tables, no TRUNCATE, nothing else. In one transaction, so that running servers never see less.
 */
export async function grantToAppRole(client: Client, role: string): Promise<void> {
  const name = escapeIdentifier(role);
  const { rows } = await client.query<{ tablename: string }>(
    `select tablename from pg_tables where schemaname = 'public' and tableowner = current_user order by 1`,
  );
  const tables = rows.map((row) => row.tablename);
  const missing = appendOnlyTables.filter((table) => !tables.includes(table));
  if (missing.length > 0) throw new Error(`append-only tables that do not exist: ${missing.join(', ')}`);
  const closed = new Set<string>(appendOnlyTables);
  const listed = (names: readonly string[]) =>
    names.map((table) => `public.${escapeIdentifier(table)}`).join(', ');
  await client.query('begin');
  try {
    await client.query(`revoke all on all tables in schema public from ${name}`);
    await client.query(`grant select, insert on ${listed(tables)} to ${name}`);
    await client.query(
      `grant update, delete on ${listed(tables.filter((table) => !closed.has(table)))} to ${name}`,
    );
    await client.query(`grant usage on all sequences in schema public to ${name}`);
    await client.query(`grant usage on schema public to ${name}`);
    await client.query(
      `do $$ begin execute format('grant connect on database %I to %I', current_database(), ${escapeLiteral(role)}); end $$`,
    );
    await client.query('commit');
  } catch (error) {
    await client.query('rollback');
    throw error;
  }
}

const tooMuch = `
  select 'is a superuser' as power from pg_roles where rolname = $1 and rolsuper
  union all select 'bypasses row security' from pg_roles where rolname = $1 and rolbypassrls
  union all select 'creates roles' from pg_roles where rolname = $1 and rolcreaterole
  union all select 'creates databases' from pg_roles where rolname = $1 and rolcreatedb
  union all select 'is a member of ' || m.roleid::regrole from pg_auth_members m where m.member = $1::regrole
  union all select 'owns ' || relname from pg_class where relowner = $1::regrole
  union all select 'creates in schema public' where has_schema_privilege($1, 'public', 'create')
  union all select 'enters ' || nspname from pg_namespace
    where nspname = 'tieuchi_private' and has_schema_privilege($1, oid, 'usage')
  union all select p || ' on ' || tablename from pg_tables, unnest(array['update', 'delete', 'truncate']) p
    where schemaname = 'public' and tablename = any ($2)
      and has_table_privilege($1, format('%I.%I', schemaname, tablename), p)
  union all select 'truncate on ' || tablename from pg_tables
    where schemaname = 'public' and has_table_privilege($1, format('%I.%I', schemaname, tablename), 'truncate')
  union all select 'updates columns of ' || tablename from pg_tables
    where schemaname = 'public' and tablename = any ($2)
      and has_any_column_privilege($1, format('%I.%I', schemaname, tablename), 'update')
`;

/** What the role can do beyond its grants, as English phrases; empty when it is as powerless as it has to be. */
export async function powersOf(client: Client, role: string): Promise<string[]> {
  const { rows } = await client.query<{ power: string }>(tooMuch, [role, [...appendOnlyTables]]);
  return rows.map((row) => row.power);
}
