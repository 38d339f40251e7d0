import type { People } from '../people.ts';
import { cast } from './cast.ts';

/** Every right to submit that a leader gave, by id. */
export async function observeDelegations(people: People) {
  const delegations = [];
  for (const commune of cast.communes) {
    const leader = await people.as(`lanhdao.${commune}`);
    delegations.push(...(await leader.delegations.list()).delegations);
  }
  return Object.fromEntries(delegations.map((one) => [one.id, one]));
}
