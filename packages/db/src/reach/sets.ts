import { inArray, isNull, or, type SQL } from 'drizzle-orm';
import type { Actor } from '../actor.ts';
import { holds, provincesOf, staff } from './held-roles.ts';
import type { OfProvince } from './reached-columns.ts';

/** Published sets that the actor's provinces may assess with: their own and the national ones. Reading them is open to everybody. */
export function usableSets(actor: Actor, { provinceId }: OfProvince): SQL | undefined {
  return or(isNull(provinceId), inArray(provinceId, provincesOf(actor, ...staff)));
}

/** Whether the actor compares published sets, and so sees which criteria were paired. */
export function seesMappings(actor: Actor): boolean {
  return holds(actor, 'ministryAnalyst', 'author', 'publisher');
}

/** Whether the actor says which criteria of published sets speak of the same thing. */
export function keepsMappings(actor: Actor): boolean {
  return holds(actor, 'ministryAnalyst');
}
