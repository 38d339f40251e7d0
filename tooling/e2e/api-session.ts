import type { AppRouter } from '@tieuchi/api/router';
import { createTRPCClient, httpBatchLink, type TRPCClient } from '@trpc/client';

/** The typed procedures of a server, called as one signed-in person without a browser. */
export type ApiSession = TRPCClient<AppRouter>;

/** Signs in without a browser and returns the cookie header of the session; throws when the server refuses. */
export async function openCookie(
  origin: string,
  credentials: { username: string; password: string },
): Promise<string> {
  const response = await fetch(`${origin}/api/auth/sign-in/username`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(credentials),
  });
  if (!response.ok) throw new Error(`signing in as ${credentials.username} answered ${response.status}`);
  return response.headers
    .getSetCookie()
    .map((line) => line.split(';')[0])
    .join('; ');
}

/** Signs in and returns the procedures as that person. */
export async function openApiSession(
  origin: string,
  credentials: { username: string; password: string },
): Promise<ApiSession> {
  const cookie = await openCookie(origin, credentials);
  return createTRPCClient<AppRouter>({
    links: [httpBatchLink({ url: `${origin}/api/trpc`, headers: { cookie } })],
  });
}
