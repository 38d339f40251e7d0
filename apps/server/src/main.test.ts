import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { withOwner } from '@tieuchi/db/owner-connection';
import { type TestServer, testServerVariable, withDatabase } from '@tieuchi/db/testing/test-server';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeFolder, type ServerProcess, startServer } from '../test/server-process.ts';

let base: string;
let data: string;
const running = new Set<ServerProcess>();

function start(env: Record<string, string>): ServerProcess {
  const server = startServer(env);
  running.add(server);
  void server.ended.then(() => running.delete(server));
  return server;
}

/** The pid in the cluster's own file; undefined when none runs. */
function postmaster(folder = data): number | undefined {
  const file = join(folder, 'postgres', 'postmaster.pid');
  return existsSync(file) ? Number(readFileSync(file, 'utf8').split('\n')[0]) : undefined;
}

async function fails(env: Record<string, string>): Promise<string> {
  const server = start(env);
  expect(await server.ended).toBe(1);
  const lines = server.printed().trim().split('\n');
  expect(lines).toHaveLength(1);
  expect(lines[0]).toMatch(/^✗ \S.*[.:].*$/);
  return lines[0] ?? '';
}

beforeAll(() => {
  base = makeFolder();
  data = join(base, 'data');
});
afterAll(async () => {
  for (const server of running) server.child.kill('SIGTERM');
  await Promise.all([...running].map((server) => server.ended));
  rmSync(base, { recursive: true, force: true });
});

describe('a server with its own database', () => {
  it('starts, keeps others out, stops at Ctrl-C and keeps its data', async () => {
    const first = start({ TIEUCHI_DATA: data, TIEUCHI_DEMO: '1' });
    const address = await first.ready;
    expect((await fetch(new URL('/api/health', address))).status).toBe(200);
    const accounts = readFileSync(join(data, 'demo-accounts.json'), 'utf8');

    expect(await fails({ TIEUCHI_DATA: data })).toContain(`tiến trình ${first.child.pid}`);
    expect((await fetch(new URL('/api/health', address))).status).toBe(200);

    const elsewhere = join(base, 'elsewhere');
    const { port } = new URL(address);
    expect(await fails({ TIEUCHI_DATA: elsewhere, PORT: port })).toContain(`Cổng ${port}`);
    expect(postmaster(elsewhere)).toBeUndefined();
    expect(existsSync(join(elsewhere, 'postgres'))).toBe(false);

    // The terminal and npm both tell it: one Ctrl-C may arrive three times.
    for (let times = 0; times < 3; times++) first.child.kill('SIGINT');
    expect(await first.ended).toBe(0);
    expect(postmaster()).toBeUndefined();
    expect(existsSync(join(data, 'server.lock'))).toBe(false);

    const second = start({ TIEUCHI_DATA: data, TIEUCHI_DEMO: '1' });
    await second.ready;
    expect(readFileSync(join(data, 'demo-accounts.json'), 'utf8')).toBe(accounts);
    second.child.kill('SIGTERM');
    expect(await second.ended).toBe(0);
  });

  it('takes over what a killed one left behind, and what it had saved', async () => {
    const killed = start({ TIEUCHI_DATA: data, TIEUCHI_DEMO: '1' });
    const [{ username, password }] = await killed.ready.then(() =>
      JSON.parse(readFileSync(join(data, 'demo-accounts.json'), 'utf8')),
    );
    const orphan = postmaster();
    killed.child.kill('SIGKILL');
    expect(await killed.ended).toBe(-1);

    const next = start({ TIEUCHI_DATA: data, TIEUCHI_DEMO: '1' });
    const address = await next.ready;
    expect(postmaster()).toBe(orphan);
    const answer = await fetch(new URL('/api/auth/sign-in/username', address), {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ username, password }),
    });
    expect(answer.status).toBe(200);
    next.child.kill('SIGINT');
    expect(await next.ended).toBe(0);
    expect(postmaster()).toBeUndefined();
  });

  it('stays when its database is killed, answers 503 meanwhile, and goes on by itself', async () => {
    const server = start({ TIEUCHI_DATA: data, TIEUCHI_DEMO: '1' });
    const address = await server.ready;
    const [{ username, password }] = JSON.parse(readFileSync(join(data, 'demo-accounts.json'), 'utf8'));
    const signIn = () =>
      fetch(new URL('/api/auth/sign-in/username', address), {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ username, password }),
      });
    const killed = postmaster() ?? 0;
    process.kill(killed, 'SIGKILL');
    await expect.poll(() => server.printed()).toContain('✗ Cơ sở dữ liệu kèm sẵn đã dừng đột ngột');
    expect((await fetch(new URL('/api/health', address))).status).toBe(503);
    const refused = await signIn();
    expect(refused.status).toBe(503);
    expect(refused.headers.get('retry-after')).toBe('3');
    expect(await refused.json()).toMatchObject({ code: 'unavailable' });

    await expect.poll(() => server.printed()).toContain('Cơ sở dữ liệu kèm sẵn đã chạy lại.');
    expect(postmaster()).not.toBe(killed);
    expect((await signIn()).status).toBe(200);
    expect((await fetch(new URL('/api/health', address))).status).toBe(200);
    server.child.kill('SIGINT');
    expect(await server.ended).toBe(0);
    expect(postmaster()).toBeUndefined();
  });

  it('leaves nothing running when stopped while it starts', async () => {
    const folder = join(base, 'interrupted');
    const server = start({ TIEUCHI_DATA: folder });
    await expect.poll(() => existsSync(join(folder, 'postgres'))).toBe(true);
    server.child.kill('SIGINT');
    expect(await server.ended).toBe(0);
    expect(server.printed()).not.toContain('đang chạy');
    expect(postmaster(folder)).toBeUndefined();
    expect(existsSync(join(folder, 'server.lock'))).toBe(false);
  });

  it('outside of a demo makes one operator, whose password is shown once', async () => {
    const folder = join(base, 'real');
    const first = start({ TIEUCHI_DATA: folder });
    await first.ready;
    expect(first.printed().match(/vanhanh {2}\S+/g)).toHaveLength(1);
    expect(existsSync(join(folder, 'demo-accounts.json'))).toBe(false);
    first.child.kill('SIGINT');
    await first.ended;
    const second = start({ TIEUCHI_DATA: folder });
    await second.ready;
    expect(second.printed()).not.toContain('vanhanh');
    second.child.kill('SIGINT');
    await second.ended;
  });
});

describe('a start that cannot work ends with one line', () => {
  it('when the port is taken by another program', async () => {
    const other = createServer();
    await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
    const address = other.address();
    const port = typeof address === 'object' && address ? String(address.port) : '';
    expect(await fails({ TIEUCHI_DATA: join(base, 'port'), PORT: port })).toContain(`Cổng ${port} đang bị`);
    other.close();
  });

  it('when the data folder cannot be written to, or holds something else', async () => {
    const file = join(base, 'file');
    writeFileSync(file, '');
    expect(await fails({ TIEUCHI_DATA: join(file, 'data') })).toContain('thư mục dữ liệu');
    expect(await fails({ TIEUCHI_DATA: '/proc/tieuchi' })).toContain('/proc/tieuchi');
    const other = join(base, 'other');
    mkdirSync(other);
    writeFileSync(join(other, 'letter.txt'), '');
    expect(await fails({ TIEUCHI_DATA: other })).toContain('nội dung khác');
  });

  it.each([
    { PORT: 'abc' },
    { TIEUCHI_ORIGIN: 'tieuchi.vn' },
    { TIEUCHI_LOG_LEVEL: 'loud' },
    { DATABASE_URL: 'nonsense' },
    { DATABASE_URL: 'postgres://u:secret@no-such-host.invalid/db' },
  ])('when the environment says %j', async (env) => {
    expect(await fails({ TIEUCHI_DATA: join(base, 'unused'), ...env })).not.toContain('secret');
  });

  it('when nothing answers at DATABASE_URL, after waiting for a while', async () => {
    expect(await fails({ DATABASE_URL: 'postgres://u:secret@127.0.0.1:1/db' })).toContain('127.0.0.1:1/db');
  });
});

it('three servers start at once on one DATABASE_URL, and one of them makes the operator', async () => {
  const server: TestServer = JSON.parse(process.env[testServerVariable] ?? '');
  const name = `${server.template}_three`;
  await withOwner(server.adminUrl, (client) => client.query(`create database ${name}`));
  try {
    const env = { DATABASE_URL: withDatabase(server.adminUrl, name), TIEUCHI_DATA: join(base, 'three') };
    const three = [1, 2, 3].map(() => start(env));
    await Promise.all(three.map(({ ready }) => ready));
    expect(three.filter((one) => one.printed().includes('vanhanh'))).toHaveLength(1);
    for (const one of three) one.child.kill('SIGINT');
    expect(await Promise.all(three.map(({ ended }) => ended))).toEqual([0, 0, 0]);
  } finally {
    await withOwner(server.adminUrl, async (client) => {
      await client.query(`drop database ${name} with (force)`);
      await client.query(`drop role if exists ${name}_app`);
    });
  }
});
