import { vietnamDay } from '@tieuchi/criteria/vietnam-day';
import {
  type Principal,
  selectPrincipal,
  selectSessionPerson,
} from '@tieuchi/db/queries/accounts/principals';
import { FairQueue, QueueFull } from '@tieuchi/work/fair-queue';
import type { Session as SessionRow } from 'better-auth';
import { refuseAuth } from './auth-refusal.ts';
import { type AuthOptions, createBetterAuth, staysAsItIs } from './better-auth.ts';
import { heeding } from './heeded-errors.ts';
import { ownOrigins } from './origins.ts';
import { hashesAtOnce } from './password-hash.ts';
import type { SessionReading } from './session-reading.ts';
import { signIn } from './sign-in.ts';
import { signedToken } from './signed-token.ts';

/** Who asks: the session, and its person with the roles of this moment. */
export interface PersonReading extends SessionReading {
  readonly principal: Principal | undefined;
}

/** Where a request comes from. */
export interface Client {
  /** Of the browser, as far as the proxies that are trusted say. */
  readonly address: string;
}

/** Signing in and out, and reading who is signed in. All of it fails with the error of the database when that is in trouble. */
export interface Auth {
  /** Answers everything under /api/auth: the routes of `authRoutes`, and 404 for all others. */
  handler(request: Request, from?: Client): Promise<Response>;
  /** Reads the session cookie as `readSession` does, and whose it is. */
  readPerson(headers: Headers, at: Date): Promise<PersonReading>;
  /** Reads the session cookie. Renews the session when it was last renewed over 15 minutes ago. */
  readSession(headers: Headers): Promise<SessionReading>;
  /** Tells browsers apart without asking the database, as `signedToken` does: for taking turns, never for who asks. */
  browserOf(headers: Headers): string | undefined;
}

/** The only routes under /api/auth that exist, as "METHOD path". better-auth's many others are not reachable. */
export const authRoutes = [
  'POST /api/auth/sign-in/username',
  'POST /api/auth/sign-out',
  'GET /api/auth/get-session',
] as const;

type AuthRoute = (typeof authRoutes)[number];

const isAuthRoute = (text: string): text is AuthRoute => authRoutes.some((route) => route === text);

/**
 * Sign-ins take turns by where they come from: somebody who tries hundreds of names waits among all others, who each try one, and leaves
 * a place free for them. No more at a time than passwords are hashed, so that nobody's turn means waiting once more.
 */
const signIns = new FairQueue({
  running: hashesAtOnce,
  runningOfKey: Math.max(1, hashesAtOnce - 1),
  waiting: 3000,
});

async function inTurn({ address }: Client, signInNow: () => Promise<Response>): Promise<Response> {
  try {
    return await signIns.run(address, signInNow);
  } catch (error) {
    if (!(error instanceof QueueFull)) throw error;
    return Response.json({ code: 'tooMany' }, { status: 429, headers: { 'retry-after': '30' } });
  }
}

/** The refusals of better-auth are English and may quote what was sent. */
function inOwnWords(answer: Response): Response {
  if (answer.status < 400) return answer;
  if (answer.status === 403) return refuseAuth(403, 'INVALID_ORIGIN');
  return answer.status < 500
    ? refuseAuth(answer.status, 'invalid')
    : refuseAuth(500, 'INTERNAL_SERVER_ERROR');
}

/** Sets up authentication on the tables of `db`. */
export function createAuth(options: AuthOptions): Auth {
  const { db, baseUrl, now = () => new Date() } = options;
  const betterAuth = createBetterAuth(options);
  const origins = ownOrigins(baseUrl);

  const readSession = async (headers: Headers): Promise<SessionReading> => {
    const { headers: answered, response } = await heeding(() =>
      betterAuth.api.getSession({ headers, returnHeaders: true }),
    );
    const row: SessionRow | undefined = response?.session;
    return {
      session: row ? { id: row.id, userId: row.userId, expiresAt: row.expiresAt } : null,
      cookies: answered.getSetCookie(),
    };
  };

  /** A session that is neither over nor to be renewed is read with its person, in one statement; better-auth does all else. */
  const readPerson = async (headers: Headers, at: Date): Promise<PersonReading> => {
    const day = vietnamDay(at);
    const token = signedToken(headers, options);
    const stored = token === undefined ? undefined : await selectSessionPerson(db, { token, day });
    if (stored && staysAsItIs(stored)) {
      const { principal, ...session } = stored;
      return { session, principal, cookies: [] };
    }
    const reading = await readSession(headers);
    const { session } = reading;
    const principal = session ? await selectPrincipal(db, { userId: session.userId, day }) : undefined;
    return { ...reading, principal };
  };

  const describeSession = async (request: Request): Promise<Response> => {
    const { session, principal, cookies } = await readPerson(request.headers, now());
    const body =
      session && principal
        ? {
            user: { id: principal.userId, username: principal.username, displayName: principal.displayName },
            expiresAt: session.expiresAt.toISOString(),
          }
        : null;
    const headers = new Headers({ 'cache-control': 'no-store' });
    for (const cookie of cookies) headers.append('set-cookie', cookie);
    return Response.json(body, { headers });
  };

  const handle = (request: Request) => heeding(() => betterAuth.handler(request));

  const handlers: Record<AuthRoute, (request: Request, from: Client) => Promise<Response>> = {
    'POST /api/auth/sign-in/username': (request, from) =>
      inTurn(from, () => signIn({ db, handle, readSession, now }, request)),
    'POST /api/auth/sign-out': async (request) => inOwnWords(await handle(request)),
    'GET /api/auth/get-session': describeSession,
  };

  return {
    readSession,
    readPerson,
    browserOf: (headers) => signedToken(headers, options),
    async handler(request, from = { address: '' }) {
      const route = `${request.method} ${new URL(request.url).pathname}`;
      if (!isAuthRoute(route)) return refuseAuth(404, 'notFound');
      const origin = request.headers.get('origin');
      if (request.method !== 'GET' && origin !== null && !origins.includes(origin)) {
        return refuseAuth(403, 'INVALID_ORIGIN');
      }
      return handlers[route](request, from);
    },
  };
}
