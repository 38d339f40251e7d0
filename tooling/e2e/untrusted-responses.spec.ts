import { expect } from '@playwright/test';
import { openCookie } from './api-session.ts';
import { sign } from './canaries.ts';
import { test } from './canary-test.ts';

const json = { 'content-type': 'application/json' };

test('every kind of answer carries the policy, whatever it is an answer to', async ({ server, world }) => {
  const cookie = await openCookie(server.origin, world.people.publisher);
  const page = await (await fetch(`${server.origin}/assessment/`)).text();
  const script = /src="([^"]+\.js)"/.exec(page)?.[1];
  const style = /href="([^"]+\.css)"/.exec(page)?.[1];
  const odd = encodeURIComponent(sign);
  const asked: [path: string, status: number, options?: RequestInit][] = [
    ['/', 200],
    ['/', 303, { headers: { cookie } }],
    ['/editor', 308],
    ['/editor/', 200],
    [`/editor/sets/${odd}`, 200],
    [`/editor/rounds/${odd}?tab=${odd}`, 308],
    ['/authority/', 200],
    ['/assessment/', 200],
    [`${script}`, 200],
    [`${style}`, 200],
    ['/assessment/icon.svg', 200],
    ['/assessment/assets/none.js', 404],
    [`/${odd}`, 404],
    ['/%E0%A4%A', 400],
    ['/api/health', 200],
    ['/api/trpc/session.me', 200],
    ['/api/trpc/drafts.list', 401],
    ['/api/trpc/nothing', 404],
    ['/api/trpc/drafts.save', 415, { method: 'POST', body: 'x', headers: { 'content-type': 'text/plain' } }],
    ['/api/trpc/drafts.save', 401, { method: 'POST', body: '{', headers: json }],
    [
      '/api/trpc/session.changePassword',
      413,
      { method: 'POST', body: ' '.repeat(1024 * 1024 + 1), headers: json },
    ],
    [
      '/api/trpc/session.changePassword',
      403,
      { method: 'POST', body: '{}', headers: { ...json, origin: 'https://example.org' } },
    ],
    [
      '/api/auth/sign-in/username',
      401,
      { method: 'POST', body: '{"username":"bo","password":"x"}', headers: json },
    ],
    ['/api/auth/admin/list-users', 404],
    ['/api/v1/sets', 200],
    [`/api/v1/sets/${world.digest}`, 200],
    [`/api/v1/sets/${world.digest}/types.d.ts`, 200],
    [`/api/v1/sets/${odd}`, 404],
    ['/api/v1/compare.csv', 401],
    ['/api/v1/openapi.json', 200],
    [`/api/${odd}`, 404],
  ];
  for (const [path, status, options] of asked) {
    const answer = await fetch(`${server.origin}${path}`, { redirect: 'manual', ...options });
    const body = await answer.text();
    expect.soft({ path, status: answer.status }).toEqual({ path, status });
    const policy = answer.headers.get('content-security-policy') ?? '';
    expect.soft(policy, path).toMatch(/default-src '(self|none)'/);
    expect.soft(policy, path).not.toMatch(/script-src[^;]*unsafe|unsafe-eval/);
    expect.soft(answer.headers.get('x-content-type-options'), path).toBe('nosniff');
    expect.soft(answer.headers.get('x-frame-options') ?? policy, path).toMatch(/DENY|frame-ancestors 'none'/);
    if (!answer.headers.get('content-type')?.startsWith('text/html')) continue;
    expect.soft(body, path).not.toContain(sign);
    expect.soft(body.match(/<script(?![^>]*\ssrc=)[^>]*>/gi), `inline scripts of ${path}`).toBeNull();
    expect.soft(body.match(/\son[a-z]+\s*=|javascript:/gi), `handlers in ${path}`).toBeNull();
  }
});

test('what can be downloaded is a file, never a page', async ({ server, world }) => {
  const cookie = await openCookie(server.origin, world.people.publisher);
  const administrator = await openCookie(server.origin, world.people.administrator);
  const { digest, national } = world;
  for (const [path, type, as] of [
    [`/api/v1/sets/${digest}`, 'application/json', cookie],
    [`/api/v1/sets/${digest}/schema`, 'application/json', cookie],
    [`/api/v1/sets/${digest}/types.d.ts`, 'text/plain', cookie],
    [`/api/v1/compare.csv?base=${national}&other=${digest}`, 'text/csv', cookie],
    ['/api/v1/accounts/template.xlsx', 'application/vnd.openxmlformats-officedocument', administrator],
  ] as const) {
    const answer = await fetch(`${server.origin}${path}`, { headers: { cookie: as } });
    expect.soft(answer.status, path).toBe(200);
    expect.soft(answer.headers.get('content-type'), path).toContain(type);
    expect
      .soft(answer.headers.get('content-disposition'), path)
      .toMatch(/^attachment; filename\*=UTF-8''[\w.-]+$/);
    expect.soft(answer.headers.get('x-content-type-options'), path).toBe('nosniff');
  }
  const types = await (await fetch(`${server.origin}/api/v1/sets/${digest}/types.d.ts`)).text();
  expect(types).toContain(sign);
  // A canary ends comments; what follows must still be one.
  const code = types.replace(/\/\*[\s\S]*?\*\/|"(?:[^"\\\n]|\\.)*"|\/\/.*$/gm, '');
  expect(code).not.toContain('__canary');
});

test('no cell of the comparison as CSV is a formula', async ({ server, world }) => {
  const cookie = await openCookie(server.origin, world.people.publisher);
  const { digest, national } = world;
  for (const query of [`base=${national}&other=${digest}`, `base=${digest}&other=${national}`]) {
    const answer = await fetch(`${server.origin}/api/v1/compare.csv?${query}`, { headers: { cookie } });
    const rows = cellsOf(await answer.text());
    const cells = rows.flat();
    expect(new Set(rows.map((row) => row.length)).size).toBe(1);
    expect(cells.filter((cell) => cell.includes('HYPERLINK')).length).toBeGreaterThan(10);
    expect(cells.filter((cell) => /^\s*[=+\-@\t\r]/.test(cell))).toEqual([]);
  }
});

/** The cells of a CSV text (RFC 4180). */
function cellsOf(text: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  for (const [, quoted, plain, end] of text
    .replace(/^\ufeff/, '')
    .matchAll(/(?:"((?:[^"]|"")*)"|([^",;\r\n]*))([,;]|\r?\n|$)/g)) {
    row.push(quoted === undefined ? (plain ?? '') : quoted.replaceAll('""', '"'));
    if (end === ',' || end === ';') continue;
    rows.push(row);
    row = [];
  }
  return rows.filter((cells) => cells.length > 1);
}
