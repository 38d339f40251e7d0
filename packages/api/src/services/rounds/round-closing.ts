import { appendEvent } from '@tieuchi/db/audit';
import { closeRound, type PublishedResult, publishRoundResults } from '@tieuchi/db/queries/rounds/rounds';
import { comparesUnits } from '@tieuchi/scoring/score';
import type { ServiceContext } from '../../context.ts';
import { DomainError } from '../../domain-error.ts';
import { isOver, lockPublishedRound } from '../terms/own-round.ts';
import { loadRoundTerms } from '../terms/round-terms.ts';
import { readStandingUnits } from './round-standings.ts';

/** Closes a round: nothing more is saved or submitted in it. Closing a closed round changes nothing. */
export async function closeRoundNow(context: ServiceContext, id: string): Promise<void> {
  const { db, actor, now } = context;
  await db.transaction(async (tx) => {
    const round = await lockPublishedRound(tx, context, id);
    if (round.closedAt !== null) return;
    const at = now();
    await closeRound(tx, actor, id, at);
    await appendEvent(tx, {
      stream: `round:${id}`,
      actor,
      action: 'round.closed',
      provinceId: round.provinceId,
      data: {},
      at,
    });
  });
}

/**
 * Makes the results of a round public, for the ministry among others. `notAvailable` while units can still submit, and, for a
 * set that compares units, until their figures are frozen.
 */
export async function publishResults(context: ServiceContext, id: string): Promise<void> {
  const { db, actor, now } = context;
  await db.transaction(async (tx) => {
    const inside = { ...context, db: tx };
    const round = await lockPublishedRound(tx, context, id);
    if (round.resultsPublishedAt !== null) return;
    const at = now();
    if (!isOver(round, at)) throw new DomainError('notAvailable', { params: { reason: 'roundRunning' } });
    const terms = await loadRoundTerms(inside, { roundId: id, digest: round.digest });
    const { suspended, frozen } = terms;
    if (frozen === undefined && comparesUnits(terms.document))
      throw new DomainError('notAvailable', { params: { reason: 'peersNotFrozen' } });
    const results: PublishedResult[] = [];
    for await (const units of readStandingUnits(inside, { terms, provinceId: round.provinceId }))
      for (const { unitId, standing, registeredLevel } of units) {
        if (standing === null) results.push({ unitId });
        else {
          const { provisional: _, ...published } = standing;
          results.push({ unitId, registeredLevel, ...published });
        }
      }
    await publishRoundResults(tx, actor, { round, results, at });
    await appendEvent(tx, {
      stream: `round:${id}`,
      actor,
      action: 'round.resultsPublished',
      provinceId: round.provinceId,
      data: { units: round.units, submitted: round.submitted, suspended, frozen: frozen?.digest ?? null },
      at,
    });
  });
}
