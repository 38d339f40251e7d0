import type { People } from '../people.ts';
import { cast } from './cast.ts';

/** Every round with its terms, the figures that the province gave, and how far its units are. */
export async function observeRounds(people: People) {
  const rounds = [];
  for (const province of cast.provinces) {
    const publisher = await people.as(`congbo.${province}`);
    for (const { id } of await publisher.rounds.list()) {
      const { round, units } = await publisher.rounds.progress({ id });
      const { targets } = await publisher.rounds.targets({ id });
      const { values } = await publisher.rounds.supplied({ id });
      const shown = units.map(({ code, assessmentId, state, answered, asked, submittedAt }) => [
        code,
        { assessmentId, state, answered, asked, submittedAt },
      ]);
      rounds.push([id, { round, targets, supplied: values, units: Object.fromEntries(shown) }] as const);
    }
  }
  return Object.fromEntries(rounds);
}
