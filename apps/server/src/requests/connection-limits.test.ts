import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { connect, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createAuth } from '@tieuchi/api/auth';
import { createTestDatabase, type TestDatabase } from '@tieuchi/db/testing';
import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { buildServer } from '../serve.ts';

const limits = { headers: 200, request: 400, idle: 1_500, betweenRequests: 200, check: 20 };

let folder: string;
let database: TestDatabase;
let server: FastifyInstance;
let port: number;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'tieuchi-connections-'));
  mkdirSync(join(folder, 'assets'));
  writeFileSync(join(folder, 'index.html'), '');
  // Far more than the buffers of the system take in.
  writeFileSync(join(folder, 'assets', 'large.js'), Buffer.alloc(64 * 1024 * 1024, 0x20));
  database = await createTestDatabase();
  const { db } = database;
  const origin = 'http://localhost:3000';
  const auth = createAuth({ db, secret: 'x'.repeat(43), baseUrl: origin, secureCookies: false });
  const config = { origin, trustProxy: false, apps: [{ name: 'editor', folder }], version: '0' } as const;
  server = await buildServer({ rooms: { reading: db, saving: db }, auth, config, limits });
  await server.listen({ port: 0, host: '127.0.0.1' });
  const address = server.server.address();
  port = typeof address === 'object' && address ? address.port : 0;
});
afterAll(async () => {
  await server.close();
  await database.close();
  rmSync(folder, { recursive: true });
});

/** Opens a connection and says what it was told until the server closed it. */
function until(send: (socket: Socket) => void): Promise<string> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1', () => send(socket));
    let told = '';
    socket.on('data', (bytes) => {
      told += bytes;
    });
    socket.on('error', () => undefined);
    socket.on('close', () => resolve(told));
  });
}

/** Sends a beginning, and then one byte after the other for as long as it may. */
function drip(beginning: string) {
  return (socket: Socket) => {
    socket.write(beginning);
    const timer = setInterval(() => socket.write('a'), 10);
    socket.on('close', () => clearInterval(timer));
  };
}

const openConnections = () =>
  new Promise<number>((resolve, reject) => {
    server.server.getConnections((error, count) => (error ? reject(error) : resolve(count)));
  });

const post =
  'POST /api/trpc/session.changePassword HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\n';

it.each<[string, (socket: Socket) => void]>([
  ['sends nothing', () => undefined],
  ['sends half of its headers', (socket) => socket.write(post)],
  ['drips its headers', drip(`${post}X-Long: `)],
  ['sends no body', (socket) => socket.write(`${post}Content-Length: 100000\r\n\r\n`)],
  ['drips its body', drip(`${post}Content-Length: 100000\r\n\r\n`)],
  ['drips its body in chunks', drip(`${post}Transfer-Encoding: chunked\r\n\r\n100000\r\n`)],
])('closes a connection that %s, and says why', async (_, send) => {
  const told = await until(send);
  expect(told).toMatch(/^HTTP\/1\.1 408 /);
  expect(told).toContain('Yêu cầu gửi lên quá chậm');
});

it('closes a connection whose next request never comes whole', async () => {
  const told = await until((socket) => socket.write('GET /api/nope HTTP/1.1\r\nHost: a\r\n\r\nGET /api'));
  expect(told).toMatch(/^HTTP\/1\.1 404 /);
});

it('closes a connection that does not read its answer', async () => {
  const socket = connect(port, '127.0.0.1', () =>
    socket.write('GET /editor/assets/large.js HTTP/1.1\r\nHost: a\r\n\r\n'),
  );
  socket.on('error', () => undefined);
  await expect.poll(openConnections).toBe(1);
  await expect.poll(openConnections).toBe(0);
  socket.destroy();
});

it.each([
  ['no HTTP', 'Xin chào Kín đáo\r\n\r\n', 400],
  ['headers without an end', `GET / HTTP/1.1\r\nHost: a\r\nX: ${'k'.repeat(40_000)}`, 431],
])('answers %s in our own shape without quoting it', async (_, sent, status) => {
  const told = await until((socket) => socket.write(sent));
  expect(told).toMatch(new RegExp(`^HTTP/1\\.1 ${status} `));
  expect(told).toMatch(/"code":"invalid","message":"[^"]+\."/);
  expect(told).not.toMatch(/Kín|kkk/);
});

it('lets an ordinary request through', async () => {
  const answer = await fetch(`http://127.0.0.1:${port}/api/health`, { headers: { connection: 'close' } });
  expect(await answer.json()).toEqual({ status: 'ok' });
});
