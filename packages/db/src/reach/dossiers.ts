import { inArray, or, type SQL } from 'drizzle-orm';
import type { Actor } from '../actor.ts';
import { members, unitsOf } from './held-roles.ts';
import type { OfProvince, OfUnit } from './reached-columns.ts';
import { roundsOf } from './rounds.ts';

/** Dossiers, and what is stored of them, that the actor fills in: those of the communes in which they work. */
export function ownDossiers(actor: Actor, { unitId }: OfUnit): SQL {
  return inArray(unitId, unitsOf(actor, ...members));
}

/**
 * What of dossiers both the unit and its province see: what was submitted, and what the province gave the unit. Values that were not
 * submitted are no business of the province, so that they are asked for by `ownDossiers`.
 */
export function dossiersOf(actor: Actor, table: OfUnit & OfProvince): SQL | undefined {
  return or(ownDossiers(actor, table), roundsOf(actor, table));
}
