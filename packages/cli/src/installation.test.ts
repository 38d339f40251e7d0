import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { connectOwner } from '@tieuchi/db/owner-connection';
import { createTestDatabase, type TestDatabase } from '@tieuchi/db/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const main = fileURLToPath(new URL('main.ts', import.meta.url));
const tsx = pathToFileURL(createRequire(import.meta.url).resolve('tsx')).href;

function tieuchi(env: Record<string, string>, ...args: string[]) {
  return spawnSync(process.execPath, ['--import', tsx, main, ...args], {
    env: { ...process.env, DATABASE_URL: '', DATABASE_APP_URL: '', INIT_CWD: '', ...env },
    encoding: 'utf8',
  });
}

describe('seed and audit verify on a given database', () => {
  let test: TestDatabase;
  let env: { DATABASE_URL: string; DATABASE_APP_URL: string };
  beforeAll(async () => {
    test = await createTestDatabase();
    env = { DATABASE_URL: test.ownerUrl, DATABASE_APP_URL: test.appUrl };
  });
  afterAll(() => test.close());

  it('seeds once: units as of today, the national sets and one operator', async () => {
    const first = tieuchi(env, 'seed', '--json');
    expect(first.stderr).toBe('');
    expect(JSON.parse(first.stdout)).toEqual({
      operator: { username: 'vanhanh', password: expect.any(String) },
    });
    const again = tieuchi(env, 'seed', '--json');
    expect(JSON.parse(again.stdout)).toEqual({ operator: null });
    const owner = await connectOwner(test.ownerUrl);
    const { rows } = await owner.query(
      'select type, count(*)::int as n from units where valid_to is null group by type order by type',
    );
    const sets = await owner.query(
      "select set_id || '@' || version as name from published_versions order by 1",
    );
    await owner.end();
    expect(rows).toEqual([
      { type: 'dac-khu', n: 13 },
      { type: 'phuong', n: 697 },
      { type: 'tinh', n: 34 },
      { type: 'xa', n: 2611 },
    ]);
    expect(sets.rows.map(({ name }) => name)).toEqual([
      'vn/commune@1.0',
      'vn/commune@1.0.1',
      'vn/district@1.0',
      'vn/district@1.0.1',
    ]);
  });

  it('finds everything intact, then names the rows that a superuser altered', async () => {
    const before = tieuchi(env, 'audit', 'verify', '--json');
    expect(JSON.parse(before.stdout)).toMatchObject({ versions: 4, problems: [] });
    expect(before.status).toBe(0);

    const owner = await connectOwner(test.ownerUrl);
    // What only a superuser can: switch off every trigger that stands in the way.
    await owner.query('set session_replication_role = replica');
    const { rows } = await owner.query('select min(id)::text as id from audit_events');
    await owner.query(`update audit_events set action = 'nothing.happened' where id = $1`, [rows[0].id]);
    await owner.query(
      `update published_versions set text = replace(text, '"1.0"', '"1.1"') where set_id = 'vn/commune'`,
    );
    await owner.end();

    const after = tieuchi(env, 'audit', 'verify', '--json');
    expect(after.status).toBe(1);
    expect(JSON.parse(after.stdout).problems).toEqual([
      { table: 'audit_events', row: rows[0].id, problem: 'altered' },
      { table: 'published_versions', row: expect.stringMatching(/^sha256-/), problem: 'digestMismatch' },
    ]);
    expect(tieuchi(env, 'audit', 'verify').stdout).toContain(
      `audit_events ${rows[0].id}: nội dung đã bị sửa`,
    );
  });

  it('says that a database is unreachable or empty and exits 2', () => {
    const nowhere = new URL(test.ownerUrl);
    nowhere.pathname = '/no_such_database';
    const refused = tieuchi({ DATABASE_URL: nowhere.href }, 'audit', 'verify');
    expect(refused.status).toBe(2);
    expect(refused.stderr).toContain(`Không kết nối được cơ sở dữ liệu ${nowhere.host}/no_such_database`);
    const postgres = new URL(test.ownerUrl);
    postgres.pathname = '/postgres';
    const empty = tieuchi({ DATABASE_URL: postgres.href }, 'audit', 'verify');
    expect(empty.status).toBe(2);
    expect(empty.stderr).toContain('chưa có bảng nào');
  });
});

describe('with a data folder of its own', () => {
  let base: string;
  beforeAll(() => {
    base = mkdtempSync(join(tmpdir(), 'tieuchi-install-'));
    chmodSync(base, 0o755);
  });
  afterAll(() => rmSync(base, { recursive: true, force: true }));

  it('verifies nothing where there is no installation, and creates none', () => {
    const run = tieuchi({ TIEUCHI_DATA: join(base, 'nowhere') }, 'audit', 'verify');
    expect(run.status).toBe(2);
    expect(run.stderr).toContain('Chưa có thư mục dữ liệu');
  });

  it('seeds without a server, serves, and verifies beside the running server', async () => {
    const env = { TIEUCHI_DATA: join(base, 'data'), PORT: '0', TIEUCHI_LOG_LEVEL: 'silent' };
    expect(tieuchi(env, 'seed').stdout).toContain('Tài khoản vận hành: vanhanh');
    const server = await serve(env);
    try {
      const run = tieuchi(env, 'audit', 'verify', '--json');
      expect(run.stderr).toBe('');
      expect(JSON.parse(run.stdout)).toMatchObject({ versions: 4, problems: [] });
    } finally {
      const ended = new Promise((resolve) => server.once('exit', resolve));
      server.kill('SIGINT');
      expect(await ended).toBe(0);
    }
    expect(tieuchi(env, 'audit', 'verify').status).toBe(0);
  });
});

/** Resolves when the server says that it runs. */
function serve(env: Record<string, string>): Promise<ChildProcess> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, ['--import', tsx, main, 'serve'], {
      env: { ...process.env, DATABASE_URL: '', INIT_CWD: '', ...env },
    });
    let output = '';
    for (const stream of [child.stdout, child.stderr])
      stream.on('data', (chunk) => {
        output += chunk;
        if (output.includes('đang chạy')) resolve(child);
      });
    child.on('exit', (code) => reject(new Error(`the server ended with ${code}: ${output}`)));
  });
}
