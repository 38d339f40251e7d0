import type { People } from '../people.ts';
import { cast } from './cast.ts';

/** Every dossier with all its parts, as its unit sees it. */
export async function observeDossiers(people: People) {
  const dossiers = [];
  for (const commune of cast.communes) {
    const officer = await people.as(`canbo.${commune}`);
    for (const { id, roundId, answered, asked } of await officer.dossiers.mine()) {
      const seen = await officer.dossiers.get({ id });
      const { answers, profile, registers, assigned, supplied, outcomes, suspended } = seen;
      const { state, levelLog, registeredLevel, submission, set } = seen;
      const parts = { answers, profile, registers, assigned, supplied, outcomes, suspended };
      dossiers.push([
        id,
        {
          roundId,
          digest: set.digest,
          state,
          answered,
          asked,
          registeredLevel,
          levelLog,
          submission,
          ...parts,
        },
      ] as const);
    }
  }
  return Object.fromEntries(dossiers);
}
