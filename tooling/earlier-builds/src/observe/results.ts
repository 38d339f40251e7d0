import type { People } from '../people.ts';
import { cast } from './cast.ts';

/** Every published result, as the ministry sees it. */
export async function observeResults(people: People) {
  const ministry = await people.as(cast.ministry);
  const results = await ministry.results.list({});
  return Object.fromEntries(
    results.map((result) => [`${result.roundName} / ${result.unitCode}`, result] as const),
  );
}
