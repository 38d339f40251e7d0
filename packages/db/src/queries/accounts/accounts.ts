import { and, asc, eq, inArray, isNull, sql } from 'drizzle-orm';
import type { Actor, Role } from '../../actor.ts';
import type { Database } from '../../database.ts';
import { accountsOf, administeredBy } from '../../reach/accounts.ts';
import { memberships, users } from '../../tables/accounts.ts';
import { units } from '../../tables/units.ts';

/** An account as those who manage it see it. */
export interface AccountRow {
  id: string;
  username: string;
  displayName: string;
  provinceId: string | null;
  mustChangePassword: boolean;
  lockedAt: Date | null;
  lastSignInAt: Date | null;
  roles: { role: Role; unitId: string | null; unitName: string | null }[];
}

/** Accounts that the actor manages with their roles in force, by user name; with an id, that one only. */
export async function selectAccounts(db: Database, actor: Actor, id?: string): Promise<AccountRow[]> {
  const rows = await db
    .select({
      id: users.id,
      username: users.username,
      displayName: users.name,
      provinceId: users.provinceId,
      mustChangePassword: users.mustChangePassword,
      lockedAt: users.lockedAt,
      lastSignInAt: users.lastSignInAt,
      role: memberships.role,
      unitId: memberships.unitId,
      unitName: units.name,
    })
    .from(users)
    .leftJoin(memberships, and(eq(memberships.userId, users.id), isNull(memberships.endedAt)))
    .leftJoin(units, eq(units.id, memberships.unitId))
    .where(and(accountsOf(db, actor), id === undefined ? undefined : eq(users.id, id)))
    .orderBy(asc(users.username), asc(memberships.grantedAt));
  const accounts = new Map<string, AccountRow>();
  for (const { role, unitId, unitName, ...account } of rows) {
    const known = accounts.get(account.id) ?? { ...account, roles: [] };
    if (role !== null) known.roles.push({ role, unitId, unitName });
    accounts.set(account.id, known);
  }
  return [...accounts.values()];
}

/** A unit at which an account can be given a role. */
export interface PlaceRow {
  id: string;
  code: string;
  name: string;
  type: string;
  provinceId: string;
}

/** The provinces that the actor administers and their communes, as they exist on the day (ISO date). */
export async function selectPlaces(db: Database, actor: Actor, day: string): Promise<PlaceRow[]> {
  const rows = await db
    .select({
      id: units.id,
      code: units.code,
      name: units.name,
      type: units.type,
      provinceId: units.provinceId,
    })
    .from(units)
    .where(
      and(
        administeredBy(actor, units),
        sql`${units.validFrom} <= ${day}::date and coalesce(${units.validTo} >= ${day}::date, true)`,
      ),
    );
  return rows.flatMap(({ provinceId, ...row }) => (provinceId === null ? [] : [{ ...row, provinceId }]));
}

/** Which of these user names are taken, by anybody: a user name is one person in the whole installation. */
export async function selectTakenUsernames(db: Database, names: readonly string[]): Promise<Set<string>> {
  if (names.length === 0) return new Set();
  const rows = await db
    .select({ username: users.username })
    .from(users)
    .where(inArray(users.username, names));
  return new Set(rows.map((row) => row.username));
}

/**
 * How many accounts other than this one hold the role and could sign in: administrators of the province, or operators. Waits for
 * other transactions that ask the same, so that two people cannot remove each other.
 */
export async function countOtherHolders(
  db: Database,
  { userId, role, provinceId }: { userId: string; role: Role; provinceId: string | null },
): Promise<number> {
  await db.execute(
    sql`select pg_advisory_xact_lock(hashtextextended(${`holders:${role}:${provinceId ?? ''}`}, 0))`,
  );
  const rows = await db
    .select({ id: users.id })
    .from(users)
    .innerJoin(memberships, and(eq(memberships.userId, users.id), isNull(memberships.endedAt)))
    .where(
      and(
        eq(memberships.role, role),
        provinceId === null ? isNull(memberships.provinceId) : eq(memberships.provinceId, provinceId),
        isNull(users.lockedAt),
        sql`${users.id} <> ${userId}`,
      ),
    );
  return rows.length;
}

/** Whether anybody holds the role. For seeding only: it knows no actor. */
export async function selectHolderExists(db: Database, role: Role): Promise<boolean> {
  const rows = await db
    .select({ id: memberships.id })
    .from(memberships)
    .where(and(eq(memberships.role, role), isNull(memberships.endedAt)))
    .limit(1);
  return rows.length > 0;
}
