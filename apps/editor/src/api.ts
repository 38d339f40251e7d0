import { openApi } from '@tieuchi/client/open-api';

/** The ways to the server. */
export const { api, client, queryClient, session } = openApi();
