import { and, asc, desc, eq, isNotNull } from 'drizzle-orm';
import type { Actor } from '../../actor.ts';
import type { Database } from '../../database.ts';
import { dossiersOf } from '../../reach/dossiers.ts';
import { resultsOf } from '../../reach/results.ts';
import { roundsOf, runsRoundsIn } from '../../reach/rounds.ts';
import { users } from '../../tables/accounts.ts';
import { dossiers } from '../../tables/dossiers.ts';
import { rounds } from '../../tables/rounds.ts';
import { submissionCorrections, submissions } from '../../tables/submissions.ts';
import { isStanding } from './standing-submission.ts';

const ofSubmission = eq(submissions.id, submissionCorrections.submissionId);

const standing = {
  unitId: submissionCorrections.unitId,
  level: submissionCorrections.level,
  points: submissionCorrections.points,
  exactPoints: submissionCorrections.exactPoints,
  maxPoints: submissionCorrections.maxPoints,
  share: submissionCorrections.share,
  band: submissionCorrections.band,
  rank: submissionCorrections.rank,
  provisional: submissionCorrections.provisional,
  reason: submissionCorrections.reason,
  at: submissionCorrections.correctedAt,
};

/** A correction of a submission. */
export interface CorrectionRow {
  result: unknown;
  resultDigest: string;
  digestBefore: string;
  reason: string;
  by: string;
  at: Date;
}

/** What stands of a unit since its result was corrected. */
export interface CorrectedStandingRow {
  unitId: string;
  level: number | null;
  points: number | null;
  exactPoints: string | null;
  maxPoints: number | null;
  share: number | null;
  band: string | null;
  rank: number | null;
  provisional: boolean;
  reason: string;
  at: Date;
}

/** Corrections of what was submitted for a dossier, oldest first, for the unit and its province. */
export async function selectCorrections(
  db: Database,
  actor: Actor,
  dossierId: string,
): Promise<CorrectionRow[]> {
  return db
    .select({
      result: submissionCorrections.result,
      resultDigest: submissionCorrections.resultDigest,
      digestBefore: submissionCorrections.digestBefore,
      reason: submissionCorrections.reason,
      by: users.name,
      at: submissionCorrections.correctedAt,
    })
    .from(submissionCorrections)
    .innerJoin(submissions, ofSubmission)
    .innerJoin(dossiers, isStanding)
    .innerJoin(users, eq(users.id, submissionCorrections.correctedBy))
    .where(and(eq(submissions.dossierId, dossierId), dossiersOf(actor, submissionCorrections)))
    .orderBy(asc(submissionCorrections.correctedAt));
}

/** The latest correction of every unit of a round that has one; empty when the round is out of reach. */
export async function selectCorrectedStandings(
  db: Database,
  actor: Actor,
  roundId: string,
): Promise<CorrectedStandingRow[]> {
  return db
    .selectDistinctOn([submissionCorrections.unitId], standing)
    .from(submissionCorrections)
    .innerJoin(submissions, ofSubmission)
    .innerJoin(dossiers, isStanding)
    .where(and(eq(submissionCorrections.roundId, roundId), roundsOf(actor, submissionCorrections)))
    .orderBy(submissionCorrections.unitId, desc(submissionCorrections.correctedAt));
}

/** A correction as far as published results tell of it. */
export interface PublishedCorrectionRow extends CorrectedStandingRow {
  roundId: string;
}

/** The latest corrections of units in rounds whose results are published: all for the ministry, else those of the own provinces. */
export async function selectPublishedCorrections(
  db: Database,
  actor: Actor,
): Promise<PublishedCorrectionRow[]> {
  return db
    .selectDistinctOn([submissionCorrections.roundId, submissionCorrections.unitId], {
      roundId: submissionCorrections.roundId,
      ...standing,
    })
    .from(submissionCorrections)
    .innerJoin(submissions, ofSubmission)
    .innerJoin(dossiers, isStanding)
    .innerJoin(rounds, eq(rounds.id, submissionCorrections.roundId))
    .where(and(isNotNull(rounds.resultsPublishedAt), resultsOf(actor, submissionCorrections)))
    .orderBy(
      submissionCorrections.roundId,
      submissionCorrections.unitId,
      desc(submissionCorrections.correctedAt),
    );
}

/** Adds a correction in a province of the actor's; false elsewhere. The caller holds the lock of the round. */
export async function insertCorrection(
  db: Database,
  actor: Actor,
  correction: Omit<typeof submissionCorrections.$inferInsert, 'correctedBy' | 'correctedAt'> & {
    correctedAt: Date;
  },
): Promise<boolean> {
  if (!runsRoundsIn(actor, correction.provinceId)) return false;
  await db.insert(submissionCorrections).values({ ...correction, correctedBy: actor.userId });
  return true;
}
