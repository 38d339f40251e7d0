import { vietnamDay } from '@tieuchi/criteria/vietnam-day';
import { appendEvent } from '@tieuchi/db/audit';
import type { Database } from '@tieuchi/db/database';
import { keepsPassword, selectHashToSignIn, selectPrincipal } from '@tieuchi/db/queries/principals';
import { claimAttempt, clearAttempts, endSessions, recordSignIn } from '@tieuchi/db/queries/sign-in';
import { z } from 'zod';
import type { SessionReading } from './auth.ts';
import { authBasePath, passwordLength } from './better-auth.ts';
import { normalizeUsername } from './names.ts';

const longestBody = 4096;

const bodySchema = z.object({
  username: z.string().min(1).max(200),
  password: z.string().min(1).max(passwordLength.max),
});

const accepted = z.object({ user: z.object({ id: z.string() }) });

interface SignInContext {
  readonly db: Database;
  /** better-auth's own answer; rejects when its database failed. */
  readonly handle: (request: Request) => Promise<Response>;
  readonly readSession: (headers: Headers) => Promise<SessionReading>;
  readonly now: () => Date;
}

const wrong = () => Response.json({ code: 'INVALID_USERNAME_OR_PASSWORD' }, { status: 401 });

/**
 * Signs in with {username, password}. 200 {mustChangePassword} with a new session; 401 for a wrong name, a wrong password and
 * a locked account alike; 429 {code: 'MUST_WAIT', retryAfterSeconds} while guessing at this name is slowed.
 */
export async function signIn(context: SignInContext, request: Request): Promise<Response> {
  const { db, handle, readSession, now } = context;
  const input = bodySchema.safeParse(await readJson(request));
  if (!input.success) return Response.json({ code: 'invalid' }, { status: 400 });
  const username = normalizeUsername(input.data.username);

  const at = now();
  const retryAfterSeconds = await claimAttempt(db, { username: username.slice(0, 64), at });
  if (retryAfterSeconds > 0) {
    const headers = { 'retry-after': String(retryAfterSeconds) };
    return Response.json({ code: 'MUST_WAIT', retryAfterSeconds }, { status: 429, headers });
  }

  const hash = await selectHashToSignIn(db, username);
  const earlier = await readSession(request.headers);
  const answer = await handle(
    new Request(new URL(`${authBasePath}/sign-in/username`, request.url), {
      method: 'POST',
      headers: forwardedHeaders(request.headers),
      body: JSON.stringify({ username, password: input.data.password }),
    }),
  );
  if (answer.status === 403) return Response.json({ code: 'INVALID_ORIGIN' }, { status: 403 });
  if (answer.status >= 500) return Response.json({ code: 'INTERNAL_SERVER_ERROR' }, { status: 500 });
  if (answer.status !== 200) return wrong();

  const { user } = accepted.parse(await answer.json());
  const principal = await selectPrincipal(db, { userId: user.id, day: vietnamDay(at) });
  if (!principal) return wrong();
  const signedIn = await db.transaction(async (tx) => {
    // The password may have been reset while it was being checked, before the new session could be seen and ended.
    if (!(await keepsPassword(tx, { userId: principal.userId, hash }))) {
      await endSessions(tx, { userId: principal.userId });
      return false;
    }
    await clearAttempts(tx, { username, at });
    await recordSignIn(tx, { userId: principal.userId, at });
    if (earlier.session) await endSessions(tx, { sessionId: earlier.session.id });
    const [place] = principal.memberships;
    await appendEvent(tx, {
      stream: `account:${principal.userId}`,
      actor: principal,
      action: 'account.signedIn',
      provinceId: place?.provinceId ?? null,
      unitId: place?.unitId ?? null,
      data: {},
      at,
    });
    return true;
  });
  if (!signedIn) return wrong();

  // The token stays in the HttpOnly cookie; the body that better-auth made would hand it to scripts.
  const headers = new Headers({ 'cache-control': 'no-store' });
  for (const cookie of answer.headers.getSetCookie()) headers.append('set-cookie', cookie);
  return Response.json({ mustChangePassword: principal.mustChangePassword }, { headers });
}

async function readJson(request: Request): Promise<unknown> {
  const text = await request.text();
  if (text.length > longestBody) return undefined;
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

// Length and encoding of the body change; the rest (origin, cookies, fetch metadata) is what the checks look at.
function forwardedHeaders(original: Headers): Headers {
  const headers = new Headers(original);
  headers.delete('content-length');
  headers.delete('content-encoding');
  headers.set('content-type', 'application/json');
  return headers;
}
