import { and, eq, isNull, sql } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import type { Actor, Role } from '../../actor.ts';
import type { Database } from '../../database.ts';
import { credentials, memberships, sessions, users } from '../../tables/accounts.ts';
import { units } from '../../tables/units.ts';

/** One role of a person, with the names to show. */
export interface NamedMembership {
  id: string;
  role: Role;
  unitId: string | null;
  unitName: string | null;
  provinceId: string | null;
  provinceName: string | null;
}

/** A person who may act: not locked, with the roles in force on a day. */
export interface Principal {
  userId: string;
  username: string;
  displayName: string;
  mustChangePassword: boolean;
  memberships: NamedMembership[];
}

const provinces = alias(units, 'provinces');

const personColumns = {
  userId: users.id,
  username: users.username,
  displayName: users.name,
  mustChangePassword: users.mustChangePassword,
  membershipId: memberships.id,
  role: memberships.role,
  unitId: memberships.unitId,
  unitName: units.name,
  provinceId: memberships.provinceId,
  provinceName: provinces.name,
};

/** A membership without a unit is always in force, one of a unit while that exists. */
const inForceOn = (day: string) =>
  sql<boolean>`${memberships.unitId} is null or (${units.validFrom} <= ${day}::date and coalesce(${units.validTo} >= ${day}::date, true))`;

type PersonRow = { [Key in keyof typeof personColumns]: (typeof personColumns)[Key]['_']['data'] };

type JoinedRow = Pick<PersonRow, 'userId' | 'username' | 'displayName' | 'mustChangePassword'> & {
  [Key in Exclude<keyof PersonRow, 'userId' | 'username' | 'displayName' | 'mustChangePassword'>]:
    | PersonRow[Key]
    | null;
} & { inForce: boolean };

function principalOf(rows: readonly JoinedRow[]): Principal | undefined {
  const [first] = rows;
  if (!first) return undefined;
  const { userId, username, displayName, mustChangePassword } = first;
  return {
    userId,
    username,
    displayName,
    mustChangePassword,
    memberships: rows.flatMap(
      ({ membershipId, role, unitId, unitName, provinceId, provinceName, inForce }) =>
        membershipId !== null && role !== null && inForce
          ? [{ id: membershipId, role, unitId, unitName, provinceId, provinceName }]
          : [],
    ),
  };
}

/**
 * Loads a person with the memberships that have not ended and whose unit exists on the day (ISO date). Undefined when nobody
 * has the id or the account is locked. For the person's own session only.
 */
export async function selectPrincipal(
  db: Database,
  { userId, day }: { userId: string; day: string },
): Promise<Principal | undefined> {
  const rows = await db
    .select({ ...personColumns, inForce: inForceOn(day) })
    .from(users)
    .leftJoin(memberships, and(eq(memberships.userId, users.id), isNull(memberships.endedAt)))
    .leftJoin(units, eq(units.id, memberships.unitId))
    .leftJoin(provinces, eq(provinces.id, memberships.provinceId))
    .where(and(eq(users.id, userId), isNull(users.lockedAt)))
    .orderBy(memberships.grantedAt, memberships.id);
  return principalOf(rows);
}

/** A session as it is stored, and whose it is; nobody's while the account is locked. */
export interface SessionPerson {
  readonly id: string;
  readonly userId: string;
  readonly expiresAt: Date;
  readonly principal: Principal | undefined;
}

/** The session of a token, ended or not, with the person as `selectPrincipal` loads them; undefined when there is none. */
export async function selectSessionPerson(
  db: Database,
  { token, day }: { token: string; day: string },
): Promise<SessionPerson | undefined> {
  const rows = await db
    .select({
      ...personColumns,
      sessionId: sessions.id,
      expiresAt: sessions.expiresAt,
      lockedAt: users.lockedAt,
      inForce: inForceOn(day),
    })
    .from(sessions)
    .innerJoin(users, eq(users.id, sessions.userId))
    .leftJoin(memberships, and(eq(memberships.userId, users.id), isNull(memberships.endedAt)))
    .leftJoin(units, eq(units.id, memberships.unitId))
    .leftJoin(provinces, eq(provinces.id, memberships.provinceId))
    .where(eq(sessions.token, token))
    .orderBy(memberships.grantedAt, memberships.id);
  const [first] = rows;
  if (!first) return undefined;
  const { sessionId: id, userId, expiresAt, lockedAt } = first;
  return { id, userId, expiresAt, principal: lockedAt === null ? principalOf(rows) : undefined };
}

const ofUser = (userId: string) =>
  and(eq(credentials.userId, userId), eq(credentials.providerId, 'credential'));

/** The password hash of the actor, or undefined when there is none. */
export async function selectOwnPasswordHash(db: Database, actor: Actor): Promise<string | undefined> {
  const [row] = await db.select({ hash: credentials.password }).from(credentials).where(ofUser(actor.userId));
  return row?.hash ?? undefined;
}

/** The password hash behind a user name, or undefined. For signing in only: it knows no actor yet. */
export async function selectHashToSignIn(db: Database, username: string): Promise<string | undefined> {
  const [row] = await db
    .select({ hash: credentials.password })
    .from(credentials)
    .innerJoin(users, eq(users.id, credentials.userId))
    .where(and(eq(users.username, username), eq(credentials.providerId, 'credential')));
  return row?.hash ?? undefined;
}

/** Whether the user still has this password, waiting for whoever is replacing it; it stays until the transaction ends. */
export async function keepsPassword(
  tx: Database,
  { userId, hash }: { userId: string; hash: string | undefined },
): Promise<boolean> {
  const [row] = await tx
    .select({ hash: credentials.password })
    .from(credentials)
    .where(ofUser(userId))
    .for('share');
  return hash !== undefined && row?.hash === hash;
}

/** Gives the actor a password of their own. */
export async function updateOwnPassword(
  db: Database,
  actor: Actor,
  { hash, at }: { hash: string; at: Date },
): Promise<void> {
  await db.update(credentials).set({ password: hash, updatedAt: at }).where(ofUser(actor.userId));
  await db.update(users).set({ mustChangePassword: false, updatedAt: at }).where(eq(users.id, actor.userId));
}
