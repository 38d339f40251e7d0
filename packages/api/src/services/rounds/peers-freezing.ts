import { toCanonicalJson } from '@tieuchi/criteria/canonical-json';
import { appendEvent } from '@tieuchi/db/audit';
import { digestOfText } from '@tieuchi/db/audit/text-digest';
import { insertFrozen } from '@tieuchi/db/queries/terms/round-rulings';
import { freezePeers } from '@tieuchi/scoring/freeze-peers';
import { comparesUnits } from '@tieuchi/scoring/score';
import type { ServiceContext } from '../../context.ts';
import { DomainError } from '../../domain-error.ts';
import { loadSubmitted } from '../dossiers/submitted-responses.ts';
import { isOver, lockPublishedRound } from '../terms/own-round.ts';
import { loadRoundTerms } from '../terms/round-terms.ts';

/**
 * Freezes the figures with which the units of a round are compared, from what they submitted: from now on every dossier scores
 * the same for ever. `notAvailable` while units can still submit, and for a set that compares nobody. What is frozen stays:
 * freezing again gives the same.
 */
export async function freezeRound(
  context: ServiceContext,
  id: string,
): Promise<{ digest: string; at: string }> {
  const { db, actor, now } = context;
  return db.transaction(async (tx) => {
    const inside = { ...context, db: tx };
    const round = await lockPublishedRound(tx, context, id);
    const { document, ...terms } = await loadRoundTerms(inside, { roundId: id, digest: round.digest });
    if (terms.frozen !== undefined) return { digest: terms.frozen.digest, at: terms.frozen.at };
    if (!comparesUnits(document))
      throw new DomainError('notAvailable', { params: { reason: 'nothingToCompare' } });
    const at = now();
    if (!isOver(round, at)) throw new DomainError('notAvailable', { params: { reason: 'roundRunning' } });
    const suspended = [...terms.suspended].sort();
    const submitted = await loadSubmitted(inside, id);
    const peers = freezePeers(
      document,
      submitted.map(({ response }) => response),
      { suspended },
    );
    const responses = Object.fromEntries(submitted.map((one) => [one.unitCode, one.responseDigest]));
    const content = toCanonicalJson({ peers, suspended, responses });
    const contentDigest = digestOfText(content);
    const { provinceId } = round;
    await insertFrozen(tx, actor, { roundId: id, provinceId, content, contentDigest, at });
    await appendEvent(tx, {
      stream: `round:${id}`,
      actor,
      action: 'round.peersFrozen',
      provinceId,
      data: { digest: contentDigest, units: submitted.length, suspended },
      at,
    });
    return { digest: contentDigest, at: at.toISOString() };
  });
}
