import { MutationCache, QueryCache, QueryClient } from '@tanstack/react-query';
import type { AppRouter } from '@tieuchi/api/router';
import { busyRetries, busyWait, pauseBefore, refuseBusyPage } from '@tieuchi/ui/busy-server';
import { createTRPCClient, httpBatchLink, isTRPCClientError } from '@trpc/client';
import type { inferRouterOutputs } from '@trpc/server';
import { createTRPCOptionsProxy } from '@trpc/tanstack-react-query';

/** What each procedure answers. */
export type ApiOutputs = inferRouterOutputs<AppRouter>;

let drawnFor: string | undefined;

/** Says for whom the page is drawn: the server refuses its calls once somebody else has signed in with another tab. */
export function drawPageFor(userId: string | undefined): void {
  drawnFor = userId;
}

/** Typed calls to the server. */
export const client = createTRPCClient<AppRouter>({
  links: [
    httpBatchLink({
      url: '/api/trpc',
      maxURLLength: 2000,
      maxItems: 10,
      headers: () => (drawnFor === undefined ? {} : { 'x-tieuchi-user': drawnFor }),
      fetch: (url, options) =>
        fetch(url, { ...options, signal: options?.signal ?? null }).then(refuseBusyPage),
    }),
  ],
});

/** What the server said, kept while it is fresh. A refusal is final; a lost connection and a busy server are tried again. */
export const queryClient = new QueryClient({
  queryCache: new QueryCache({ onError: noticeSignedOut }),
  mutationCache: new MutationCache({ onError: noticeSignedOut }),
  defaultOptions: {
    queries: {
      staleTime: 15_000,
      retry: (failures, error) =>
        isBusy(error) ? failures < busyRetries : failures < 2 && refusalOf(error) === undefined,
      retryDelay: pauseBefore,
    },
  },
});

/** Query and mutation options of every procedure. */
export const api = createTRPCOptionsProxy<AppRouter>({ client, queryClient });

/** Why the server refused a call; undefined when it was never reached, was busy or failed otherwise. */
export function refusalOf(error: unknown) {
  const domain = isTRPCClientError<AppRouter>(error) ? error.data?.domain : undefined;
  return domain?.code === 'unavailable' ? undefined : domain;
}

/** True when the server, or a proxy before it, could not serve for the moment; a save may have been stored all the same. */
export function isBusy(error: unknown): boolean {
  return busyWait(error) !== undefined;
}

/**
 * True when the call did not reach the server (fetch fails with a TypeError), or something on the way answered in its place with no
 * JSON. An error made in the page itself is no lost connection.
 */
export function isOffline(error: unknown): boolean {
  if (!isTRPCClientError<AppRouter>(error) || error.data) return false;
  return error.cause instanceof TypeError || error.cause instanceof SyntaxError;
}

/** Asks again who is signed in when the server says that nobody, or somebody else, is. */
export function noticeSignedOut(error: unknown): void {
  if (refusalOf(error)?.code === 'notSignedIn')
    void queryClient.invalidateQueries(api.session.me.queryFilter());
}
