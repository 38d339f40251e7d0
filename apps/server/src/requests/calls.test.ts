import { createAuth } from '@tieuchi/api/auth';
import { createTestDatabase, type TestDatabase } from '@tieuchi/db/testing';
import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildServer } from '../serve.ts';
import { MOST_CALLS } from './call-limits.ts';

const origin = 'http://localhost:3000';
let database: TestDatabase;
let server: FastifyInstance;

beforeAll(async () => {
  database = await createTestDatabase();
  const { db } = database;
  const auth = createAuth({ db, secret: 'x'.repeat(43), baseUrl: origin, secureCookies: false });
  const config = { origin, trustProxy: false, apps: [], version: '0' } as const;
  server = await buildServer({ rooms: { reading: db, saving: db }, auth, config });
});
afterAll(async () => {
  await server.close();
  await database.close();
});

const post = (url: string, payload: string) =>
  server.inject({ method: 'POST', url, payload, headers: { 'content-type': 'application/json' } });

const nested = (depth: number) => `${'['.repeat(depth)}${']'.repeat(depth)}`;

const tooDeep = {
  message: 'Dữ liệu gửi lên có quá nhiều ngoặc lồng nhau.',
  data: {
    code: 'BAD_REQUEST',
    httpStatus: 400,
    domain: { code: 'invalid', params: { reason: 'tooDeep', limit: 200 } },
  },
};

describe('many calls in one request', () => {
  const batch = (calls: number, comma: string) =>
    server.inject(`/api/trpc/${Array.from({ length: calls }, () => 'session.me').join(comma)}?batch=1`);

  it.each([',', '%2C', '%252c'])('are answered up to the limit, joined by %s', async (comma) => {
    const answer = await batch(MOST_CALLS, comma);
    expect(answer.statusCode).toBe(200);
    expect(answer.json()).toHaveLength(MOST_CALLS);
  });

  it.each([',', '%2C', '%252c', '%25252C'])(
    'are refused beyond it, joined by %s, so that a page sends them again',
    async (comma) => {
      const answer = await batch(MOST_CALLS + 1, comma);
      expect(answer.statusCode).toBe(429);
      expect(answer.json()).toMatchObject({
        error: {
          message: 'Một lần gửi chứa quá nhiều yêu cầu.',
          data: { domain: { code: 'tooMany', params: { reason: 'batchTooLong', limit: MOST_CALLS } } },
        },
      });
    },
  );
});

describe('brackets inside one another', () => {
  it('are refused beyond 200 in bodies, in the address and in batches, whatever is called', async () => {
    const answers = [
      await post('/api/trpc/session.changePassword', nested(201)),
      await post('/api/trpc/session.changePassword?batch=1', `{"0":${nested(200)}}`),
      await post('/api/trpc/drafts.save', nested(500_000)),
      await server.inject(`/api/trpc/sets.published?input=${encodeURIComponent(nested(201))}`),
      await server.inject(`/api/trpc/sets.published?input={}&input=${encodeURIComponent(nested(201))}`),
    ];
    for (const answer of answers) {
      expect(answer.statusCode).toBe(400);
      expect(answer.json()).toMatchObject({ error: tooDeep });
    }
  });

  it('are let through up to 200, and inside of texts', async () => {
    expect((await post('/api/trpc/session.changePassword', nested(200))).statusCode).toBe(401);
    const text = JSON.stringify({ text: nested(1_000) });
    expect((await post('/api/trpc/drafts.save', text)).statusCode).toBe(401);
  });
});

describe('what is no call', () => {
  it.each([
    ['POST', '/api/trpc/session.changePassword', '{"current":"Kín đáo', 401, /đăng nhập/],
    ['GET', '/api/trpc/sets.get?input={"digest":"Kín đáo', '', 400, /không phải JSON đúng cú pháp\.$/],
    ['GET', '/api/trpc/sets.get?input={"digest":"Kín đáo"}', '', 400, /không hợp lệ ở: digest\.$/],
    ['GET', '/api/trpc/Kín đáo', '', 404, /tải lại trang\.$/],
    ['GET', '/api/trpc/session.changePassword', '', 405, /tải lại trang\.$/],
  ] as const)(
    '%s %s %s is refused in Vietnamese without quoting it',
    async (method, url, payload, status, sentence) => {
      const answer = await server.inject({
        method,
        url: encodeURI(url),
        ...(payload !== '' && { payload, headers: { 'content-type': 'application/json' } }),
      });
      expect(answer.statusCode).toBe(status);
      expect(answer.json().error.message).toMatch(sentence);
      expect(answer.body).not.toMatch(/Kín|K%C3%AD/);
    },
  );

  it('asks to load the page again when the procedure is of another build', async () => {
    const answer = await server.inject('/api/trpc/sets.ofALaterBuild');
    expect(answer.json().error.data).toEqual({
      code: 'NOT_FOUND',
      httpStatus: 404,
      domain: { code: 'outdated' },
    });
  });
});
