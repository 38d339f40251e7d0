import { afterEach, describe, expect, it, vi } from 'vitest';
import { openApi } from './open-api.ts';

afterEach(() => vi.unstubAllGlobals());

const answer =
  (status: number, body: unknown = {}) =>
  async () =>
    new Response(JSON.stringify(body), { status, headers: { 'content-type': 'application/json' } });

const credentials = { username: 'an', password: 'một câu dễ nhớ' };

describe('signing in', () => {
  it.each([
    [400, {}, { kind: 'wrong' }],
    [401, {}, { kind: 'wrong' }],
    [429, { retryAfterSeconds: 11.2 }, { kind: 'wait', seconds: 12 }],
    [429, 'nonsense', { kind: 'wait', seconds: 30 }],
    [502, {}, { kind: 'busy' }],
    [503, {}, { kind: 'busy' }],
    [500, {}, { kind: 'network' }],
    [403, {}, { kind: 'network' }],
  ])('answered with %i %j fails as %j', async (status, body, failure) => {
    vi.stubGlobal('fetch', answer(status, body));
    expect(await openApi().session.signIn(credentials)).toEqual(failure);
  });

  it('forgets what the person before has read', async () => {
    vi.stubGlobal('fetch', answer(200));
    const { api, queryClient, session } = openApi();
    queryClient.setQueryData(api.session.me.queryKey(), null);
    queryClient.setQueryData(api.drafts.list.queryKey(), []);
    expect(await session.signIn(credentials)).toBeUndefined();
    expect(queryClient.getQueryData(api.drafts.list.queryKey())).toBeUndefined();
    expect(queryClient.getQueryState(api.session.me.queryKey())?.isInvalidated).toBe(true);
  });
});

describe('signing out', () => {
  it('leaves nobody and nothing read', async () => {
    vi.stubGlobal('fetch', answer(200));
    const { api, queryClient, session } = openApi();
    queryClient.setQueryData(api.drafts.list.queryKey(), []);
    await session.signOut();
    expect(session.wasLeft()).toBe(true);
    expect(queryClient.getQueryData(api.session.me.queryKey())).toBeNull();
    expect(queryClient.getQueryData(api.drafts.list.queryKey())).toBeUndefined();
  });

  it('fails where the server could not be told, and forgets nothing', async () => {
    vi.stubGlobal('fetch', answer(503));
    const { api, queryClient, session } = openApi();
    queryClient.setQueryData(api.drafts.list.queryKey(), []);
    await expect(session.signOut()).rejects.toThrow('503');
    expect(session.wasLeft()).toBe(false);
    expect(queryClient.getQueryData(api.drafts.list.queryKey())).toEqual([]);
  });
});

describe('changing the password', () => {
  const refused = (domain: object) => [
    { error: { message: 'X', code: -32_600, data: { code: 'BAD_REQUEST', httpStatus: 400, domain } } },
  ];

  it.each([
    [{ code: 'invalid', params: { reason: 'wrongPassword' } }, 'wrongCurrent'],
    [{ code: 'invalid', params: { reason: 'tooShort' } }, 'refused'],
    [{ code: 'ofALaterBuild' }, 'network'],
  ])('refused with %j fails as %s', async (domain, failure) => {
    vi.stubGlobal('fetch', answer(400, refused(domain)));
    expect(await openApi().session.changePassword({ current: 'a', next: 'b' })).toBe(failure);
  });
});
