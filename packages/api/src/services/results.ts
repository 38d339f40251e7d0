import { type ResultRow, selectResults } from '@tieuchi/db/queries/results';
import type { ServiceContext } from '../context.ts';
import { decisionOf, loadPublishedDocument } from './published-sets.ts';
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
  return rows.flatMap((row) => {
    const document = documents.get(row.digest);
    if (document === undefined) return [];
    const { kind } = document.outcome;
    const shown = toShownPoints(document, row) ?? NO_POINTS;
    const band = bandName(document, row.band);
    return [{ ...row, ...shown, band, kind, issued: decisionOf(document) !== null }];
  });
}
