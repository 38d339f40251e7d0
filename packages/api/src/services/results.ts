import { type ResultRow, selectResults } from '@tieuchi/db/queries/results';
import type { ServiceContext } from '../context.ts';
import { decisionOf, loadPublishedDocument } from './published-sets.ts';
import { bandName } from './standing.ts';

/** What a unit came to by its own assessment, as its province made it public. */
export interface PublishedResult extends ResultRow {
  kind: 'levels' | 'points';
  /** False while no decision issues the set. */
  issued: boolean;
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
    return [{ ...row, band: bandName(document, row.band), kind, issued: decisionOf(document) !== null }];
  });
}
