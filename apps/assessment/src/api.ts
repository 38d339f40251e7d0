import { openApi } from '@tieuchi/client/open-api';

/** Longer than this a request counts as lost; it stays below the lease of the outbox. */
const REQUEST_MS = 30_000;

/** The ways to the server; asked also where the browser believes that it has no network. */
export const { api, client, queryClient, session } = openApi({
  requestMs: REQUEST_MS,
  networkMode: 'always',
});
