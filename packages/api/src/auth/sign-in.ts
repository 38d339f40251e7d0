import { vietnamDay } from '@tieuchi/criteria/vietnam-day';
import { appendEvent } from '@tieuchi/db/audit';
import type { Database } from '@tieuchi/db/database';
import { keepsPassword, selectHashToSignIn, selectPrincipal } from '@tieuchi/db/queries/accounts/principals';
import { claimAttempt, clearAttempts, endSessions, recordSignIn } from '@tieuchi/db/queries/accounts/sign-in';
import { z } from 'zod';
import { key, secret } from '../inputs/inputs.ts';
import { refusalSentence } from '../refusal-sentence.ts';
import { refusedFields } from '../refused-input.ts';
import { authRefusalBody, refuseAuth } from './auth-refusal.ts';
import { authBasePath, passwordLength } from './better-auth.ts';
import { normalizeUsername } from './names.ts';
import type { SessionReading } from './session-reading.ts';

const longestBody = 4096;

/** What signing in takes. */
export const signInBody = z.object({ username: key(200), password: secret(passwordLength.max, 1) });

const accepted = z.object({ user: z.object({ id: z.string() }) });

interface SignInContext {
  readonly db: Database;
  /** better-auth's own answer; rejects when its database failed. */
  readonly handle: (request: Request) => Promise<Response>;
  readonly readSession: (headers: Headers) => Promise<SessionReading>;
  readonly now: () => Date;
}

const wrong = () => refuseAuth(401, 'INVALID_USERNAME_OR_PASSWORD');

/**
 * Signs in with {username, password}. 200 {mustChangePassword} with a new session; 401 for a wrong name, a wrong password and
 * a locked account alike; 429 {code: 'MUST_WAIT', retryAfterSeconds} while guessing at this name is slowed.
 */
export async function signIn(context: SignInContext, request: Request): Promise<Response> {
  const { db, handle, readSession, now } = context;
  const input = signInBody.safeParse(await readJson(request));
  if (!input.success) {
    const fields = refusedFields(input.error);
    return refuseAuth(400, 'invalid', refusalSentence('invalid', { params: { fields } }));
  }
  const username = normalizeUsername(input.data.username);

  const at = now();
  const retryAfterSeconds = await claimAttempt(db, { username: username.slice(0, 64), at });
  if (retryAfterSeconds > 0) {
    const headers = { 'retry-after': String(retryAfterSeconds) };
    return Response.json({ ...authRefusalBody('MUST_WAIT'), retryAfterSeconds }, { status: 429, headers });
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
  if (answer.status === 403) return refuseAuth(403, 'INVALID_ORIGIN');
  if (answer.status >= 500) return refuseAuth(500, 'INTERNAL_SERVER_ERROR');
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
