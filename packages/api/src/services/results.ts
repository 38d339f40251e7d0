import { type ResultRow, selectResults } from '@tieuchi/db/queries/results';
import { selectPublishedCorrections } from '@tieuchi/db/queries/submission-corrections';
import type { ServiceContext } from '../context.ts';
import { decisionOf, loadPublishedDocument } from './published-sets.ts';
import type { Corrected } from './round-standings.ts';
import { bandName, toShownPoints } from './standing.ts';

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
        async (digest) => [digest, (await loadPublishedDocument(db, digest)).document] as const,
      ),
    ),
  );
  const corrections = new Map(
    (await selectPublishedCorrections(db, actor)).map(
      ({ roundId, unitId, reason, at, provisional: _, ...standing }) =>
        [`${roundId} ${unitId}`, { standing, corrected: { reason, at: at.toISOString() } }] as const,
    ),
  );
  return rows.flatMap((published) => {
    const document = documents.get(published.digest);
    if (document === undefined) return [];
    const { kind } = document.outcome;
    const correction = corrections.get(`${published.roundId} ${published.unitId}`);
    const row = { ...published, ...correction?.standing };
    const shown = toShownPoints(document, row) ?? NO_POINTS;
    const band = bandName(document, row.band);
    const corrected = correction?.corrected ?? null;
    return [{ ...row, ...shown, band, kind, corrected, issued: decisionOf(document) !== null }];
  });
}
