import { existsSync, mkdirSync, readFileSync, rmSync, statSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { withOwner } from '@tieuchi/db/owner-connection';
import { type TestServer, testServerVariable, withDatabase } from '@tieuchi/db/testing/test-server';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { makeFolder, startServer } from '../test/server-process.ts';

let base: string;
beforeAll(() => {
  base = makeFolder();
});
afterAll(() => rmSync(base, { recursive: true, force: true }));

/** Asks so often that the log has to be written to many times. */
async function askOften(address: string): Promise<Set<number>> {
  const statuses = new Set<number>();
  for (let times = 0; times < 30; times++)
    statuses.add((await fetch(new URL(`/api/health?q=${'x'.repeat(3_000)}`, address))).status);
  return statuses;
}

it.runIf(existsSync('/dev/full'))(
  'a server whose log finds no room goes on, says so once, and logs again when there is room',
  async () => {
    const data = join(base, 'full');
    const log = join(data, 'server.log');
    mkdirSync(data);
    symlinkSync('/dev/full', log);
    const server = startServer({ TIEUCHI_DATA: data });
    const address = await server.ready;
    expect(await askOften(address)).toEqual(new Set([200]));
    await expect.poll(server.printed).toContain('Không ghi được nhật ký');
    expect(await askOften(address)).toEqual(new Set([200]));
    rmSync(log);
    await expect.poll(() => existsSync(log) && readFileSync(log, 'utf8')).toContain('"msg":"request"');
    expect(statSync(log).mode & 0o777).toBe(0o600);
    expect(server.printed().match(/Không ghi được nhật ký/g)).toHaveLength(1);
    server.child.kill('SIGTERM');
    expect(await server.ended).toBe(0);
  },
);

it('a server that logs to standard error goes on and ends in order when nobody is there any more', async () => {
  const test: TestServer = JSON.parse(process.env[testServerVariable] ?? '');
  const name = `${test.template}_stderr`;
  await withOwner(test.adminUrl, (client) => client.query(`create database ${name}`));
  try {
    const url = withDatabase(test.adminUrl, name);
    const env = { DATABASE_URL: url, TIEUCHI_DATA: join(base, 'none'), TIEUCHI_LOG_LEVEL: 'trace' };
    const server = startServer(env);
    const address = await server.ready;
    server.child.stderr?.destroy();
    server.child.stdout?.destroy();
    expect(await askOften(address)).toEqual(new Set([200]));
    server.child.kill('SIGTERM');
    expect(await server.ended).toBe(0);

    const unread = startServer(env);
    const next = await unread.ready;
    unread.child.stderr?.pause();
    for (let times = 0; times < 20; times++) expect(await askOften(next)).toEqual(new Set([200]));
    unread.child.kill('SIGTERM');
    await new Promise((resolve) => unread.child.once('exit', resolve));
    expect(unread.child.exitCode).toBe(0);
    unread.child.stderr?.resume();
    await unread.ended;
  } finally {
    await withOwner(test.adminUrl, async (client) => {
      await client.query(`drop database ${name} with (force)`);
      await client.query(`drop role if exists ${name}_app`);
    });
  }
});
