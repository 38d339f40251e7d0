import type { Database } from '@tieuchi/db/database';
import type { People } from '../people.ts';
import { cast } from './cast.ts';
import { observeDelegations } from './delegations.ts';
import { observeDossiers } from './dossiers.ts';
import { observeDrafts } from './drafts.ts';
import { observeEvents } from './events.ts';
import { observeResults } from './results.ts';
import { observeRounds } from './rounds.ts';
import { observeSubmissions } from './submissions.ts';

/**
 * What people see of a database through the running build, by id: everything that was decided, published, submitted, saved or
 * written. Words of explanations are left out; what a later build adds to an answer does no harm to `toMatchObject`.
 */
export async function observe({ db, people }: { db: Database; people: People }) {
  return {
    sets: await observeSets(people),
    drafts: await observeDrafts(people),
    rounds: await observeRounds(people),
    dossiers: await observeDossiers(people),
    submissions: await observeSubmissions(people),
    results: await observeResults(people),
    delegations: await observeDelegations(people),
    events: await observeEvents(db),
  };
}

/** What `observe` returns. */
export type Observed = Awaited<ReturnType<typeof observe>>;

async function observeSets(people: People) {
  const ministry = await people.as(cast.ministry);
  const sets = await ministry.sets.published({});
  return Object.fromEntries(sets.map((set) => [set.digest, set]));
}
