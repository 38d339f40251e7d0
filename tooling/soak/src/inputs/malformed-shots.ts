import { CANARY } from './hostile-values.ts';
import type { NamedShot } from './input-shots.ts';

const json = { 'content-type': 'application/json' };
const canary = encodeURIComponent(CANARY);

/** Bodies that are no JSON, or not the JSON that a call is. */
const bodies: readonly string[] = [
  '',
  '{',
  `{"username":"${CANARY}"`,
  `${CANARY}`,
  '\u0000',
  '\ufeff{}',
  "{'a':1}",
  '[1,]',
  'NaN',
  'undefined',
  '"',
  '"\\ud800"',
  '{"0":',
  '{"json":{"a":1},"meta":{"values":{"a":["Date"]}}}',
  `${'['.repeat(500_000)}`,
  `${'{"a":'.repeat(150_000)}`,
  `"${'\\u0000'.repeat(1_000)}"`,
];

/** Addresses under /api/trpc that no page of ours makes. */
const addresses: readonly string[] = [
  `${canary}`,
  `${canary}.${canary}`,
  '__proto__',
  'constructor',
  'sets.__proto__',
  'sets.published.constructor',
  'toString',
  '%00',
  '%2500',
  '%25zz',
  '%25E0%25A4%25A',
  ',',
  ',,,,?batch=1',
  'sets.published,,sets.published?batch=1',
  'sets.published,drafts.save?batch=1',
  `sets.published,${canary}?batch=1`,
  'sets.published?batch=1&batch=2',
  'sets.published?batch=1&input=[]',
  'sets.published?batch=1&input=1',
  'sets.published?batch=1&input=null',
  'sets.published?batch=1&input={"__proto__":{}}',
  'sets.published?batch=1&input={"0":1,"1":2}',
  `sets.published?input=${canary}`,
  'sets.published?input=',
  'sets.published?input={}&input={',
  `sets.published?connectionParams=${canary}`,
  'sets.published?connectionParams=1',
  'sets.published?connectionParams={"a":1}',
  `sets.published?input=${encodeURIComponent('['.repeat(4_000))}`,
  `sets.published?batch=1&input=${encodeURIComponent(`{"0":${'['.repeat(1_000)}${']'.repeat(1_000)}}`)}`,
  `${Array.from({ length: 300 }, () => 'sets.published').join()}?batch=1`,
  `${Array.from({ length: 300 }, () => 'sets.published').join('%2C')}?batch=1`,
  `${Array.from({ length: 300 }, () => 'sets.published').join('%252C')}?batch=1`,
  'session.me?lastEventId=1',
  'session.me/more',
];

const headerSets: readonly Readonly<Record<string, string>>[] = [
  { accept: 'application/jsonl' },
  { 'trpc-accept': 'application/jsonl' },
  { 'trpc-accept': 'text/event-stream' },
  { 'content-type': 'application/json; charset=utf-16' },
  { 'content-type': 'multipart/form-data; boundary=x' },
  { 'content-type': 'application/octet-stream' },
  { 'content-type': 'application/json', 'content-encoding': 'gzip' },
  { 'last-event-id': '1' },
  { 'x-forwarded-for': `${'1.'.repeat(500)}` },
  { 'accept-encoding': 'br;q=x' },
  { range: 'bytes=-1' },
  { 'if-none-match': '*' },
  { origin: 'null' },
];

/** Requests that are no calls at all. */
export function* malformedShots(): Generator<NamedShot> {
  for (const [index, payload] of bodies.entries()) {
    for (const url of [
      '/api/trpc/drafts.save',
      '/api/trpc/drafts.save?batch=1',
      '/api/trpc/session.changePassword',
      '/api/auth/sign-in/username',
      '/api/auth/sign-out',
    ])
      yield {
        route: `POST ${url}`,
        about: `body ${index}`,
        caller: 'congbo.ninhbinh',
        method: 'POST',
        url,
        headers: json,
        payload,
      };
  }
  for (const address of addresses) {
    for (const headers of [{}, { accept: 'application/jsonl' }]) {
      const url = `/api/trpc/${address}`;
      const about = `${address.slice(0, 60)} ${JSON.stringify(headers)}`;
      yield { route: 'GET /api/trpc', about, caller: null, method: 'GET', url, headers };
    }
    const url = `/api/trpc/${address}`;
    yield {
      route: 'POST /api/trpc',
      about: address.slice(0, 60),
      caller: 'bo',
      method: 'POST',
      url,
      headers: json,
      payload: '{}',
    };
  }
  for (const headers of headerSets) {
    for (const url of [
      '/api/trpc/sets.published',
      '/api/trpc/sets.published?batch=1',
      '/api/v1/sets',
      '/api/auth/get-session',
      '/',
    ])
      yield {
        route: `GET ${url}`,
        about: JSON.stringify(headers),
        caller: 'bo',
        method: 'GET',
        url,
        headers,
      };
    const url = '/api/trpc/drafts.save';
    yield {
      route: 'POST',
      about: JSON.stringify(headers),
      caller: 'congbo.ninhbinh',
      method: 'POST',
      url,
      headers,
      payload: '{}',
    };
  }
  for (const method of ['PUT', 'DELETE', 'PATCH', 'HEAD', 'OPTIONS', 'POST', 'GET']) {
    for (const url of [
      '/api/trpc/sets.get',
      '/api/trpc/drafts.save',
      '/api/v1/sets',
      '/api/auth/sign-in/username',
      '/api/health',
      '/',
    ])
      yield { route: `${method} ${url}`, about: 'method', caller: null, method, url, headers: json };
  }
}
