import { and, eq, inArray, isNull } from 'drizzle-orm';
import type { Actor, Role } from '../../actor.ts';
import type { Database } from '../../database.ts';
import { accountsOf } from '../../reach/accounts.ts';
import { credentials, memberships, sessions, users } from '../../tables/accounts.ts';

/** An account to add, with its one role. */
export interface NewAccount {
  readonly id: string;
  readonly username: string;
  readonly displayName: string;
  readonly passwordHash: string;
  readonly mustChangePassword: boolean;
  readonly role: Role;
  readonly unitId: string | null;
  readonly provinceId: string | null;
}

const batchSize = 500;

/**
 * Adds accounts with their password and role; the caller has checked that the actor may (null: the system itself). False, with
 * nothing to rely on but a rollback, when one of the user names is taken.
 */
export async function insertAccounts(
  db: Database,
  actor: Actor | null,
  { accounts, at }: { accounts: readonly NewAccount[]; at: Date },
): Promise<boolean> {
  for (let start = 0; start < accounts.length; start += batchSize) {
    const batch = accounts.slice(start, start + batchSize);
    const added = await db
      .insert(users)
      .values(
        batch.map(({ id, username, displayName, mustChangePassword, provinceId }) => ({
          id,
          username,
          displayUsername: username,
          name: displayName,
          email: `${username}@accounts.invalid`,
          mustChangePassword,
          provinceId,
          createdAt: at,
          updatedAt: at,
        })),
      )
      .onConflictDoNothing()
      .returning({ id: users.id });
    if (added.length !== batch.length) return false;
    await db.insert(credentials).values(
      batch.map(({ id, passwordHash }) => ({
        id,
        userId: id,
        accountId: id,
        providerId: 'credential',
        password: passwordHash,
        createdAt: at,
        updatedAt: at,
      })),
    );
    await db.insert(memberships).values(
      batch.map(({ id, role, unitId, provinceId }) => ({
        userId: id,
        role,
        unitId,
        provinceId,
        grantedBy: actor?.userId ?? null,
        grantedAt: at,
      })),
    );
  }
  return true;
}

/** Locks the account's row against other changes; false when the actor does not manage it. */
export async function holdAccount(db: Database, actor: Actor, id: string): Promise<boolean> {
  const rows = await db
    .select({ id: users.id })
    .from(users)
    .where(and(accountsOf(db, actor), eq(users.id, id)))
    .for('update');
  return rows.length === 1;
}

const managedIds = (db: Database, actor: Actor, id: string) =>
  db
    .select({ id: users.id })
    .from(users)
    .where(and(accountsOf(db, actor), eq(users.id, id)));

/** Locks (since `at`) or unlocks an account that the actor manages, and ends its sessions. */
export async function updateLock(
  db: Database,
  actor: Actor,
  { id, locked, at }: { id: string; locked: boolean; at: Date },
): Promise<void> {
  await db
    .update(users)
    .set({ lockedAt: locked ? at : null, updatedAt: at })
    .where(inArray(users.id, managedIds(db, actor, id)));
  await endManagedSessions(db, actor, id);
}

/** Gives an account that the actor manages a one-time password, and ends its sessions. */
export async function updateToOneTimePassword(
  db: Database,
  actor: Actor,
  { id, hash, at }: { id: string; hash: string; at: Date },
): Promise<void> {
  await db
    .update(credentials)
    .set({ password: hash, updatedAt: at })
    .where(inArray(credentials.userId, managedIds(db, actor, id)));
  await db
    .update(users)
    .set({ mustChangePassword: true, updatedAt: at })
    .where(inArray(users.id, managedIds(db, actor, id)));
  await endManagedSessions(db, actor, id);
}

/** Ends all roles of an account that the actor manages, gives it this one, and ends its sessions. */
export async function replaceRoles(
  db: Database,
  actor: Actor,
  {
    id,
    role,
    unitId,
    provinceId,
    at,
  }: { id: string; role: Role; unitId: string | null; provinceId: string | null; at: Date },
): Promise<void> {
  await endManagedSessions(db, actor, id);
  await db
    .update(memberships)
    .set({ endedAt: at })
    .where(and(inArray(memberships.userId, managedIds(db, actor, id)), isNull(memberships.endedAt)));
  await db
    .insert(memberships)
    .values({ userId: id, role, unitId, provinceId, grantedBy: actor.userId, grantedAt: at });
}

async function endManagedSessions(db: Database, actor: Actor, id: string): Promise<void> {
  await db.delete(sessions).where(inArray(sessions.userId, managedIds(db, actor, id)));
}
