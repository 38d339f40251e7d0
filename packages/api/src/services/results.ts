import { type ResultRow, selectResults } from '@tieuchi/db/queries/results';
import type { ServiceContext } from '../context.ts';
import { loadPublishedDocument } from './published-sets.ts';
import { bandName } from './standing.ts';

/** Published results: all of them for the ministry, those of the own provinces for provincial staff; bands by name. */
export async function listResults(
  { db, actor }: ServiceContext,
  filter: { provinceId?: string | undefined; year?: number | undefined },
): Promise<(ResultRow & { kind: 'levels' | 'points' })[]> {
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
    return [{ ...row, band: bandName(document, row.band), kind: document.outcome.kind }];
  });
}
