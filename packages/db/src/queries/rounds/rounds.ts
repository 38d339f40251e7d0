import type { Phase } from '@tieuchi/stages/dossier-stage';
import { and, desc, eq, inArray, sql } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import type { Actor } from '../../actor.ts';
import type { Database } from '../../database.ts';
import { roundsOf, seesRoundsIn } from '../../reach/rounds.ts';
import { dossiers } from '../../tables/dossiers.ts';
import { publishedResults } from '../../tables/results.ts';
import { rounds } from '../../tables/rounds.ts';
import { publishedVersions } from '../../tables/sets.ts';
import { submissions } from '../../tables/submissions.ts';
import { units } from '../../tables/units.ts';
import { insertFacts } from '../dossiers/facts.ts';
import { isStanding } from '../dossiers/standing-submission.ts';
import { insertMany } from '../insert-many.ts';

/** A round as its province sees it. */
export interface RoundRow {
  id: string;
  provinceId: string;
  name: string;
  year: number;
  referenceDate: string;
  deadline: string;
  digest: string;
  setName: string;
  version: string;
  closedAt: Date | null;
  resultsPublishedAt: Date | null;
  /** Ids of registers. */
  rowsAsked: string[];
  units: number;
  submitted: number;
}

const parents = alias(units, 'parents');

const columns = {
  id: rounds.id,
  provinceId: rounds.provinceId,
  name: rounds.name,
  year: rounds.year,
  referenceDate: rounds.referenceDate,
  deadline: rounds.deadline,
  digest: rounds.digest,
  setName: publishedVersions.name,
  version: publishedVersions.version,
  closedAt: rounds.closedAt,
  resultsPublishedAt: rounds.resultsPublishedAt,
  rowsAsked: rounds.rowsAsked,
  units: sql<number>`(select count(*)::int from ${dossiers} where ${dossiers.roundId} = ${rounds.id})`,
  submitted: sql<number>`(select count(*)::int from ${dossiers} where ${dossiers.roundId} = ${rounds.id} and ${eq(dossiers.phase, 'submitted')})`,
};

/** Rounds of the actor's provinces, newest first. */
export async function selectRounds(db: Database, actor: Actor): Promise<RoundRow[]> {
  return db
    .select(columns)
    .from(rounds)
    .innerJoin(publishedVersions, eq(publishedVersions.digest, rounds.digest))
    .where(roundsOf(actor, rounds))
    .orderBy(desc(rounds.openedAt));
}

/** One round, or undefined when it is out of reach. */
export async function selectRound(db: Database, actor: Actor, id: string): Promise<RoundRow | undefined> {
  const rows = await db
    .select(columns)
    .from(rounds)
    .innerJoin(publishedVersions, eq(publishedVersions.digest, rounds.digest))
    .where(and(roundsOf(actor, rounds), eq(rounds.id, id)));
  return rows[0];
}

/** Adds a round and an empty dossier for each unit; returns the round's id. */
export async function insertRound(
  db: Database,
  actor: Actor,
  round: {
    provinceId: string;
    digest: string;
    name: string;
    year: number;
    referenceDate: string;
    deadline: string;
    rowsAsked: string[];
    at: Date;
    unitIds: readonly string[];
  },
): Promise<string> {
  const { at, unitIds, ...values } = round;
  const rows = await db
    .insert(rounds)
    .values({ ...values, openedBy: actor.userId, openedAt: at })
    .returning({ id: rounds.id });
  const id = rows[0]?.id;
  if (id === undefined) throw new Error('insert into rounds returned no row');
  const { provinceId, digest } = round;
  const begun = await db
    .insert(dossiers)
    .values(unitIds.map((unitId) => ({ roundId: id, unitId, provinceId, digest })))
    .returning({ id: dossiers.id, unitId: dossiers.unitId });
  await insertFacts(
    db,
    begun.map((dossier) => ({ ...dossier, roundId: id, provinceId })),
  );
  return id;
}

/** Locks the round against other state changes; false when it is out of reach. */
export async function lockRound(db: Database, actor: Actor, id: string): Promise<boolean> {
  const rows = await db
    .select({ id: rounds.id })
    .from(rounds)
    .where(and(roundsOf(actor, rounds), eq(rounds.id, id)))
    .for('update');
  return rows.length === 1;
}

/** Closes a round. The caller holds the lock. */
export async function closeRound(db: Database, actor: Actor, id: string, at: Date): Promise<void> {
  await db
    .update(rounds)
    .set({ closedAt: at })
    .where(and(roundsOf(actor, rounds), eq(rounds.id, id)));
}

/** What is published of one unit of a round. */
export type PublishedResult = Omit<
  typeof publishedResults.$inferInsert,
  'roundId' | 'provinceId' | 'digest' | 'publishedAt'
>;

/** Publishes the results of a round, one for each of its units. The caller holds the lock. */
export async function publishRoundResults(
  db: Database,
  actor: Actor,
  publication: { round: RoundRow; results: readonly PublishedResult[]; at: Date },
): Promise<void> {
  const { round, results, at } = publication;
  if (!seesRoundsIn(actor, round.provinceId)) return;
  const { id: roundId, provinceId, digest } = round;
  const rows = results.map((result) => ({ ...result, roundId, provinceId, digest, publishedAt: at }));
  await insertMany(db, publishedResults, rows);
  await db
    .update(rounds)
    .set({ resultsPublishedAt: at })
    .where(and(roundsOf(actor, rounds), eq(rounds.id, roundId)));
}

/** How far one unit of a round is: never its values, and its level only once it has submitted. */
export interface RoundUnitRow {
  dossierId: string;
  unitId: string;
  code: string;
  name: string;
  type: string;
  parentCode: string | null;
  phase: Phase;
  registeredLevel: number | null;
  /** Number of the submission that stands. */
  submission: number | null;
  submittedAt: Date | null;
  /** As submitted; null before that. */
  level: number | null;
  points: number | null;
  exactPoints: string | null;
  maxPoints: number | null;
  share: number | null;
  band: string | null;
  provisional: boolean | null;
  /** Ids of the criteria that were suspended when it submitted. */
  suspended: string[] | null;
}

/** Progress of the units of a round, all or some, by code; empty when the round is out of reach. */
export async function selectRoundUnits(
  db: Database,
  actor: Actor,
  id: string,
  unitIds?: readonly string[],
): Promise<RoundUnitRow[]> {
  const some = unitIds && inArray(dossiers.unitId, [...unitIds]);
  return db
    .select({
      dossierId: dossiers.id,
      unitId: dossiers.unitId,
      code: units.code,
      name: units.name,
      type: units.type,
      parentCode: parents.code,
      phase: dossiers.phase,
      registeredLevel: dossiers.registeredLevel,
      submission: dossiers.submission,
      submittedAt: dossiers.submittedAt,
      level: submissions.level,
      points: submissions.points,
      exactPoints: submissions.exactPoints,
      maxPoints: submissions.maxPoints,
      share: submissions.share,
      band: submissions.band,
      provisional: submissions.provisional,
      suspended: submissions.suspended,
    })
    .from(dossiers)
    .innerJoin(rounds, eq(rounds.id, dossiers.roundId))
    .innerJoin(units, eq(units.id, dossiers.unitId))
    .leftJoin(parents, eq(parents.id, units.parentId))
    .leftJoin(submissions, isStanding)
    .where(and(roundsOf(actor, rounds), eq(dossiers.roundId, id), some))
    .orderBy(units.code);
}

/** Whether what stands of some unit of a round was submitted while other criteria were suspended than these. */
export async function hasOtherSuspensions(
  db: Database,
  actor: Actor,
  { roundId, suspended }: { roundId: string; suspended: readonly string[] },
): Promise<boolean> {
  const these = sql`${JSON.stringify(suspended)}::jsonb`;
  const rows = await db
    .select({ id: submissions.id })
    .from(submissions)
    .innerJoin(dossiers, isStanding)
    .where(
      and(
        roundsOf(actor, submissions),
        eq(submissions.roundId, roundId),
        sql`not (${submissions.suspended} @> ${these} and ${submissions.suspended} <@ ${these})`,
      ),
    )
    .limit(1);
  return rows.length > 0;
}

/** Which submission of a unit of a round stands. */
export type StandingUnitRow = Pick<RoundUnitRow, 'unitId' | 'code' | 'phase' | 'submission'>;

/** Which submissions of the units of a round stand, by code; empty when the round is out of reach. */
export async function selectStandingSubmissions(
  db: Database,
  actor: Actor,
  roundId: string,
): Promise<StandingUnitRow[]> {
  return db
    .select({
      unitId: dossiers.unitId,
      code: units.code,
      phase: dossiers.phase,
      submission: dossiers.submission,
    })
    .from(dossiers)
    .innerJoin(units, eq(units.id, dossiers.unitId))
    .where(and(roundsOf(actor, dossiers), eq(dossiers.roundId, roundId)))
    .orderBy(units.code);
}

/** What one unit of a round submitted. */
export interface RoundSubmissionRow {
  unitId: string;
  /** Number of the submission. */
  sequence: number;
  unitCode: string;
  receiptNumber: string;
  response: string;
  responseDigest: string;
  registeredLevel: number | null;
}

/** What these units of a round submitted, by code; empty when the round is out of reach. */
export async function selectRoundSubmissions(
  db: Database,
  actor: Actor,
  { roundId, unitIds }: { roundId: string; unitIds: readonly string[] },
): Promise<RoundSubmissionRow[]> {
  return db
    .select({
      unitId: submissions.unitId,
      sequence: submissions.sequence,
      unitCode: units.code,
      receiptNumber: submissions.receiptNumber,
      response: submissions.response,
      responseDigest: submissions.responseDigest,
      registeredLevel: submissions.registeredLevel,
    })
    .from(submissions)
    .innerJoin(dossiers, isStanding)
    .innerJoin(rounds, eq(rounds.id, submissions.roundId))
    .innerJoin(units, eq(units.id, submissions.unitId))
    .where(
      and(
        roundsOf(actor, rounds),
        eq(submissions.roundId, roundId),
        inArray(submissions.unitId, [...unitIds]),
      ),
    )
    .orderBy(units.code);
}
