import { appendEvent } from '@tieuchi/db/audit';
import type { Database } from '@tieuchi/db/database';
import type { RoundRow } from '@tieuchi/db/queries/rounds/rounds';
import { insertSuspension, liftSuspension } from '@tieuchi/db/queries/terms/round-rulings';
import type { ServiceContext } from '../../context.ts';
import { DomainError, notFound } from '../../domain-error.ts';
import { loadPublishedDocument } from '../sets/published-sets.ts';
import { lockPublishedRound } from './own-round.ts';
import { loadFrozenPeers } from './round-rulings.ts';

/**
 * Suspends a criterion in a round: it applies to nobody, whatever was answered or submitted. `conflict` when it is suspended
 * already, `notAvailable` once peers are frozen or results published.
 */
export async function suspendCriterion(
  context: ServiceContext,
  wish: { id: string; criterionId: string; reason: string },
): Promise<void> {
  const { db, actor, now } = context;
  await db.transaction(async (tx) => {
    const round = await changeableRound(tx, context, wish.id);
    const { document } = await loadPublishedDocument(tx, round.digest);
    const { criterionId, reason } = wish;
    if (!document.criteria.some(({ id }) => id === criterionId)) throw notFound();
    const at = now();
    const { id: roundId, provinceId } = round;
    if (!(await insertSuspension(tx, actor, { roundId, provinceId, criterionId, reason, at })))
      throw new DomainError('conflict', { params: { criterionId } });
    await appendEvent(tx, {
      stream: `round:${roundId}`,
      actor,
      action: 'round.criterionSuspended',
      provinceId,
      data: { criterion: criterionId, reason },
      at,
    });
  });
}

/** Lifts a suspension; lifting one that is not there changes nothing. `notAvailable` as for suspending. */
export async function resumeCriterion(
  context: ServiceContext,
  wish: { id: string; criterionId: string },
): Promise<void> {
  const { db, actor, now } = context;
  await db.transaction(async (tx) => {
    const { id: roundId, provinceId } = await changeableRound(tx, context, wish.id);
    const at = now();
    const { criterionId } = wish;
    const reason = await liftSuspension(tx, actor, { roundId, criterionId, at });
    if (reason === undefined) return;
    await appendEvent(tx, {
      stream: `round:${roundId}`,
      actor,
      action: 'round.criterionResumed',
      provinceId,
      data: { criterion: criterionId, reason },
      at,
    });
  });
}

async function changeableRound(tx: Database, context: ServiceContext, id: string): Promise<RoundRow> {
  const round = await lockPublishedRound(tx, context, id);
  if (round.resultsPublishedAt !== null)
    throw new DomainError('notAvailable', { params: { reason: 'resultsPublished' } });
  if ((await loadFrozenPeers({ ...context, db: tx }, id)) !== undefined)
    throw new DomainError('notAvailable', { params: { reason: 'peersFrozen' } });
  return round;
}
