import { afterEach, describe, expect, it, vi } from 'vitest';
import { openApi } from './open-api.ts';
import { refusalOf } from './refusal.ts';

afterEach(() => vi.unstubAllGlobals());

type Asked = { url: string; headers: Headers };

const json = { 'content-type': 'application/json' };
const refused = (code: string, httpStatus: number) => ({
  error: { message: code, code: -32_001, data: { code: 'X', httpStatus, domain: { code } } },
});

/** A server that answers every call of a batch alike. */
function serve(answer: () => object | Response) {
  const asked: Asked[] = [];
  vi.stubGlobal('fetch', async (url: string, options: RequestInit) => {
    asked.push({ url, headers: new Headers(options.headers) });
    const given = answer();
    if (given instanceof Response) return given;
    const calls = new URL(url, 'http://localhost').pathname.split(',');
    return new Response(JSON.stringify(calls.map(() => given)), { headers: json });
  });
  return asked;
}

const nobody = { result: { data: null } };

describe('calls', () => {
  it('go in batches of ten at most', async () => {
    const asked = serve(() => nobody);
    const { client } = openApi();
    await Promise.all(Array.from({ length: 12 }, () => client.session.me.query()));
    const lengths = asked.map(({ url }) => new URL(url, 'http://localhost').pathname.split(',').length);
    expect(lengths).toEqual([10, 2]);
  });

  it('of reads name at most 2000 characters in one address', async () => {
    const asked = serve(() => ({ result: { data: [] } }));
    const { client } = openApi();
    await Promise.all(
      Array.from({ length: 6 }, (_, at) => client.sets.published.query({ setId: `${at}${'x'.repeat(500)}` })),
    );
    expect(asked.length).toBeGreaterThan(1);
    for (const { url } of asked) expect(url.length).toBeLessThanOrEqual(2_000);
  });

  it('name the person for whom the page is drawn, and nobody before', async () => {
    const asked = serve(() => nobody);
    const { client, session } = openApi();
    await client.session.me.query();
    session.expect('u1');
    await client.session.me.query();
    session.expect(undefined);
    await client.session.me.query();
    expect(asked.map(({ headers }) => headers.get('x-tieuchi-user'))).toEqual([null, 'u1', null]);
  });

  it('count as lost after the time that the app gives them', async () => {
    vi.stubGlobal(
      'fetch',
      (_: string, { signal }: RequestInit) =>
        new Promise((_resolve, reject) => signal?.addEventListener('abort', () => reject(signal.reason))),
    );
    const { client } = openApi({ requestMs: 1 });
    await expect(client.session.me.query()).rejects.toThrow();
  });
});

describe('a read', () => {
  it('that is refused is final, and asks who is signed in when nobody is', async () => {
    let calls = 0;
    serve(() => {
      calls += 1;
      return refused('notSignedIn', 401);
    });
    const { api, queryClient, session } = openApi();
    queryClient.setQueryData(api.session.me.queryKey(), null);
    await expect(queryClient.fetchQuery(api.drafts.list.queryOptions())).rejects.toThrow();
    expect(calls).toBe(1);
    expect(queryClient.getQueryState(session.me().queryKey)?.isInvalidated).toBe(true);
  });

  it('that is refused for another reason leaves the session alone', async () => {
    serve(() => refused('forbidden', 403));
    const { api, queryClient, session } = openApi();
    queryClient.setQueryData(api.session.me.queryKey(), null);
    const error: unknown = await queryClient.fetchQuery(api.drafts.list.queryOptions()).catch((why) => why);
    expect(refusalOf(error)?.code).toBe('forbidden');
    expect(queryClient.getQueryState(session.me().queryKey)?.isInvalidated).toBe(false);
  });
});
