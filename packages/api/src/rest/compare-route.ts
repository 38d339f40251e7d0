import { toCsv } from '@tieuchi/reports/csv';
import { z } from 'zod';
import { DomainError } from '../domain-error.ts';
import { shortDigest } from '../inputs/inputs.ts';
import { comparePublished } from '../services/sets/comparison.ts';
import { findDigests, loadPublishedDocument } from '../services/sets/published-sets.ts';
import { comparisonHeadings, comparisonRows } from './compare-rows.ts';
import { nothing, restRoute } from './rest-route.ts';

/** One row a changed field, and one a criterion without any, groups and the outcome before criteria: the comparison page, for a spreadsheet. */
export const compareRoute = restRoute({
  method: 'GET',
  path: '/api/v1/compare.csv',
  access: { kind: 'roles', roles: ['ministryAnalyst', 'author', 'publisher'] },
  summary: 'Comparison of published sets with a base, as CSV.',
  params: nothing,
  query: z.object({
    base: z.array(shortDigest).length(1),
    other: z.array(shortDigest).max(100).default([]),
  }),
  async handle(context, { query }) {
    const session = context.session;
    if (session === null) throw new DomainError('notSignedIn');
    const [baseDigest = '', ...otherDigests] = await findDigests(context.db, [...query.base, ...query.other]);
    const comparison = await comparePublished(
      { db: context.db, actor: session.actor },
      { baseDigest, otherDigests },
    );
    const documentOf = async (digest: string) => (await loadPublishedDocument(context.db, digest)).document;
    const base = await documentOf(baseDigest);
    const documents = new Map(
      await Promise.all(
        comparison.others.map(async ({ digest }) => [digest, await documentOf(digest)] as const),
      ),
    );
    const rows = comparison.others.flatMap((other) => {
      const sets = { base, other: documents.get(other.digest) ?? base };
      return comparisonRows(other, sets);
    });
    return {
      type: 'text/csv; charset=utf-8',
      body: toCsv([comparisonHeadings, ...rows]),
      fileName: 'so-sanh-bo-tieu-chi.csv',
    };
  },
});
