import { selectDigestsOfUnknown, selectUnknown } from '@tieuchi/db/queries/dossiers/facts';
import { serverWithin } from '@tieuchi/db/reach/rounds';
import { readsOtherResults } from '@tieuchi/scoring/dependence';
import { SCORER_VERSION as scorer } from '@tieuchi/scoring/version';
import type { ServiceContext } from '../../context.ts';
import { loadUnaltered } from '../sets/published-sets.ts';
import { grouped } from '../terms/grouped.ts';
import { loadProgress } from './dossier-facts.ts';

/** Dossiers at a time: their facts are held until all of these are kept, and whoever saves in one of them waits meanwhile. */
const most = 50;

/**
 * Works out facts of some dossiers of which they are not known: those of earlier builds, those under an earlier scorer, and those on
 * which much hangs. Whatever is left, or was changed meanwhile, is there the next time.
 */
export async function fillFacts(context: Pick<ServiceContext, 'db' | 'now'>): Promise<void> {
  for (const digest of await selectDigestsOfUnknown(context.db, scorer)) {
    const document = await loadUnaltered(context.db, digest);
    if (document === undefined || readsOtherResults(document)) continue;
    const rows = await selectUnknown(context.db, { digest, scorer, limit: most });
    for (const [roundId, ofRound] of grouped(rows, (row) => row.roundId)) {
      const [first] = ofRound;
      if (first === undefined) continue;
      const actor = serverWithin(first.provinceId);
      await loadProgress(
        { ...context, actor },
        {
          // Facts are those of a round in which nothing is suspended.
          dossiers: ofRound.map((row) => ({ ...row, document, suspended: [] })),
          scope: { roundId, dossierIds: ofRound.map(({ id }) => id) },
        },
      );
    }
    if (rows.length > 0) return;
  }
}
