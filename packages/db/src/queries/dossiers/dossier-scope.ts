import { and, eq, inArray, type SQLWrapper } from 'drizzle-orm';
import type { Actor } from '../../actor.ts';
import type { Database } from '../../database.ts';
import { ownDossiers } from '../../reach/dossiers.ts';
import { roundsOf } from '../../reach/rounds.ts';
import { dossiers } from '../../tables/dossiers.ts';

/**
 * Which dossiers a query is about: some of the actor's own units; or those of a round, all or some, for its province, which may count
 * what is complete and shows values to nobody before they are submitted.
 */
export type DossierScope =
  | { readonly dossierIds: readonly string[] }
  | { readonly roundId: string; readonly dossierIds?: readonly string[] };

/** Ids of the dossiers of the scope that the actor reaches, as a subquery. */
export function dossiersIn(db: Database, actor: Actor, scope: DossierScope): SQLWrapper {
  const ids = db.select({ id: dossiers.id }).from(dossiers);
  if ('roundId' in scope) {
    const some = scope.dossierIds && inArray(dossiers.id, [...scope.dossierIds]);
    return ids.where(and(roundsOf(actor, dossiers), eq(dossiers.roundId, scope.roundId), some));
  }
  return ids.where(and(ownDossiers(actor, dossiers), inArray(dossiers.id, [...scope.dossierIds])));
}
