import type { Phase } from '@tieuchi/stages/dossier-stage';
import { and, asc, desc, eq, inArray, sql } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import type { Actor } from '../../actor.ts';
import type { Database } from '../../database.ts';
import { dossiersOf, ownDossiers } from '../../reach/dossiers.ts';
import { users } from '../../tables/accounts.ts';
import { answers } from '../../tables/dossier-parts.ts';
import { dossiers } from '../../tables/dossiers.ts';
import { rounds } from '../../tables/rounds.ts';
import { submissions } from '../../tables/submissions.ts';
import { units } from '../../tables/units.ts';
import type { PartRow, PartSave } from './dossier-profiles.ts';
import { type DossierScope, dossiersIn } from './dossier-scope.ts';
import { appendStageEvent } from './stage-events.ts';
import { isStanding } from './standing-submission.ts';

const parents = alias(units, 'parents');

/** A dossier with the facts of its round and unit. */
export interface DossierRow {
  id: string;
  roundId: string;
  roundName: string;
  year: number;
  referenceDate: string;
  deadline: string;
  closedAt: Date | null;
  rowsAsked: string[];
  unitId: string;
  unitCode: string;
  unitName: string;
  unitType: string;
  parentName: string | null;
  parentCode: string | null;
  provinceId: string;
  digest: string;
  phase: Phase;
  registeredLevel: number | null;
  /** Number of the submission that stands. */
  submission: number | null;
  submittedAt: Date | null;
}

const columns = {
  id: dossiers.id,
  roundId: dossiers.roundId,
  roundName: rounds.name,
  year: rounds.year,
  referenceDate: rounds.referenceDate,
  deadline: rounds.deadline,
  closedAt: rounds.closedAt,
  rowsAsked: rounds.rowsAsked,
  unitId: dossiers.unitId,
  unitCode: units.code,
  unitName: units.name,
  unitType: units.type,
  parentName: parents.name,
  parentCode: parents.code,
  provinceId: dossiers.provinceId,
  digest: dossiers.digest,
  phase: dossiers.phase,
  registeredLevel: dossiers.registeredLevel,
  submission: dossiers.submission,
  submittedAt: dossiers.submittedAt,
};

/** Dossiers of the actor's own units, newest round first. */
export async function selectOwnDossiers(db: Database, actor: Actor): Promise<DossierRow[]> {
  return db
    .select(columns)
    .from(dossiers)
    .innerJoin(rounds, eq(rounds.id, dossiers.roundId))
    .innerJoin(units, eq(units.id, dossiers.unitId))
    .leftJoin(parents, eq(parents.id, units.parentId))
    .where(ownDossiers(actor, dossiers))
    .orderBy(desc(rounds.openedAt));
}

/** One dossier of the actor's own units, or undefined. */
export async function selectOwnDossier(
  db: Database,
  actor: Actor,
  id: string,
): Promise<DossierRow | undefined> {
  const rows = await db
    .select(columns)
    .from(dossiers)
    .innerJoin(rounds, eq(rounds.id, dossiers.roundId))
    .innerJoin(units, eq(units.id, dossiers.unitId))
    .leftJoin(parents, eq(parents.id, units.parentId))
    .where(and(ownDossiers(actor, dossiers), eq(dossiers.id, id)));
  return rows[0];
}

/**
 * Holds the dossier and its round still until the transaction ends: `share` lets other answers be saved beside this one,
 * `update` (submission, level) waits for them. False when it is out of reach.
 */
export async function lockOwnDossier(
  db: Database,
  actor: Actor,
  lock: { id: string; strength: 'share' | 'update' },
): Promise<boolean> {
  const rows = await db
    .select({ roundId: dossiers.roundId })
    .from(dossiers)
    .where(and(ownDossiers(actor, dossiers), eq(dossiers.id, lock.id)))
    .for(lock.strength);
  const roundId = rows[0]?.roundId;
  if (roundId === undefined) return false;
  await db.select({ id: rounds.id }).from(rounds).where(eq(rounds.id, roundId)).for('share');
  return true;
}

/** The current answer to one criterion and who gave it. */
export interface AnswerRow extends PartRow {
  criterionId: string;
}

const answerColumns = {
  dossierId: answers.dossierId,
  criterionId: answers.criterionId,
  value: answers.value,
  revision: answers.revision,
  updatedAt: answers.updatedAt,
  updatedBy: users.name,
};

/** Current answers of these dossiers; a value of null was cleared. */
export async function selectAnswers(db: Database, actor: Actor, scope: DossierScope): Promise<AnswerRow[]> {
  return db
    .select(answerColumns)
    .from(answers)
    .innerJoin(users, eq(users.id, answers.updatedBy))
    .where(inArray(answers.dossierId, dossiersIn(db, actor, scope)))
    .orderBy(asc(answers.criterionId));
}

/** The current answer to one criterion of the actor's own dossier. */
export async function selectOwnAnswer(
  db: Database,
  actor: Actor,
  key: { dossierId: string; criterionId: string },
): Promise<AnswerRow | undefined> {
  const rows = await db
    .select(answerColumns)
    .from(answers)
    .innerJoin(users, eq(users.id, answers.updatedBy))
    .where(
      and(
        ownDossiers(actor, answers),
        eq(answers.dossierId, key.dossierId),
        eq(answers.criterionId, key.criterionId),
      ),
    );
  return rows[0];
}

/** Stores an answer as the revision after `basedOn` (0: there was none); false when somebody else's save came first. */
export async function saveAnswer(
  db: Database,
  actor: Actor,
  save: PartSave & { criterionId: string },
): Promise<boolean> {
  const { basedOn, at, ...rest } = save;
  // A cleared answer is JSON null, which the driver would send as SQL NULL.
  const columns = { ...rest, value: rest.value === null ? sql`'null'::jsonb` : rest.value };
  const stamp = { revision: basedOn + 1, updatedBy: actor.userId, updatedAt: at };
  const rows = await db
    .insert(answers)
    .values({ ...columns, ...stamp })
    .onConflictDoUpdate({
      target: [answers.dossierId, answers.criterionId],
      set: { value: columns.value, ...stamp },
      setWhere: sql`${eq(answers.revision, basedOn)} and ${ownDossiers(actor, answers)}`,
    })
    .returning({ revision: answers.revision });
  return rows.length === 1;
}

/** What was submitted, with the facts of round and unit. */
export interface SubmissionRow {
  id: string;
  dossierId: string;
  roundId: string;
  unitId: string;
  receiptNumber: string;
  submittedAt: Date;
  submittedBy: string;
  digest: string;
  response: string;
  responseDigest: string;
  result: unknown;
  /** Ids of the criteria that were suspended when it was submitted. */
  suspended: string[];
  confirmedMissing: unknown;
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
  receiptNumber: submissions.receiptNumber,
  submittedAt: submissions.submittedAt,
  submittedBy: users.name,
  digest: submissions.digest,
  response: submissions.response,
  responseDigest: submissions.responseDigest,
  result: submissions.result,
  suspended: submissions.suspended,
  confirmedMissing: submissions.confirmedMissing,
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
    .where(and(eq(submissions.dossierId, dossierId), dossiersOf(actor, submissions)));
  return rows[0];
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
  await db
    .update(dossiers)
    .set({ submittedAt: at })
    .where(and(ownDossiers(actor, dossiers), eq(dossiers.id, dossierId)));
}
