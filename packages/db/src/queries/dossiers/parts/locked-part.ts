import type { Part, PartKind, PartOf } from '@tieuchi/criteria/part';
import { and, eq, type SQL, sql } from 'drizzle-orm';
import type { Actor } from '../../../actor.ts';
import type { Database } from '../../../database.ts';
import { ownDossiers } from '../../../reach/dossiers.ts';
import { users } from '../../../tables/accounts.ts';
import { answers, dossierProfiles, registerRows, registerTotals } from '../../../tables/dossier-parts.ts';
import { dossiers } from '../../../tables/dossiers.ts';
import { rounds } from '../../../tables/rounds.ts';
import { publishedVersions } from '../../../tables/sets.ts';
import { units } from '../../../tables/units.ts';
import { type DossierRow, dossierColumns, parents } from '../dossiers.ts';
import type { PartRow } from './part-row.ts';

/** An own dossier that is held still, and what it holds of one part. */
export interface LockedPart {
  readonly dossier: DossierRow;
  /** Undefined: nothing was ever saved there. */
  readonly current: PartRow | undefined;
}

type PartTable = typeof answers | typeof dossierProfiles | typeof registerTotals | typeof registerRows;

interface Place<Kind extends PartKind> {
  readonly table: PartTable;
  at(part: PartOf<Kind>): SQL | undefined;
}

/** Where the parts of each kind are stored. */
const places: { readonly [Kind in PartKind]: Place<Kind> } = {
  answer: { table: answers, at: ({ criterionId }) => eq(answers.criterionId, criterionId) },
  profile: { table: dossierProfiles, at: () => undefined },
  totals: { table: registerTotals, at: ({ registerId }) => eq(registerTotals.registerId, registerId) },
  row: {
    table: registerRows,
    at: ({ registerId, rowId }) =>
      and(eq(registerRows.registerId, registerId), eq(registerRows.rowId, rowId)),
  },
};

/** What is stored of a part, in a query that names the dossier. */
function storedPart<Kind extends PartKind>(db: Database, part: PartOf<Kind>, dossierId: string) {
  const { table, at }: Place<Kind> = places[part.kind];
  return db
    .select({
      value: sql<unknown>`${table.value}`.as('part_value'),
      revision: sql<number>`${table.revision}`.as('part_revision'),
      updatedAt: sql<Date>`${table.updatedAt}`.mapWith(table.updatedAt).as('part_updated_at'),
      updatedBy: sql<string>`${users.name}`.as('part_updated_by'),
    })
    .from(table)
    .innerJoin(users, eq(users.id, table.updatedBy))
    .where(and(eq(table.dossierId, dossierId), at(part)))
    .as('part');
}

/**
 * Holds a dossier of the actor's own units and its round still until the transaction ends, so that a part of it can be saved beside
 * others, and reads what hangs on it, all in one statement; undefined when it is out of reach. Whoever saved the same part in the same
 * moment may not be seen: storing over the revision that was read then stores nothing.
 */
export async function lockOwnPart(
  db: Database,
  actor: Actor,
  { id, part }: { id: string; part: Part },
): Promise<LockedPart | undefined> {
  const stored = storedPart(db, part, id);
  const [row] = await db
    .select({
      dossier: dossierColumns,
      value: stored.value,
      revision: stored.revision,
      updatedAt: stored.updatedAt,
      updatedBy: stored.updatedBy,
    })
    .from(dossiers)
    .innerJoin(rounds, eq(rounds.id, dossiers.roundId))
    .innerJoin(units, eq(units.id, dossiers.unitId))
    .innerJoin(publishedVersions, eq(publishedVersions.digest, dossiers.digest))
    .leftJoin(parents, eq(parents.id, units.parentId))
    .leftJoin(stored, sql`true`)
    .where(and(ownDossiers(actor, dossiers), eq(dossiers.id, id)))
    .for('share', { of: [dossiers, rounds] });
  if (row === undefined) return undefined;
  const { dossier, value, revision, updatedAt, updatedBy } = row;
  const current =
    revision === null || updatedAt === null || updatedBy === null
      ? undefined
      : { dossierId: id, value, revision, updatedAt, updatedBy };
  return { dossier, current };
}
