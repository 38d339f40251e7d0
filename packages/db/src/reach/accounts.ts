import { and, eq, exists, inArray, isNull, or, type SQL, sql } from 'drizzle-orm';
import type { Actor } from '../actor.ts';
import type { Database } from '../database.ts';
import { memberships, users } from '../tables/accounts.ts';
import { holds, provincesOf } from './held-roles.ts';
import type { OfProvince } from './reached-columns.ts';

/**
 * Accounts (rows of `users`) that the actor manages: an administrator those of their province; the operator those of no province and
 * the administrators of provinces, so that somebody can help when a province has lost its only one.
 */
export function accountsOf(db: Database, actor: Actor): SQL | undefined {
  const ofOwnProvince = inArray(users.provinceId, provincesOf(actor, 'administrator'));
  if (!holds(actor, 'operator')) return ofOwnProvince;
  const administers = db
    .select({ one: sql`1` })
    .from(memberships)
    .where(
      and(
        eq(memberships.userId, users.id),
        eq(memberships.role, 'administrator'),
        isNull(memberships.endedAt),
      ),
    );
  return or(ofOwnProvince, isNull(users.provinceId), exists(administers));
}

/** What the actor administers of a province: units at which they give accounts, events of its log. */
export function administeredBy(actor: Actor, { provinceId }: OfProvince): SQL {
  return inArray(provinceId, provincesOf(actor, 'administrator'));
}

/** The province, or the first of them, whose accounts the actor administers. */
export function provinceOfOwnAccounts(actor: Actor): string | undefined {
  return provincesOf(actor, 'administrator')[0];
}

/** Whether the actor runs the installation: how it is doing, and nothing of what it holds. */
export function runsInstallation(actor: Actor): boolean {
  return holds(actor, 'operator');
}
