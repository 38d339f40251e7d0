import type { CriteriaSet } from '@tieuchi/criteria/types';
import { selectPublishedCorrections } from '@tieuchi/db/queries/dossiers/submission-corrections';
import { type ResultRow, selectResults } from '@tieuchi/db/queries/results/results';
import type { ServiceContext } from '../../context.ts';
import { bandName, toShownPoints } from '../dossiers/standing.ts';
import type { Corrected } from '../rounds/round-standings.ts';
import { loadUnaltered } from '../sets/published-sets.ts';
import { decisionOf } from '../sets/set-facts.ts';

const NO_POINTS = { pointsShown: null, maxShown: null, shareShown: null };

/** What a unit came to by its own assessment, as its province made it public. */
export interface PublishedResult extends ResultRow {
  kind: 'levels' | 'points';
  /** False while no decision issues the set. */
  issued: boolean;
  /** Points as people read them (SPEC X3), beside the rounded ones; null where there are none. */
  pointsShown: string | null;
  maxShown: string | null;
  shareShown: string | null;
  /** Its result was corrected; the figures are the corrected ones. */
  corrected: Corrected | null;
}

/** Published self-assessments: all of them for the ministry, those of the own provinces for provincial staff; bands by name. */
export async function listResults(
  { db, actor }: ServiceContext,
  filter: { provinceId?: string | undefined; year?: number | undefined },
): Promise<PublishedResult[]> {
  const rows = await selectResults(db, actor, filter);
  const documents = new Map(
    await Promise.all(
      [...new Set(rows.map(({ digest }) => digest))].map(
        async (digest) => [digest, await loadUnaltered(db, digest)] as const,
      ),
    ),
  );
  const corrections = new Map(
    (await selectPublishedCorrections(db, actor)).map(
      ({ roundId, unitId, reason, at, provisional: _, ...standing }) =>
        [`${roundId} ${unitId}`, { standing, corrected: { reason, at: at.toISOString() } }] as const,
    ),
  );
  return rows.map((published) => {
    const document = documents.get(published.digest);
    const correction = corrections.get(`${published.roundId} ${published.unitId}`);
    const row = { ...published, ...correction?.standing };
    const corrected = correction?.corrected ?? null;
    return { ...row, ...readStanding(document, row), corrected };
  });
}

/** What only the set says of a result; of a set that was altered, what stands beside it. */
function readStanding(document: CriteriaSet | undefined, row: ResultRow) {
  if (document === undefined) {
    const kind = row.level === null ? ('points' as const) : ('levels' as const);
    return { ...NO_POINTS, band: null, kind, issued: false };
  }
  return {
    ...(toShownPoints(document, row) ?? NO_POINTS),
    band: bandName(document, row.band),
    kind: document.outcome.kind,
    issued: decisionOf(document) !== null,
  };
}
