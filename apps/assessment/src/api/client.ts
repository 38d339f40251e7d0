import { QueryCache, QueryClient } from '@tanstack/react-query';
import type { AppRouter } from '@tieuchi/api/router';
import { busyRetries, busyWait, pauseBefore, refuseBusyPage } from '@tieuchi/ui/busy-server';
import { createTRPCClient, httpBatchLink } from '@trpc/client';
import { createTRPCOptionsProxy } from '@trpc/tanstack-react-query';
import { domainCodeOf } from './domain-code.ts';

/** Longer than this a request counts as lost; it stays below the lease of the outbox. */
const REQUEST_MS = 30_000;

let expectedUser: string | undefined;

/**
 * Names the person whose page this is. Every request carries it, so that the server refuses what a forgotten tab sends
 * after somebody else signed in on the same machine.
 */
export function expectUser(userId: string | undefined): void {
  expectedUser = userId;
}

/** The typed client of the server; throws `TRPCClientError`, read with `domainCodeOf`. */
export const api = createTRPCClient<AppRouter>({
  links: [
    httpBatchLink({
      url: '/api/trpc',
      maxURLLength: 4000,
      maxItems: 10,
      headers: () => (expectedUser === undefined ? {} : { 'x-tieuchi-user': expectedUser }),
      fetch: (url, options) => {
        const limit = AbortSignal.timeout(REQUEST_MS);
        const signal = options?.signal ? anySignal(options.signal, limit) : limit;
        return fetch(url, { ...options, signal, credentials: 'same-origin' }).then(refuseBusyPage);
      },
    }),
  ],
});

/** Everything read from the server. A failed read is repeated twice unless the server gave a reason, more often while it is busy. */
export const queryClient: QueryClient = new QueryClient({
  queryCache: new QueryCache({
    onError: (error) => {
      const code = domainCodeOf(error);
      if (code === 'notSignedIn' || code === 'mustChangePassword') {
        void queryClient.invalidateQueries(trpc.session.me.queryFilter());
      }
    },
  }),
  defaultOptions: {
    queries: {
      staleTime: 15_000,
      networkMode: 'always',
      retry: (failures, error) =>
        busyWait(error) === undefined
          ? failures < 2 && domainCodeOf(error) === undefined
          : failures < busyRetries,
      retryDelay: pauseBefore,
    },
    mutations: { networkMode: 'always', retry: false },
  },
});

/** Query and mutation options of every procedure. */
export const trpc = createTRPCOptionsProxy<AppRouter>({ client: api, queryClient });

/** `AbortSignal.any`, which Chrome 109 lacks. */
function anySignal(one: AbortSignal, other: AbortSignal): AbortSignal {
  const controller = new AbortController();
  for (const signal of [one, other]) {
    if (signal.aborted) controller.abort(signal.reason);
    else signal.addEventListener('abort', () => controller.abort(signal.reason), { once: true });
  }
  return controller.signal;
}
