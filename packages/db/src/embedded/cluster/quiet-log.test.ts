import {
  appendFileSync,
  chmodSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startEmbeddedServer } from '../embedded-server.ts';
import { superuser } from './create-cluster.ts';
import { type DataFolder, prepareDataFolder } from './data-folder.ts';
import { findPostmaster, logOf, startPostmaster } from './postmaster.ts';
import { isQuiet, turnLogOver } from './quiet-log.ts';

let base: string;
let folder: DataFolder;
beforeAll(() => {
  base = mkdtempSync(join(tmpdir(), 'tieuchi-quiet-'));
  // As root the database runs as somebody else, who has to get through.
  chmodSync(base, 0o755);
  folder = prepareDataFolder(join(base, 'data'));
});
afterAll(() => rmSync(base, { recursive: true, force: true }));

const readLog = () => readFileSync(logOf(folder), 'utf8');
const day = 24 * 3600 * 1000;

/** Fails in every way that quotes what was typed, the last time in the middle of a statement. */
async function failWith(url: string, canary: string): Promise<void> {
  const client = new Client({ connectionString: url });
  client.on('error', () => undefined);
  await client.connect();
  const statements = [
    `select '${canary}'::uuid`,
    `select * from "${canary}"`,
    `${canary}`,
    `do $$ begin raise exception '${canary}' using detail = '${canary}', hint = '${canary}'; end $$`,
    `do $$ begin raise warning '${canary}'; end $$`,
    `create temp table t (a text unique check (a <> 'b')); insert into t values ('${canary}'), ('${canary}')`,
  ];
  for (const statement of statements) await client.query(statement).catch(() => undefined);
  await client.query('select $1::uuid', [canary]).catch(() => undefined);
  const { rows } = await client.query<{ pid: number }>('select pg_backend_pid() as pid');
  const cut = client.query(`select '${canary}', pg_sleep(1000)`).catch(() => undefined);
  process.kill(rows[0]?.pid ?? 0, 'SIGKILL');
  await cut;
  await client.end().catch(() => undefined);
}

describe("PostgreSQL's own log", () => {
  it('holds nothing that was typed, also of a cluster whose files want it otherwise', async () => {
    const first = await startEmbeddedServer(folder);
    await first.stop();
    const loud = `log_statement = 'all'\nlog_min_messages = debug1\nlog_error_verbosity = verbose\nlog_min_duration_statement = 0\n`;
    appendFileSync(join(folder.path, 'postgres', 'postgresql.conf'), loud);
    const server = await startEmbeddedServer(folder);
    await failWith(server.superuserUrl, 'CANARY');
    // A stop in the middle of its recovery would take half a minute.
    const recovered = /terminated by signal 9[\s\S]*ready to accept connections/;
    await expect.poll(readLog).toMatch(recovered);
    await server.stop();
    expect(readLog()).not.toContain('CANARY');
    expect(readLog()).toContain('database system is shut down');
  });

  it.each([
    { says: 'set log_min_messages = warning', adopted: false },
    { says: 'reset all', adopted: true },
  ])('decides whether a server that was left running goes on: $says', async ({ says, adopted }) => {
    const before = await startEmbeddedServer(folder);
    const client = new Client({ connectionString: before.superuserUrl });
    await client.connect();
    await client.query(`alter role ${superuser} ${says}`);
    await client.end();
    expect(await isQuiet(before.superuserUrl)).toBe(adopted);
    await before.stop();
    const orphan = await startPostmaster(folder, {});
    const server = await startEmbeddedServer(folder);
    expect(server.adopted).toBe(adopted);
    expect(findPostmaster(folder)?.pid === orphan.pid).toBe(adopted);
    await server.stop();
  });

  it('says why a server does not start', async () => {
    appendFileSync(join(folder.path, 'postgres', 'postgresql.conf'), 'shared_buffers = nonsense\n');
    await expect(startEmbeddedServer(folder)).rejects.toThrow(/FATAL/);
  });

  it('is put aside by a copy while the server writes to it', async () => {
    const path = join(base, 'postgres.log');
    const begun = Date.now();
    writeFileSync(path, 'monday\n');
    expect(await turnLogOver(path, begun, begun + 1000)).toBe(begun);
    expect(await turnLogOver(path, begun, begun + day)).toBe(begun + day);
    appendFileSync(path, 'tuesday\n');
    expect([readFileSync(`${path}.1`, 'utf8'), readFileSync(path, 'utf8')]).toEqual([
      'monday\n',
      'tuesday\n',
    ]);
    writeFileSync(path, Buffer.alloc(10 * 1024 * 1024));
    await turnLogOver(path, begun + day, begun + day);
    expect([statSync(path).size, readFileSync(`${path}.2`, 'utf8')]).toEqual([0, 'monday\n']);
    expect(await turnLogOver(join(base, 'none.log'), begun, begun)).toBe(begun);
  });
});
