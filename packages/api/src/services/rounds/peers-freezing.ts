import { toCanonicalJson } from '@tieuchi/criteria/canonical-json';
import { appendEvent } from '@tieuchi/db/audit';
import { digestOfText } from '@tieuchi/db/audit/text-digest';
import { selectStandingSubmissions } from '@tieuchi/db/queries/rounds/rounds';
import { insertFrozen } from '@tieuchi/db/queries/terms/round-rulings';
import { RoundTally } from '@tieuchi/scoring/round-tally';
import { comparesUnits } from '@tieuchi/scoring/score';
import type { ServiceContext } from '../../context.ts';
import { DomainError } from '../../domain-error.ts';
import { tallySubmitted } from '../dossiers/submitted-units.ts';
import { keepFrozenStandings } from '../dossiers/worked-out-standings.ts';
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
    const units = await selectStandingSubmissions(tx, actor, id);
    const tally = new RoundTally(document, { frozen: true, suspended });
    const digests = new Map<string, string>();
    const { peers, decisions } = await tallySubmitted(inside, { tally, roundId: id, units }, (unit) =>
      digests.set(unit.unitCode, unit.responseDigest),
    );
    const responses = Object.fromEntries(digests);
    const content = toCanonicalJson({ peers, suspended, responses });
    const contentDigest = digestOfText(content);
    const { provinceId } = round;
    await insertFrozen(tx, actor, { roundId: id, provinceId, content, contentDigest, at });
    await keepFrozenStandings(inside, {
      roundId: id,
      provinceId,
      terms: { suspended, frozen: { digest: contentDigest } },
      units,
      decisions,
    });
    await appendEvent(tx, {
      stream: `round:${id}`,
      actor,
      action: 'round.peersFrozen',
      provinceId,
      data: { digest: contentDigest, units: digests.size, suspended },
      at,
    });
    return { digest: contentDigest, at: at.toISOString() };
  });
}
