import { vietnamDay } from '@tieuchi/criteria/vietnam-day';
import { type DossierRow, lockOwnDossier, selectOwnDossier } from '@tieuchi/db/queries/dossiers/dossiers';
import { isSubmitted } from '@tieuchi/stages/dossier-stage';
import type { ServiceContext } from '../../../context.ts';
import { DomainError, notFound } from '../../../domain-error.ts';

/** Whether a dossier can still be changed. */
export type DossierState = 'open' | 'submitted' | 'closed';

/** Open until it is submitted, the round is closed, or the deadline's day has ended in Vietnam. */
export function stateOf(row: DossierRow, now: Date): DossierState {
  if (isSubmitted(row)) return 'submitted';
  return row.closedAt !== null || row.deadline < vietnamDay(now) ? 'closed' : 'open';
}

/** The dossier while it can be changed; `alreadySubmitted` or `closed` otherwise. */
export function openOf(row: DossierRow, now: Date): DossierRow {
  const state = stateOf(row, now);
  if (state === 'submitted') throw new DomainError('alreadySubmitted');
  if (state === 'closed') throw new DomainError('closed');
  return row;
}

/**
 * Locks a dossier of the actor's units, and whoever saves in it out, and returns it while it can be changed; `alreadySubmitted` or
 * `closed` otherwise.
 */
export async function openDossier({ db, actor, now }: ServiceContext, id: string): Promise<DossierRow> {
  const row = (await lockOwnDossier(db, actor, id)) ? await selectOwnDossier(db, actor, id) : undefined;
  if (row === undefined) throw notFound();
  return openOf(row, now());
}
