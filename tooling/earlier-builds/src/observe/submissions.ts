import type { Result } from '@tieuchi/scoring/result';
import type { People } from '../people.ts';
import { cast } from './cast.ts';

/** Every submission: its receipt, what was handed in, and what it comes to on the terms of its round. */
export async function observeSubmissions(people: People) {
  const submissions = [];
  for (const commune of cast.communes) {
    const leader = await people.as(`lanhdao.${commune}`);
    for (const { id, state } of await leader.dossiers.mine()) {
      if (state !== 'submitted') continue;
      const { receiptNumber, at, by, digest, responseDigest, response, ...terms } =
        await leader.dossiers.submission({ id });
      const { confirmedMissing, suspended, peers, result } = terms;
      submissions.push([
        id,
        {
          receiptNumber,
          at,
          by,
          digest,
          responseDigest,
          response,
          confirmedMissing,
          suspended,
          peers,
          result: decisionsOf(result),
        },
      ] as const);
    }
  }
  return Object.fromEntries(submissions);
}

/** What a result decides, without how it is explained. */
function decisionsOf({ outcome, criteria }: Result) {
  return {
    outcome,
    criteria: Object.fromEntries(
      criteria.map(({ id, state, exact, met, level, points, exactPoints, max }) => [
        id,
        { state, exact, met, level, points, exactPoints, max },
      ]),
    ),
  };
}
