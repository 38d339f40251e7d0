import { and, eq, inArray, isNull, ne, or, type SQL, sql } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import type { Actor } from '../../actor.ts';
import type { Database } from '../../database.ts';
import { dossiersOf, ownDossiers } from '../../reach/dossiers.ts';
import { roundsOf } from '../../reach/rounds.ts';
import { dossiers } from '../../tables/dossiers.ts';
import { dossierFacts } from '../../tables/facts.ts';
import { rounds } from '../../tables/rounds.ts';
import { units } from '../../tables/units.ts';
import { type DossierScope, dossiersIn } from './dossier-scope.ts';

const parents = alias(units, 'parents');

/** What follows from the parts of a dossier. */
export interface DossierFacts {
  /** Ids of the criteria with a complete answer, where nothing is suspended. */
  readonly answered: readonly string[];
  /** Its unit has handed in something. */
  readonly started: boolean;
}

/** The facts of a dossier, null where they are not known, and how often what they follow from had changed. */
export interface FactsRow {
  readonly dossierId: string;
  readonly changes: number;
  readonly facts: DossierFacts | null;
}

/** Facts of these dossiers, as far as this version of the scorer has worked them out. */
export async function selectFacts(
  db: Database,
  actor: Actor,
  { scope, scorer }: { scope: DossierScope; scorer: number },
): Promise<FactsRow[]> {
  const rows = await db
    .select({
      dossierId: dossierFacts.dossierId,
      changes: dossierFacts.changes,
      answered: dossierFacts.answered,
      started: dossierFacts.started,
      scorer: dossierFacts.scorer,
    })
    .from(dossierFacts)
    .where(inArray(dossierFacts.dossierId, dossiersIn(db, actor, scope)));
  return rows.map(({ dossierId, changes, answered, started, scorer: version }) => ({
    dossierId,
    changes,
    facts: answered === null || version !== scorer ? null : { answered, started },
  }));
}

/** Digests of the sets under which facts of dossiers are not known; for the server itself. */
export async function selectDigestsOfUnknown(db: Database, scorer: number): Promise<string[]> {
  const rows = await db
    .selectDistinct({ digest: dossiers.digest })
    .from(dossierFacts)
    .innerJoin(dossiers, eq(dossiers.id, dossierFacts.dossierId))
    .where(isUnknown(scorer));
  return rows.map(({ digest }) => digest);
}

/** A dossier of which facts are not known, with what else they follow from. */
export interface UnknownRow {
  id: string;
  roundId: string;
  provinceId: string;
  referenceDate: string;
  rowsAsked: string[];
  unitId: string;
  unitCode: string;
  unitName: string;
  unitType: string;
  parentCode: string | null;
  registeredLevel: number | null;
}

/** Some of the dossiers under a set of which facts are not known, of one round after the other; for the server itself. */
export async function selectUnknown(
  db: Database,
  { digest, scorer, limit }: { digest: string; scorer: number; limit: number },
): Promise<UnknownRow[]> {
  return db
    .select({
      id: dossiers.id,
      roundId: dossiers.roundId,
      provinceId: dossiers.provinceId,
      referenceDate: rounds.referenceDate,
      rowsAsked: rounds.rowsAsked,
      unitId: dossiers.unitId,
      unitCode: units.code,
      unitName: units.name,
      unitType: units.type,
      parentCode: parents.code,
      registeredLevel: dossiers.registeredLevel,
    })
    .from(dossierFacts)
    .innerJoin(dossiers, eq(dossiers.id, dossierFacts.dossierId))
    .innerJoin(rounds, eq(rounds.id, dossiers.roundId))
    .innerJoin(units, eq(units.id, dossiers.unitId))
    .leftJoin(parents, eq(parents.id, units.parentId))
    .where(and(eq(dossiers.digest, digest), isUnknown(scorer)))
    .orderBy(dossiers.roundId)
    .limit(limit);
}

const isUnknown = (scorer: number) =>
  or(isNull(dossierFacts.answered), isNull(dossierFacts.scorer), ne(dossierFacts.scorer, scorer));

/** Makes room for the facts of dossiers that begin. */
export async function insertFacts(
  db: Database,
  begun: readonly { id: string; roundId: string; unitId: string; provinceId: string }[],
): Promise<void> {
  if (begun.length === 0) return;
  await db.insert(dossierFacts).values(begun.map(({ id: dossierId, ...place }) => ({ dossierId, ...place })));
}

const changed = sql`${dossierFacts.changes} + 1`;

/** In a dossier of the actor's units, an answer that no other criterion hangs on has become complete, or is not any more. */
export async function markAnswered(
  db: Database,
  actor: Actor,
  mark: { dossierId: string; criterionId: string; complete: boolean; scorer: number },
): Promise<void> {
  const { dossierId, criterionId, complete, scorer } = mark;
  const without = sql`(${dossierFacts.answered} - ${criterionId}::text)`;
  const answered = complete ? sql`${without} || jsonb_build_array(${criterionId}::text)` : without;
  await db
    .update(dossierFacts)
    .set({
      changes: changed,
      started: true,
      answered: sql`case when ${dossierFacts.scorer} = ${scorer} then ${answered} end`,
    })
    .where(and(ownDossiers(actor, dossierFacts), eq(dossierFacts.dossierId, dossierId)));
}

/** What the facts of dossiers follow from has changed; they are not known until they are worked out again. */
export async function forgetFacts(
  db: Database,
  actor: Actor,
  of: { dossierId: string } | { roundId: string; unitIds: readonly string[] },
): Promise<void> {
  const where =
    'dossierId' in of
      ? and(ownDossiers(actor, dossierFacts), eq(dossierFacts.dossierId, of.dossierId))
      : and(
          roundsOf(actor, dossierFacts),
          eq(dossierFacts.roundId, of.roundId),
          inArray(dossierFacts.unitId, [...of.unitIds]),
        );
  await db.update(dossierFacts).set({ changes: changed, answered: null }).where(where);
}

/** Keeps which result that stands was found to be that of which scorer too. */
export async function keepAgreement(
  db: Database,
  actor: Actor,
  { dossierId, agreed }: { dossierId: string; agreed: string },
): Promise<void> {
  await db
    .update(dossierFacts)
    .set({ agreed })
    .where(and(dossiersOf(actor, dossierFacts), eq(dossierFacts.dossierId, dossierId)));
}

/** Facts that were worked out, and from what: how often that had changed when it was read. */
export interface WorkedOutFacts extends DossierFacts {
  readonly dossierId: string;
  readonly changes: number;
}

/** Keeps facts that were worked out, except of dossiers that have changed since then or are changing just now. */
export async function keepFacts(
  db: Database,
  actor: Actor,
  { found, scorer }: { found: readonly WorkedOutFacts[]; scorer: number },
): Promise<void> {
  if (found.length === 0) return;
  const free = db
    .select({ id: dossierFacts.dossierId })
    .from(dossierFacts)
    .where(
      and(
        dossiersOf(actor, dossierFacts),
        inArray(
          dossierFacts.dossierId,
          found.map(({ dossierId }) => dossierId),
        ),
      ),
    )
    .for('update', { skipLocked: true });
  const kept = sql`jsonb_to_recordset(${JSON.stringify(found)}::jsonb) as kept("dossierId" uuid, changes bigint, answered jsonb, started boolean)`;
  const isUnchanged: SQL = sql`kept."dossierId" = ${dossierFacts.dossierId} and kept.changes = ${dossierFacts.changes}`;
  await db
    .update(dossierFacts)
    .set({ answered: sql`kept.answered`, started: sql`kept.started`, scorer })
    .from(kept)
    .where(and(isUnchanged, inArray(dossierFacts.dossierId, free)));
}
