import type { AppRouter } from '@tieuchi/api/router';
import { createTRPCClient, httpBatchLink, type TRPCClient } from '@trpc/client';

/** The typed procedures of a server, called as one signed-in person without a browser. */
export type ApiSession = TRPCClient<AppRouter> & { readonly cookie: string };

/** Signs in and returns the procedures as that person; throws when the server refuses. */
export async function openApiSession(
  origin: string,
  credentials: { username: string; password: string },
): Promise<ApiSession> {
  const response = await fetch(`${origin}/api/auth/sign-in/username`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(credentials),
  });
  if (!response.ok) throw new Error(`signing in as ${credentials.username} answered ${response.status}`);
  const cookie = response.headers
    .getSetCookie()
    .map((line) => line.split(';')[0])
    .join('; ');
  const client = createTRPCClient<AppRouter>({
    links: [httpBatchLink({ url: `${origin}/api/trpc`, headers: { cookie } })],
  });
  return Object.assign(client, { cookie });
}
