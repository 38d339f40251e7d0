import { MutationCache, type NetworkMode, QueryCache, QueryClient } from '@tanstack/react-query';
import type { AppRouter } from '@tieuchi/api/router';
import { createTRPCClient, httpBatchLink, type TRPCClient } from '@trpc/client';
import { createTRPCOptionsProxy, type TRPCOptionsProxy } from '@trpc/tanstack-react-query';
import { anySignal } from './any-signal.ts';
import { busyRetries, pauseBefore, refuseBusyPage } from './busy-server.ts';
import { isBusy, refusalOf } from './refusal.ts';
import { openSession, type Session } from './session.ts';

/** What an app wants otherwise than usual. */
interface ApiWishes {
  /** Longer than this, in milliseconds, a request counts as lost; without it only the browser gives up. */
  readonly requestMs?: number;
  /** "always" asks the server even where the browser believes that it has no network. */
  readonly networkMode?: NetworkMode;
}

/** The ways to the server of one app. */
export interface Api {
  /** Typed calls; they throw `TRPCClientError`, read with `refusalOf`. */
  readonly client: TRPCClient<AppRouter>;
  /** Query and mutation options of every procedure. */
  readonly api: TRPCOptionsProxy<AppRouter>;
  /** What the server said, kept while it is fresh. */
  readonly queryClient: QueryClient;
  readonly session: Session;
}

/**
 * Opens the ways to the server; once per app. A refused read is final, a lost connection and a busy server are tried again. Every call
 * names the person for whom the page is drawn, and the server refuses it once somebody else has signed in with another tab; who is
 * signed in is then asked anew.
 */
export function openApi({ requestMs, networkMode }: ApiWishes = {}): Api {
  let expected: string | undefined;
  const client = createTRPCClient<AppRouter>({
    links: [
      httpBatchLink({
        url: '/api/trpc',
        maxURLLength: 2000,
        maxItems: 10,
        headers: () => (expected === undefined ? {} : { 'x-tieuchi-user': expected }),
        fetch: (url, options) =>
          fetch(url, { ...options, signal: limited(options?.signal, requestMs) }).then(refuseBusyPage),
      }),
    ],
  });
  const notice = (error: unknown): void => session.notice(error);
  const mode = networkMode && { networkMode };
  const queryClient = new QueryClient({
    queryCache: new QueryCache({ onError: notice }),
    mutationCache: new MutationCache({ onError: notice }),
    defaultOptions: {
      queries: {
        ...mode,
        staleTime: 15_000,
        retry: (failures, error) =>
          isBusy(error) ? failures < busyRetries : failures < 2 && refusalOf(error) === undefined,
        retryDelay: pauseBefore,
      },
      mutations: { ...mode, retry: false },
    },
  });
  const api = createTRPCOptionsProxy<AppRouter>({ client, queryClient });
  const session = openSession({
    api,
    client,
    queryClient,
    expect: (userId) => {
      expected = userId;
    },
  });
  return { client, api, queryClient, session };
}

/** The signal of a call, ended after the time that a request may take. */
function limited(signal: AbortSignal | null | undefined, ms: number | undefined): AbortSignal | null {
  if (ms === undefined) return signal ?? null;
  const limit = AbortSignal.timeout(ms);
  return signal ? anySignal(signal, limit) : limit;
}
