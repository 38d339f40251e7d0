import { and, eq, lt, lte, sql } from 'drizzle-orm';
import type { Database } from '../../database.ts';
import { sessions, signInFailures, users } from '../../tables/accounts.ts';

const freeAttempts = 5;
const firstWaitSeconds = 15;
const longestWaitSeconds = 15 * 60;
const forgottenAfterMs = 24 * 3_600_000;

/**
 * Counts an attempt for the user name, as a failure until `clearAttempts` says otherwise, and returns 0; or counts nothing and
 * returns the seconds (≥ 1) to wait first. From the 5th failure in a row on the wait is 15 s, then doubles up to 15 min.
 * Counting comes before checking, so that attempts made at the same moment do not slip through together.
 */
export async function claimAttempt(
  db: Database,
  { username, at }: { username: string; at: Date },
): Promise<number> {
  const now = sql`${at.toISOString()}::timestamptz`;
  const forgotten = sql`${signInFailures.retryAt} < ${new Date(at.getTime() - forgottenAfterMs).toISOString()}::timestamptz`;
  const failures = sql`case when ${forgotten} then 1 else ${signInFailures.failures} + 1 end`;
  const wait = sql`case when ${failures} < ${freeAttempts}::int then 0
    else least(${firstWaitSeconds}::int * power(2, least(${failures} - ${freeAttempts}::int, 10)), ${longestWaitSeconds}::int) end`;
  const claimed = await db
    .insert(signInFailures)
    .values({ username, failures: 1, retryAt: at })
    .onConflictDoUpdate({
      target: signInFailures.username,
      set: { failures, retryAt: sql`${now} + make_interval(secs => ${wait})` },
      setWhere: lte(signInFailures.retryAt, at),
    })
    .returning({ username: signInFailures.username });
  if (claimed.length > 0) return 0;
  const [row] = await db
    .select({ retryAt: signInFailures.retryAt })
    .from(signInFailures)
    .where(eq(signInFailures.username, username));
  return row ? Math.max(1, Math.ceil((row.retryAt.getTime() - at.getTime()) / 1000)) : 1;
}

/** Forgets the failures of a user name after a success, and those of all names that are over a day old. */
export async function clearAttempts(
  db: Database,
  { username, at }: { username: string; at: Date },
): Promise<void> {
  await db.delete(signInFailures).where(eq(signInFailures.username, username));
  await db
    .delete(signInFailures)
    .where(lt(signInFailures.retryAt, new Date(at.getTime() - forgottenAfterMs)));
}

/** Remembers when somebody last signed in. */
export async function recordSignIn(
  db: Database,
  { userId, at }: { userId: string; at: Date },
): Promise<void> {
  await db.update(users).set({ lastSignInAt: at }).where(eq(users.id, userId));
}

/** Removes sessions that have ended by themselves, with the addresses and browsers in them; returns how many. */
export async function forgetEndedSessions(db: Database, at: Date): Promise<number> {
  const gone = await db.delete(sessions).where(lte(sessions.expiresAt, at)).returning({ id: sessions.id });
  return gone.length;
}

/** Ends sessions of a user at once: all of them, all but one, or only one. */
export async function endSessions(
  db: Database,
  which: { userId: string; except?: string } | { sessionId: string },
): Promise<void> {
  const condition =
    'sessionId' in which
      ? eq(sessions.id, which.sessionId)
      : and(
          eq(sessions.userId, which.userId),
          which.except === undefined ? undefined : sql`${sessions.id} <> ${which.except}`,
        );
  await db.delete(sessions).where(condition);
}
