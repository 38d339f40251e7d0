import { inArray, or, type SQL } from 'drizzle-orm';
import type { AnyPgColumn } from 'drizzle-orm/pg-core';
import type { Actor } from '../actor.ts';
import type { Database } from '../database.ts';
import { dossiers } from '../tables/dossiers.ts';
import { members, provincesOf, staff, unitsOf } from './held-roles.ts';
import type { OfProvince } from './reached-columns.ts';

/** Rounds, and what is counted in them, that the actor sees: those of the provinces for which they work. */
export function roundsOf(actor: Actor, { provinceId }: OfProvince): SQL {
  return inArray(provinceId, provincesOf(actor, ...staff));
}

/** Whether the rounds of a province are among those of `roundsOf`. */
export function seesRoundsIn(actor: Actor, provinceId: string): boolean {
  return provincesOf(actor, ...staff).includes(provinceId);
}

/** Whether the actor runs the rounds of a province: opens, rules in, freezes, closes, publishes and corrects them. */
export function runsRoundsIn(actor: Actor, provinceId: string): boolean {
  return provincesOf(actor, 'publisher').includes(provinceId);
}

/** The server itself, where it reads for a province what its staff sees, with nobody asking. Never the author of a change. */
export function serverWithin(provinceId: string): Actor {
  const membership = { id: 'server', role: 'author', unitId: provinceId, provinceId } as const;
  return { userId: 'server', username: 'server', displayName: 'Hệ thống', memberships: [membership] };
}

/** The province, or the first of them, whose rounds the actor runs. */
export function provinceOfOwnRounds(actor: Actor): string | undefined {
  return provincesOf(actor, 'publisher')[0];
}

/** What holds for all units of a round alike: for the province, and for the communes that are assessed in it. */
export function termsOf(
  db: Database,
  actor: Actor,
  table: OfProvince & { readonly roundId: AnyPgColumn },
): SQL | undefined {
  const assessed = db
    .select({ id: dossiers.roundId })
    .from(dossiers)
    .where(inArray(dossiers.unitId, unitsOf(actor, ...members)));
  return or(roundsOf(actor, table), inArray(table.roundId, assessed));
}
