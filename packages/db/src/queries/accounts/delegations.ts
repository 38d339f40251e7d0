import { and, desc, eq, gte, isNull } from 'drizzle-orm';
import type { Actor } from '../../actor.ts';
import type { Database } from '../../database.ts';
import { delegationsGivenBy, delegationsOf, delegationsTo, officersLedBy } from '../../reach/delegations.ts';
import { delegations, memberships, users } from '../../tables/accounts.ts';

/** A right to submit, given by a leader to an officer of the same unit. */
export interface DelegationRow {
  id: string;
  unitId: string;
  userId: string;
  userName: string;
  until: string;
  reason: string;
  grantedAt: Date;
  revokedAt: Date | null;
}

/** Delegations in the units that the actor leads or works in, newest first. */
export async function selectDelegations(db: Database, actor: Actor): Promise<DelegationRow[]> {
  return db
    .select({
      id: delegations.id,
      unitId: delegations.unitId,
      userId: delegations.userId,
      userName: users.name,
      until: delegations.until,
      reason: delegations.reason,
      grantedAt: delegations.grantedAt,
      revokedAt: delegations.revokedAt,
    })
    .from(delegations)
    .innerJoin(users, eq(users.id, delegations.userId))
    .where(delegationsOf(actor, delegations))
    .orderBy(desc(delegations.grantedAt));
}

/** Whether the actor holds a delegation in this unit that is in force on this day. */
export async function holdsDelegation(
  db: Database,
  actor: Actor,
  place: { unitId: string; day: string },
): Promise<boolean> {
  const rows = await db
    .select({ id: delegations.id })
    .from(delegations)
    .where(
      and(
        eq(delegations.unitId, place.unitId),
        gte(delegations.until, place.day),
        isNull(delegations.revokedAt),
        delegationsTo(actor, delegations),
      ),
    );
  return rows.length > 0;
}

/** Officers of the units that the actor leads: those to whom a delegation can be given. */
export async function selectOfficers(
  db: Database,
  actor: Actor,
): Promise<{ userId: string; name: string; unitId: string; provinceId: string }[]> {
  const rows = await db
    .select({
      userId: users.id,
      name: users.name,
      unitId: memberships.unitId,
      provinceId: memberships.provinceId,
    })
    .from(memberships)
    .innerJoin(users, eq(users.id, memberships.userId))
    .where(officersLedBy(actor))
    .orderBy(users.name);
  return rows.flatMap(({ unitId, provinceId, ...row }) =>
    unitId === null || provinceId === null ? [] : [{ ...row, unitId, provinceId }],
  );
}

/** Records a delegation and returns its id. */
export async function insertDelegation(
  db: Database,
  actor: Actor,
  delegation: { unitId: string; provinceId: string; userId: string; until: string; reason: string; at: Date },
): Promise<string> {
  const { at, ...values } = delegation;
  const rows = await db
    .insert(delegations)
    .values({ ...values, grantedBy: actor.userId, grantedAt: at })
    .returning({ id: delegations.id });
  const id = rows[0]?.id;
  if (id === undefined) throw new Error('insert into delegations returned no row');
  return id;
}

/** Ends a delegation in a unit that the actor leads; undefined when it is out of reach or ended before. */
export async function revokeDelegation(
  db: Database,
  actor: Actor,
  revocation: { id: string; at: Date },
): Promise<{ unitId: string; provinceId: string; userId: string } | undefined> {
  const rows = await db
    .update(delegations)
    .set({ revokedAt: revocation.at })
    .where(
      and(
        eq(delegations.id, revocation.id),
        isNull(delegations.revokedAt),
        delegationsGivenBy(actor, delegations),
      ),
    )
    .returning({
      unitId: delegations.unitId,
      provinceId: delegations.provinceId,
      userId: delegations.userId,
    });
  return rows[0];
}
