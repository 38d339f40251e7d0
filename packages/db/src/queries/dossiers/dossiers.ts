import type { Phase } from '@tieuchi/stages/dossier-stage';
import { and, desc, eq } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import type { Actor } from '../../actor.ts';
import type { Database } from '../../database.ts';
import { ownDossiers } from '../../reach/dossiers.ts';
import { dossiers } from '../../tables/dossiers.ts';
import { rounds } from '../../tables/rounds.ts';
import { publishedVersions } from '../../tables/sets.ts';
import { units } from '../../tables/units.ts';
import { versionStamp } from '../sets/sets.ts';

/** The units above those of dossiers, in a query with `dossierColumns`. */
export const parents = alias(units, 'parents');

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
  /** Of the row of its published version (`versionStamp`). */
  stamp: string;
  phase: Phase;
  registeredLevel: number | null;
  /** Number of the submission that stands. */
  submission: number | null;
  submittedAt: Date | null;
}

/** Columns of a dossier with its round, its unit, its published version and `parents` joined. */
export const dossierColumns = {
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
  stamp: versionStamp,
  phase: dossiers.phase,
  registeredLevel: dossiers.registeredLevel,
  submission: dossiers.submission,
  submittedAt: dossiers.submittedAt,
};

/** Dossiers of the actor's own units, newest round first. */
export async function selectOwnDossiers(db: Database, actor: Actor): Promise<DossierRow[]> {
  return db
    .select(dossierColumns)
    .from(dossiers)
    .innerJoin(rounds, eq(rounds.id, dossiers.roundId))
    .innerJoin(units, eq(units.id, dossiers.unitId))
    .innerJoin(publishedVersions, eq(publishedVersions.digest, dossiers.digest))
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
    .select(dossierColumns)
    .from(dossiers)
    .innerJoin(rounds, eq(rounds.id, dossiers.roundId))
    .innerJoin(units, eq(units.id, dossiers.unitId))
    .innerJoin(publishedVersions, eq(publishedVersions.digest, dossiers.digest))
    .leftJoin(parents, eq(parents.id, units.parentId))
    .where(and(ownDossiers(actor, dossiers), eq(dossiers.id, id)));
  return rows[0];
}

/**
 * Holds the dossier and its round still until the transaction ends, so that nothing of it changes: submission and registering a level,
 * which wait for all who save (`lockOwnPart`). False when it is out of reach.
 */
export async function lockOwnDossier(db: Database, actor: Actor, id: string): Promise<boolean> {
  const rows = await db
    .select({ roundId: dossiers.roundId })
    .from(dossiers)
    .where(and(ownDossiers(actor, dossiers), eq(dossiers.id, id)))
    .for('update');
  const roundId = rows[0]?.roundId;
  if (roundId === undefined) return false;
  await db.select({ id: rounds.id }).from(rounds).where(eq(rounds.id, roundId)).for('share');
  return true;
}
