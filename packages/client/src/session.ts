import type { QueryClient } from '@tanstack/react-query';
import type { AppRouter } from '@tieuchi/api/router';
import type { PasswordFailure, SignInFailure } from '@tieuchi/ui/failures';
import type { TRPCClient } from '@trpc/client';
import type { TRPCOptionsProxy } from '@trpc/tanstack-react-query';
import { isBusyStatus } from './busy-server.ts';
import { refusalOf } from './refusal.ts';
import { onOtherTabChange, tellOtherTabs } from './session-channel.ts';

/** The session of the browser, which all tabs and apps share, as one page knows it. */
export type Session = ReturnType<typeof openSession>;

/** Seconds until the next try where a refused sign-in does not say. */
const usualWait = 30;

/** What a page does with the session. `expect` names the person whom every further call is for. */
export function openSession({
  api,
  client,
  queryClient,
  expect,
}: {
  readonly api: TRPCOptionsProxy<AppRouter>;
  readonly client: TRPCClient<AppRouter>;
  readonly queryClient: QueryClient;
  readonly expect: (userId: string | undefined) => void;
}) {
  const askAgain = (): void => void queryClient.invalidateQueries(api.session.me.queryFilter());
  const mePath = JSON.stringify(api.session.me.pathKey()[0]);

  /** Whatever one person read on this machine must not be shown to the next one. */
  const forget = (): void =>
    queryClient.removeQueries({ predicate: ({ queryKey }) => JSON.stringify(queryKey[0]) !== mePath });

  let left = false;

  return {
    expect,
    /** Whether the session was ended on this page, by whom it belonged to. */
    wasLeft: () => left,
    /** Asks who is signed in. */
    askAgain,
    /** Asks who is signed in when a call failed because nobody, or somebody else, is, or because of a one-time password. */
    notice(error: unknown): void {
      const code = refusalOf(error)?.code;
      if (code === 'notSignedIn' || code === 'mustChangePassword') askAgain();
    },
    /** Who is signed in: null for nobody. */
    me: () => api.session.me.queryOptions(undefined, { staleTime: 60_000 }),
    /** Asks who is signed in whenever another tab signs in or out; returns the way to stop that. */
    watch: (): (() => void) => onOtherTabChange(askAgain),

    /** Signs in. Resolves to nothing when it worked, else to the reason. */
    async signIn(credentials: { username: string; password: string }): Promise<SignInFailure | undefined> {
      const response = await post('/api/auth/sign-in/username', credentials);
      if (response.status === 429) return { kind: 'wait', seconds: await secondsToWait(response) };
      if (response.status === 400 || response.status === 401) return { kind: 'wrong' };
      if (!response.ok) return { kind: isBusyStatus(response.status) ? 'busy' : 'network' };
      left = false;
      expect(undefined);
      forget();
      tellOtherTabs();
      await queryClient.invalidateQueries(api.session.me.queryFilter());
      return undefined;
    },

    /** Signs out and forgets everything read; throws when the server could not be told. */
    async signOut(): Promise<void> {
      const response = await post('/api/auth/sign-out', {});
      if (!response.ok && response.status !== 401) throw new Error(`sign-out answered ${response.status}`);
      left = true;
      expect(undefined);
      tellOtherTabs();
      queryClient.setQueryData(api.session.me.queryKey(), null);
      forget();
    },

    /** Changes the password. Resolves to nothing when it worked, else to the reason. */
    async changePassword(passwords: { current: string; next: string }): Promise<PasswordFailure | undefined> {
      try {
        await client.session.changePassword.mutate(passwords);
      } catch (error) {
        const refusal = refusalOf(error);
        // What a later release refuses with says nothing of the password.
        if (refusal === undefined || refusal.code === 'outdated') return 'network';
        return refusal.params.reason === 'wrongPassword' ? 'wrongCurrent' : 'refused';
      }
      await queryClient.invalidateQueries(api.session.me.queryFilter());
      return undefined;
    },
  };
}

function post(path: string, body: object): Promise<Response> {
  return fetch(path, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
    credentials: 'same-origin',
  });
}

async function secondsToWait(response: Response): Promise<number> {
  const body: unknown = await response.json().catch(() => undefined);
  const told =
    typeof body === 'object' && body !== null && 'retryAfterSeconds' in body
      ? Number(body.retryAfterSeconds)
      : Number.NaN;
  return Number.isFinite(told) && told > 0 ? Math.ceil(told) : usualWait;
}
