import { and, eq } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import type { Actor } from '../../actor.ts';
import type { Database } from '../../database.ts';
import { dossiersOf, ownDossiers } from '../../reach/dossiers.ts';
import { users } from '../../tables/accounts.ts';
import { dossiers } from '../../tables/dossiers.ts';
import { dossierFacts } from '../../tables/facts.ts';
import { rounds } from '../../tables/rounds.ts';
import { submissions } from '../../tables/submissions.ts';
import { units } from '../../tables/units.ts';
import { appendStageEvent } from './stage-events.ts';
import { isStanding } from './standing-submission.ts';

const parents = alias(units, 'parents');

/** What was submitted, with the facts of round and unit. */
export interface SubmissionRow {
  id: string;
  dossierId: string;
  roundId: string;
  unitId: string;
  provinceId: string;
  receiptNumber: string;
  submittedAt: Date;
  submittedBy: string;
  digest: string;
  response: string;
  responseDigest: string;
  /** Ids of the criteria that were suspended when it was submitted. */
  suspended: string[];
  confirmedMissing: unknown;
  /** Which result that stands was found to be that of which scorer too. */
  agreed: string | null;
  unitName: string;
  unitCode: string;
  unitType: string;
  parentName: string | null;
  roundName: string;
  year: number;
}

const submissionColumns = {
  id: submissions.id,
  dossierId: submissions.dossierId,
  roundId: submissions.roundId,
  unitId: submissions.unitId,
  provinceId: submissions.provinceId,
  receiptNumber: submissions.receiptNumber,
  submittedAt: submissions.submittedAt,
  submittedBy: users.name,
  digest: submissions.digest,
  response: submissions.response,
  responseDigest: submissions.responseDigest,
  suspended: submissions.suspended,
  confirmedMissing: submissions.confirmedMissing,
  agreed: dossierFacts.agreed,
  unitName: units.name,
  unitCode: units.code,
  unitType: units.type,
  parentName: parents.name,
  roundName: rounds.name,
  year: rounds.year,
};

/** The submission of a dossier that stands, for the unit itself and, once made, for its province; undefined for anyone else. */
export async function selectSubmission(
  db: Database,
  actor: Actor,
  dossierId: string,
): Promise<SubmissionRow | undefined> {
  const rows = await db
    .select(submissionColumns)
    .from(submissions)
    .innerJoin(dossiers, isStanding)
    .innerJoin(users, eq(users.id, submissions.submittedBy))
    .innerJoin(rounds, eq(rounds.id, submissions.roundId))
    .innerJoin(units, eq(units.id, submissions.unitId))
    .leftJoin(parents, eq(parents.id, units.parentId))
    .leftJoin(dossierFacts, eq(dossierFacts.dossierId, submissions.dossierId))
    .where(and(eq(submissions.dossierId, dossierId), dossiersOf(actor, submissions)));
  return rows[0];
}

/** The result that was stored with a submission, for those who see the submission. */
export async function selectStoredResult(db: Database, actor: Actor, submissionId: string): Promise<unknown> {
  const rows = await db
    .select({ result: submissions.result })
    .from(submissions)
    .where(and(eq(submissions.id, submissionId), dossiersOf(actor, submissions)));
  return rows[0]?.result;
}

/** The receipt of a submission of the actor's own dossier that was made with a key, whether it still stands or not. */
export async function selectReceipt(
  db: Database,
  actor: Actor,
  { dossierId, key }: { dossierId: string; key: string },
): Promise<{ receiptNumber: string; submittedAt: Date } | undefined> {
  const rows = await db
    .select({ receiptNumber: submissions.receiptNumber, submittedAt: submissions.submittedAt })
    .from(submissions)
    .where(
      and(ownDossiers(actor, submissions), eq(submissions.dossierId, dossierId), eq(submissions.key, key)),
    );
  return rows[0];
}

/** Stores the next submission of a dossier and that it was made. The caller holds the lock. */
export async function insertSubmission(
  db: Database,
  actor: Actor,
  submission: Omit<typeof submissions.$inferInsert, 'submittedBy' | 'submittedAt' | 'sequence'> & {
    sequence: number;
    submittedAt: Date;
  },
): Promise<void> {
  const { dossierId, sequence, submittedAt: at } = submission;
  await db.insert(submissions).values({ ...submission, submittedBy: actor.userId });
  await appendStageEvent(db, actor, { dossierId, next: { kind: 'submitted', submission: sequence }, at });
}
