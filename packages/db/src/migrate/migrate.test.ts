import { randomBytes } from 'node:crypto';
import { Client } from 'pg';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { OperatorError } from '../operator-error.ts';
import { type TestServer, testServerVariable, withDatabase } from '../testing/test-server.ts';
import { appRoleName, powersOf } from './app-role.ts';
import { migrateDatabase } from './migrate.ts';
import { withOwner } from './owner-connection.ts';

const server: TestServer = JSON.parse(process.env[testServerVariable] ?? '');
let database: string;
let ownerUrl: string;

const admin = (statement: string) => withOwner(server.adminUrl, (client) => client.query(statement));

beforeEach(async () => {
  database = `${server.template}_${randomBytes(4).toString('hex')}`;
  await admin(`create database ${database}`);
  ownerUrl = withDatabase(server.adminUrl, database);
});
afterEach(async () => {
  await admin(`drop database if exists ${database} with (force)`);
  for (const role of [appRoleName(database), `${database}_o`, `${database}_r`])
    await admin(`drop role if exists ${role}`);
});

describe('migrating', () => {
  it('works for three servers that start at once, with one password and one secret', async () => {
    const results = await Promise.all([1, 2, 3].map(() => migrateDatabase({ ownerUrl })));
    expect(new Set(results.map(({ appUrl }) => appUrl)).size).toBe(1);
    expect(new Set(results.map(({ authSecret }) => authSecret)).size).toBe(1);
    expect(new URL(results[0]?.appUrl ?? '').username).toBe(appRoleName(database));
  });

  it('tells in one line that there is no server', async () => {
    const url = 'postgres://someone:secret@no-such-host.invalid:5432/db';
    const error = await migrateDatabase({ ownerUrl: url }).catch((caught: unknown) => caught);
    expect(error).toBeInstanceOf(OperatorError);
    expect(String(error)).toContain('no-such-host.invalid:5432/db');
    expect(String(error)).not.toContain('secret');
    await expect(migrateDatabase({ ownerUrl: 'not a url' })).rejects.toThrow(OperatorError);
  });

  it('tells where it failed, not what stood there', async () => {
    await withOwner(ownerUrl, async (client) => {
      await client.query(`create function fail() returns event_trigger language plpgsql as $$
        begin raise exception 'CANARY' using table = 'units', detail = 'CANARY'; end $$`);
      await client.query(`create event trigger failing on ddl_command_start when tag in ('CREATE TABLE')
        execute function fail()`);
    });
    const error = await migrateDatabase({ ownerUrl }).catch((caught: unknown) => caught);
    expect(error).toBeInstanceOf(OperatorError);
    expect(String(error)).toContain('PostgreSQL P0001 (units)');
    expect(String(error)).not.toContain('CANARY');
  });

  it('leaves a database alone that a later program has changed, and says so in one line', async () => {
    await migrateDatabase({ ownerUrl });
    const everything = () =>
      withOwner(ownerUrl, async (client) => {
        const { rows } = await client.query(`
          select (select json_agg(m order by id) from tieuchi_private.__drizzle_migrations m) as migrations,
            (select json_agg(s order by name) from tieuchi_private.secrets s) as secrets,
            (select json_agg(c.oid::text || c.relname || c.xmin order by c.oid) from pg_class c
              where relnamespace = 'public'::regnamespace) as relations,
            (select json_agg(r.rolname || r.xmin) from pg_authid r where rolname = current_database() || '_app') as roles`);
        return rows;
      });
    await withOwner(ownerUrl, (client) =>
      client.query(
        `insert into tieuchi_private.__drizzle_migrations (hash, created_at) values ('x', 4102444800000)`,
      ),
    );
    const before = await everything();
    const error = await migrateDatabase({ ownerUrl }).catch((caught: unknown) => caught);
    expect(error).toBeInstanceOf(OperatorError);
    expect(error).toHaveProperty(
      'message',
      expect.stringMatching(/^Cơ sở dữ liệu đã được một phiên bản Tiêu Chí mới hơn .+\.$/),
    );
    expect(await everything()).toEqual(before);
  });

  it('leaves a role alone that somebody else made', async () => {
    await admin(`create role ${appRoleName(database)}`);
    await expect(migrateDatabase({ ownerUrl })).rejects.toThrow('DATABASE_APP_URL');
  });

  it('asks for DATABASE_APP_URL when the owner may not create roles, and works with it', async () => {
    const own = `${database}_o`;
    const run = `${database}_r`;
    await admin(`create role ${own} login password 'own'`);
    await admin(`create role ${run} login password 'run'`);
    await admin(`alter database ${database} owner to ${own}`);
    const as = (user: string, password: string) => {
      const url = new URL(ownerUrl);
      url.username = user;
      url.password = password;
      return url.href;
    };
    await expect(migrateDatabase({ ownerUrl: as(own, 'own') })).rejects.toThrow('DATABASE_APP_URL');
    const appUrl = as(run, 'run');
    expect(await migrateDatabase({ ownerUrl: as(own, 'own'), appUrl })).toMatchObject({ appUrl });
  });

  it('refuses to run as the owner', async () => {
    await expect(migrateDatabase({ ownerUrl, appUrl: ownerUrl })).rejects.toThrow('quyền quá rộng');
  });
});

it('names what a role could do too much', async () => {
  await migrateDatabase({ ownerUrl });
  const role = appRoleName(database);
  const client = new Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    expect(await powersOf(client, role)).toEqual([]);
    await client.query(`grant update (response) on submissions to ${role}`);
    await client.query(`grant truncate on units to ${role}`);
    await client.query(`grant create on schema public to ${role}`);
    await client.query(`grant usage on schema tieuchi_private to ${role}`);
    expect((await powersOf(client, role)).sort()).toEqual([
      'creates in schema public',
      'enters tieuchi_private',
      'truncate on units',
      'updates columns of submissions',
    ]);
  } finally {
    await client.end();
  }
});
