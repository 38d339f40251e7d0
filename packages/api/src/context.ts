import type { Actor } from '@tieuchi/db/actor';
import type { Database } from '@tieuchi/db/database';
import type { Principal } from '@tieuchi/db/queries/accounts/principals';
import type { Auth } from './auth/auth.ts';

/** A signed-in browser. */
export interface Session {
  readonly id: string;
  readonly actor: Actor;
  readonly mustChangePassword: boolean;
}

/** What every procedure gets: the database, the clock and who asks. */
export interface RequestContext {
  readonly db: Database;
  readonly auth: Auth;
  readonly now: () => Date;
  readonly session: Session | null;
  readonly headers: Headers;
  /** Runs a reading call when it is its turn among those of all requests; at once where nobody else asks. */
  readonly inTurn?: <Result>(call: () => Promise<Result>) => Promise<Result>;
}

/** What a service needs; it runs without HTTP. */
export interface ServiceContext {
  readonly db: Database;
  readonly actor: Actor;
  readonly now: () => Date;
}

/** The context of a request that came over HTTP. */
export interface HttpContext extends RequestContext {
  /** Values of Set-Cookie headers to put on the answer: a session that is used is renewed. */
  readonly cookies: readonly string[];
}

/** Finds out who asks: session, account and roles as they are at this moment, so that a lock or a new role counts at once. */
export async function createContext({
  db,
  auth,
  now,
  headers,
  inTurn,
}: Omit<RequestContext, 'session'>): Promise<HttpContext> {
  const { session, principal, cookies } = await auth.readPerson(headers, now());
  return {
    db,
    auth,
    now,
    headers,
    ...(inTurn && { inTurn }),
    cookies,
    session: session && principal ? toSession(session.id, principal) : null,
  };
}

function toSession(id: string, principal: Principal): Session {
  const { userId, username, displayName, mustChangePassword } = principal;
  const memberships = principal.memberships.map(({ id, role, unitId, provinceId }) => ({
    id,
    role,
    unitId,
    provinceId,
  }));
  return { id, mustChangePassword, actor: { userId, username, displayName, memberships } };
}
