import { inArray, or, type SQL } from 'drizzle-orm';
import type { AnyPgColumn } from 'drizzle-orm/pg-core';
import type { Actor } from '../actor.ts';
import { holds, members, unitsOf } from './held-roles.ts';
import type { OfProvince, OfUnit } from './reached-columns.ts';
import { roundsOf } from './rounds.ts';

/** Published results that the actor lists: all of them (undefined) for the ministry, else those of the provinces for which they work. */
export function resultsOf(actor: Actor, table: OfProvince): SQL | undefined {
  return holds(actor, 'ministryAnalyst') ? undefined : roundsOf(actor, table);
}

/** Published results from which the actor's dossiers are scored: of the own units, of those right below, and of the own provinces. */
export function outcomesOf(
  actor: Actor,
  results: OfUnit & OfProvince,
  units: { readonly parentId: AnyPgColumn },
): SQL | undefined {
  const own = unitsOf(actor, ...members);
  return or(inArray(results.unitId, own), inArray(units.parentId, own), roundsOf(actor, results));
}
