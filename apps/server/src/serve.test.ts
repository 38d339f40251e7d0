import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { createAuth } from '@tieuchi/api/auth';
import { restRoutes } from '@tieuchi/api/rest';
import { seedDemo, seedReference } from '@tieuchi/api/seed';
import { createTestDatabase, type TestDatabase } from '@tieuchi/db/testing';
import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildServer } from './serve.ts';

const origin = 'http://localhost:3000';
const policy =
  "default-src 'self';script-src 'self';style-src 'self' 'unsafe-inline';img-src 'self' data:;font-src 'self' data:;worker-src 'self' blob:;connect-src 'self';frame-ancestors 'none';base-uri 'none';form-action 'self';object-src 'none'";

let database: TestDatabase;
let server: FastifyInstance;
let folder: string;
const passwords = new Map<string, string>();
const routes = new Set<string>();

async function build(at: string): Promise<FastifyInstance> {
  const { db } = database;
  const auth = createAuth({
    db,
    secret: 'x'.repeat(43),
    baseUrl: at,
    secureCookies: at.startsWith('https:'),
  });
  const apps = [
    { name: 'editor', folder: join(folder, 'editor') },
    { name: 'assessment', folder: join(folder, 'not-built') },
    { name: 'authority', folder: join(folder, 'not-built') },
  ];
  return buildServer({
    rooms: { reading: db, saving: db },
    auth,
    config: { origin: at, trustProxy: false, apps, version: '0' },
    onRoute: (url) => routes.add(url),
  });
}

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'tieuchi-serve-'));
  const assets = join(folder, 'editor', 'assets');
  mkdirSync(assets, { recursive: true });
  writeFileSync(join(folder, 'editor', 'index.html'), '<!doctype html><title>Editor</title>');
  writeFileSync(join(assets, 'main-1a2b.js'), 'export {};');
  writeFileSync(join(assets, 'main-1a2b.js.gz'), gzipSync('export {};'));
  database = await createTestDatabase();
  await seedReference(database.db);
  for (const { username, password } of await seedDemo(database.db)) passwords.set(username, password);
  server = await build(origin);
});
afterAll(async () => {
  await server.close();
  await database.close();
  rmSync(folder, { recursive: true });
});

async function signIn(username: string, at = server, from = origin): Promise<string> {
  const payload = { username, password: passwords.get(username) };
  const answer = await at.inject({
    method: 'POST',
    url: '/api/auth/sign-in/username',
    payload,
    headers: { origin: from },
  });
  expect(answer.statusCode).toBe(200);
  return String(answer.headers['set-cookie']);
}

describe('every answer', () => {
  it.each([
    '/',
    '/api/health',
    '/api/nope',
    '/nope',
    '/editor/',
    '/api/trpc/session.me',
    '/api/auth/get-session',
    '/api/v1/sets',
  ])('of %s has the security headers', async (url) => {
    const { headers } = await server.inject(url);
    expect(headers['content-security-policy']).toBe(policy);
    expect(headers['x-content-type-options']).toBe('nosniff');
    expect(headers['x-frame-options']).toBe('DENY');
    expect(headers['strict-transport-security']).toBeUndefined();
    expect(headers['x-request-id']).toMatch(/^[0-9a-f-]{36}$/);
    expect(headers['cache-control']).toMatch(/no-store|no-cache/);
  });

  it('is for https only where browsers come by https', async () => {
    const at = 'https://tieuchi.example.vn';
    const secure = await build(at);
    expect((await secure.inject('/')).headers['strict-transport-security']).toContain('max-age=31536000');
    expect(await signIn('bo', secure, at)).toMatch(/^__Secure-.*Secure/);
    await secure.close();
  });
});

describe('what does not exist or makes no sense', () => {
  it.each([
    ['/api/nope', 404, 'json'],
    ['/api/auth/admin/list-users', 404, 'json'],
    ['/api/auth/sign-up/email', 404, 'json'],
    ['/api/v1/nope', 404, 'json'],
    ['/nope', 404, 'html'],
    ['/%E0%A4%A', 400, 'html'],
    ['/api/%zz', 400, 'json'],
    ['//evil.example/..', 404, 'html'],
    ['/editor/..%2f..%2fpackage.json', 404, 'html'],
    ['/editor/assets/missing.js', 404, 'html'],
    ['/api/trpc/nope', 404, 'json'],
    ['/assessment/', 503, 'html'],
  ])('%s answers %i %s', async (url, status, kind) => {
    const answer = await server.inject(url);
    expect(answer.statusCode).toBe(status);
    expect(answer.headers['content-type']).toContain(kind);
    expect(answer.headers['content-security-policy']).toContain("base-uri 'none'");
    expect(answer.body).not.toMatch(/evil\.example|zz|at .*:\d+:\d+/);
  });

  it.each([
    ['text/plain', 415],
    ['multipart/form-data; boundary=x', 415],
    ['application/x-www-form-urlencoded', 415],
    ['application/json', 401],
  ])('a procedure called with %s answers %i', async (type, status) => {
    const answer = await server.inject({
      method: 'POST',
      url: '/api/trpc/drafts.save',
      headers: { 'content-type': type },
      payload: '{}',
    });
    expect(answer.statusCode).toBe(status);
  });
});

describe('bodies', () => {
  const post = (path: string, size: number) =>
    server.inject({
      method: 'POST',
      url: `/api/trpc/${path}`,
      headers: { 'content-type': 'application/json' },
      payload: JSON.stringify({ text: 'x'.repeat(size) }),
    });

  it('of procedures are at most 1 MB, those that save a draft 3 MB', async () => {
    expect((await post('session.changePassword', 1_100_000)).statusCode).toBe(413);
    expect((await post('drafts.save', 2_900_000)).statusCode).toBe(401);
    expect((await post('drafts.save', 3_200_000)).statusCode).toBe(413);
    expect((await post('drafts.importDocument', 2_900_000)).statusCode).toBe(401);
    expect((await post('drafts.save,session.changePassword', 1_100_000)).statusCode).toBe(413);
  });

  it.each(['gzip', 'br'])('are compressed with %s when long', async (encoding) => {
    const answer = await server.inject({ url: '/api/v1/sets', headers: { 'accept-encoding': encoding } });
    expect(answer.headers['content-encoding'] ?? 'short').toMatch(
      answer.rawPayload.length > 1024 ? encoding : /short|gzip|br/,
    );
    const long = await server.inject({
      url: '/api/trpc/units.provinces',
      headers: { 'accept-encoding': encoding },
    });
    expect(long.headers['content-encoding']).toBe(encoding);
  });
});

describe('another site', () => {
  it.each([{ origin: 'https://evil.example' }, { origin: 'null' }, { 'sec-fetch-site': 'cross-site' }])(
    'with %j cannot change anything',
    async (headers) => {
      const cookie = await signIn('bo');
      for (const url of [
        '/api/trpc/session.changePassword',
        '/api/auth/sign-out',
        '/api/v1/accounts/read-xlsx',
      ]) {
        const answer = await server.inject({
          method: 'POST',
          url,
          headers: { ...headers, cookie, 'content-type': 'application/json' },
          payload: '{}',
        });
        expect(answer.statusCode).toBe(403);
      }
    },
  );
});

describe('the first page', () => {
  it('offers every app, in Vietnamese and without scripts', async () => {
    const { body } = await server.inject('/');
    expect(body).toContain('lang="vi"');
    expect(body).toContain('href="/editor/"');
    expect(body).toContain('href="/assessment/"');
    expect(body).toContain('href="/authority/"');
    expect(body).not.toContain('<script');
  });

  it.each([
    ['bo', '/editor/'],
    ['vanhanh', '/authority/operations'],
    ['tacgia.ninhbinh', '/editor/'],
    ['congbo.ninhbinh', '/editor/'],
    ['quantri.ninhbinh', '/editor/'],
    ['canbo.hoalu', '/assessment/'],
    ['lanhdao.hoalu', '/assessment/'],
  ])('sends %s to %s', async (username, place) => {
    const answer = await server.inject({ url: '/', headers: { cookie: await signIn(username) } });
    expect(answer.statusCode).toBe(303);
    expect(answer.headers.location).toBe(place);
  });
});

describe('a built app', () => {
  it('answers its page for every address made in the browser, asked for anew each time', async () => {
    for (const url of ['/editor/', '/editor/sets/abc?x=1.js', '/editor/drafts/0/compare']) {
      const answer = await server.inject(url);
      expect(answer.statusCode).toBe(200);
      expect(answer.body).toContain('<title>Editor</title>');
      expect(answer.headers['cache-control']).toBe('no-cache');
    }
    expect((await server.inject('/editor')).headers.location).toBe('/editor/');
  });

  it('has files that are kept for good and come compressed', async () => {
    const answer = await server.inject({
      url: '/editor/assets/main-1a2b.js',
      headers: { 'accept-encoding': 'gzip, br' },
    });
    expect(answer.headers['cache-control']).toBe('public, max-age=31536000, immutable');
    expect(answer.headers['content-encoding']).toBe('gzip');
    expect(answer.headers['content-type']).toContain('javascript');
  });
});

describe('an address that has moved', () => {
  it.each([
    ['/editor/rounds', '/authority/rounds'],
    ['/editor/rounds/0b1c?tab=supplied', '/authority/rounds/0b1c?tab=supplied'],
    ['/editor/rounds/0b1c/dossiers/7d2e', '/authority/rounds/0b1c/dossiers/7d2e'],
    ['/editor/results?text=%C4%90%C3%B4ng', '/authority/results?text=%C4%90%C3%B4ng'],
    ['/editor/accounts', '/authority/accounts'],
    ['/editor/audit', '/authority/audit'],
    ['/editor/operations', '/authority/operations'],
  ])('%s is sent on to %s, whoever asks', async (address, now) => {
    for (const method of ['GET', 'HEAD'] as const) {
      const answer = await server.inject({ method, url: address });
      expect(answer.statusCode).toBe(308);
      expect(answer.headers.location).toBe(now);
      expect(answer.headers['cache-control']).toBe('no-cache');
    }
  });
});

it('describes its public routes as OpenAPI', async () => {
  const document = (await server.inject('/api/v1/openapi.json')).json();
  expect(document.openapi).toBe('3.1.0');
  expect(Object.keys(document.paths)).toContain('/api/v1/sets');
  expect(Object.keys(document.paths).filter((path) => !path.startsWith('/api/v1/'))).toEqual(['/api/health']);
});

it('has no other routes than the procedures, those with a declared access and the pages anybody may see', () => {
  const own = ['/', '/api/health', '/api/v1/openapi.json', '/api/auth/*', '/api/trpc/:path'];
  const pages = ['editor', 'assessment', 'authority'].flatMap((name) => [`/${name}`, `/${name}/*`]);
  const declared = [...own, ...pages, ...restRoutes.map(({ path }) => path)];
  expect([...routes].sort()).toEqual([...new Set(declared)].sort());
});
