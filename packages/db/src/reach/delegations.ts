import { and, eq, inArray, isNull, type SQL } from 'drizzle-orm';
import type { AnyPgColumn } from 'drizzle-orm/pg-core';
import type { Actor } from '../actor.ts';
import { memberships, users } from '../tables/accounts.ts';
import { members, unitsOf } from './held-roles.ts';
import type { OfUnit } from './reached-columns.ts';

/** Delegations that the actor sees: those in the communes in which they work. */
export function delegationsOf(actor: Actor, { unitId }: OfUnit): SQL {
  return inArray(unitId, unitsOf(actor, ...members));
}

/** Delegations that the actor gives and takes back: those in the communes that they lead. */
export function delegationsGivenBy(actor: Actor, { unitId }: OfUnit): SQL {
  return inArray(unitId, unitsOf(actor, 'leader'));
}

/** Delegations that count for the actor: their own, as long as they are an officer of that commune. */
export function delegationsTo(
  actor: Actor,
  table: OfUnit & { readonly userId: AnyPgColumn },
): SQL | undefined {
  return and(eq(table.userId, actor.userId), inArray(table.unitId, unitsOf(actor, 'officer')));
}

/** Officers (rows of `memberships` with their `users`) of the communes that the actor leads. */
export function officersLedBy(actor: Actor): SQL | undefined {
  return and(
    eq(memberships.role, 'officer'),
    isNull(memberships.endedAt),
    isNull(users.lockedAt),
    delegationsGivenBy(actor, memberships),
  );
}

/** Whether the actor leads a commune, and so submits without a delegation. */
export function leads(actor: Actor, unitId: string): boolean {
  return unitsOf(actor, 'leader').includes(unitId);
}
