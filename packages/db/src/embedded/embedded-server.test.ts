import { spawn } from 'node:child_process';
import { chmodSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Client } from 'pg';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { migrateDatabase } from '../migrate/migrate.ts';
import { OperatorError } from '../operator-error.ts';
import { type DataFolder, prepareDataFolder } from './cluster/data-folder.ts';
import { findPostmaster } from './cluster/postmaster.ts';
import { type EmbeddedServer, startEmbeddedServer } from './embedded-server.ts';

let base: string;
let folder: DataFolder;
let server: EmbeddedServer | undefined;

beforeAll(() => {
  base = mkdtempSync(join(tmpdir(), 'tieuchi-embedded-'));
  // As root the database runs as somebody else, who has to get through.
  chmodSync(base, 0o755);
  folder = prepareDataFolder(join(base, 'data'));
});
afterEach(async () => {
  await server?.stop();
  server = undefined;
});
afterAll(() => rmSync(base, { recursive: true, force: true }));

async function ask(url: string, text: string): Promise<unknown[]> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query({ text, rowMode: 'array' })).rows;
  } finally {
    await client.end();
  }
}

describe('the embedded database', () => {
  it('is PostgreSQL 18 on loopback, in a private folder, with an owner who is no superuser', async () => {
    server = await startEmbeddedServer(folder);
    expect(await ask(server.ownerUrl, `select current_setting('server_version_num')::int / 10000`)).toEqual([
      [18],
    ]);
    expect(await ask(server.ownerUrl, 'select rolsuper from pg_roles where rolname = current_user')).toEqual([
      [false],
    ]);
    expect(await ask(server.ownerUrl, `select current_setting('listen_addresses')`)).toEqual([['127.0.0.1']]);
    expect(
      await ask(server.ownerUrl, `select current_setting('fsync'), current_setting('data_checksums')`),
    ).toEqual([['on', 'on']]);
    expect(statSync(folder.path).mode & 0o777).toBe(0o700);
    expect(statSync(join(folder.path, 'secrets.json')).mode & 0o777).toBe(0o600);
    const wrong = new URL(server.ownerUrl);
    wrong.password = 'wrong';
    await expect(ask(wrong.href, 'select 1')).rejects.toMatchObject({ code: '28P01' });
  });

  it('keeps its data over a stop and a start', async () => {
    server = await startEmbeddedServer(folder);
    await ask(server.ownerUrl, 'create table kept (a int)');
    await server.stop();
    expect(findPostmaster(folder)).toBeUndefined();
    server = await startEmbeddedServer(folder);
    expect(await ask(server.ownerUrl, 'select count(*)::int from kept')).toEqual([[0]]);
  });

  it('is migrated by its owner, who makes the role of the server, at every start', async () => {
    server = await startEmbeddedServer(folder);
    const { ownerUrl } = server;
    const first = await migrateDatabase({ ownerUrl });
    expect(await migrateDatabase({ ownerUrl })).toEqual(first);
    expect(await ask(first.appUrl, 'select current_user::text')).toEqual([['tieuchi_app']]);
  });

  it('is adopted after its server was killed', async () => {
    const script = `
      import { prepareDataFolder } from ${JSON.stringify(fileURLToPath(new URL('./cluster/data-folder.ts', import.meta.url)))};
      import { startEmbeddedServer } from ${JSON.stringify(fileURLToPath(new URL('./embedded-server.ts', import.meta.url)))};
      await startEmbeddedServer(prepareDataFolder(process.argv[1]));
      console.log('started');
    `;
    const child = spawn(
      process.execPath,
      ['--import', 'tsx', '--input-type=module', '-e', script, folder.path],
      {
        stdio: ['ignore', 'pipe', 'inherit'],
      },
    );
    await new Promise((resolve) => child.stdout.once('data', resolve));
    const orphan = findPostmaster(folder);
    child.kill('SIGKILL');
    server = await startEmbeddedServer(folder);
    expect(server.adopted).toBe(true);
    expect(findPostmaster(folder)).toEqual(orphan);
  });

  it('lets one server in', async () => {
    server = await startEmbeddedServer(folder);
    await expect(startEmbeddedServer(folder)).rejects.toThrow(OperatorError);
    expect(await ask(server.ownerUrl, 'select 1')).toEqual([[1]]);
  });

  it('is reported lost when its postmaster is killed, and starts again', async () => {
    server = await startEmbeddedServer(folder);
    process.kill(findPostmaster(folder)?.pid ?? 0, 'SIGKILL');
    await server.lost;
    server = await startEmbeddedServer(folder);
    expect(server.adopted).toBe(false);
  });

  it('is not reported lost when one of its processes crashes and it recovers', async () => {
    server = await startEmbeddedServer(folder);
    let lost = false;
    void server.lost.then(() => {
      lost = true;
    });
    const guards = `select pid from pg_stat_activity where application_name = 'tieuchi-guard'`;
    const before = String(await ask(server.superuserUrl, guards));
    process.kill(Number(before), 'SIGKILL');
    const { superuserUrl } = server;
    const regained = async () => {
      const rows = await ask(superuserUrl, guards).catch(() => []);
      return rows.length === 1 && String(rows) !== before;
    };
    await expect.poll(regained).toBe(true);
    expect(lost).toBe(false);
  });

  it('is not misled by a stale postmaster.pid whose number another process has', async () => {
    const file = join(folder.path, 'postgres', 'postmaster.pid');
    writeFileSync(file, `${process.pid}\n${join(folder.path, 'postgres')}\n1\n5432\n\n127.0.0.1\n`);
    expect(findPostmaster(folder)).toBeUndefined();
    server = await startEmbeddedServer(folder);
    expect(readFileSync(file, 'utf8').split('\n')[0]).not.toBe(String(process.pid));
  });
});
