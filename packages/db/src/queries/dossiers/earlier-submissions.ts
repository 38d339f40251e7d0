import { and, desc, eq, lt, ne } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import type { Actor } from '../../actor.ts';
import type { Database } from '../../database.ts';
import { ownDossiers } from '../../reach/dossiers.ts';
import { dossiers } from '../../tables/dossiers.ts';
import { rounds } from '../../tables/rounds.ts';
import { publishedVersions } from '../../tables/sets.ts';
import { submissions } from '../../tables/submissions.ts';

/** What a unit submitted in an earlier round. */
export interface EarlierSubmissionRow {
  roundName: string;
  year: number;
  receiptNumber: string;
  response: string;
  responseDigest: string;
}

/**
 * What the unit of one of the actor's own dossiers submitted last, in a round that was opened earlier, under some version of the same
 * set: ids of criteria live on through versions. Undefined where there is nothing, or the dossier is out of reach.
 */
export async function selectEarlierSubmission(
  db: Database,
  actor: Actor,
  dossierId: string,
): Promise<EarlierSubmissionRow | undefined> {
  const present = {
    round: alias(rounds, 'present_round'),
    version: alias(publishedVersions, 'present_version'),
  };
  const earlier = alias(dossiers, 'earlier');
  const rows = await db
    .select({
      roundName: rounds.name,
      year: rounds.year,
      receiptNumber: submissions.receiptNumber,
      response: submissions.response,
      responseDigest: submissions.responseDigest,
    })
    .from(dossiers)
    .innerJoin(present.round, eq(present.round.id, dossiers.roundId))
    .innerJoin(present.version, eq(present.version.digest, dossiers.digest))
    .innerJoin(earlier, and(eq(earlier.unitId, dossiers.unitId), ne(earlier.id, dossiers.id)))
    .innerJoin(
      submissions,
      and(eq(submissions.dossierId, earlier.id), eq(submissions.sequence, earlier.submission)),
    )
    .innerJoin(rounds, eq(rounds.id, submissions.roundId))
    .innerJoin(publishedVersions, eq(publishedVersions.digest, submissions.digest))
    .where(
      and(
        eq(dossiers.id, dossierId),
        ownDossiers(actor, dossiers),
        eq(publishedVersions.setId, present.version.setId),
        lt(rounds.openedAt, present.round.openedAt),
      ),
    )
    .orderBy(desc(rounds.openedAt))
    .limit(1);
  return rows[0];
}
