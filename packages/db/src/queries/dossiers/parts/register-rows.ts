import { and, asc, eq, inArray, ne, sql } from 'drizzle-orm';
import type { Actor } from '../../../actor.ts';
import type { Database } from '../../../database.ts';
import { ownDossiers } from '../../../reach/dossiers.ts';
import { users } from '../../../tables/accounts.ts';
import { registerRows } from '../../../tables/dossier-parts.ts';
import { type DossierScope, dossiersIn } from '../dossier-scope.ts';
import type { PartRow, PartSave } from './part-row.ts';

/** One row of a register; a value of null was removed. */
export interface RegisterRowRow extends PartRow {
  registerId: string;
  rowId: string;
}

const removed = sql`'null'::jsonb`;

const rowColumns = {
  dossierId: registerRows.dossierId,
  registerId: registerRows.registerId,
  rowId: registerRows.rowId,
  value: registerRows.value,
  revision: registerRows.revision,
  updatedAt: registerRows.updatedAt,
  updatedBy: users.name,
};

/** Rows of the registers of these dossiers in the order in which they were added; removed ones are left out. */
export async function selectRegisterRows(
  db: Database,
  actor: Actor,
  scope: DossierScope,
): Promise<RegisterRowRow[]> {
  return db
    .select(rowColumns)
    .from(registerRows)
    .innerJoin(users, eq(users.id, registerRows.updatedBy))
    .where(
      and(inArray(registerRows.dossierId, dossiersIn(db, actor, scope)), ne(registerRows.value, removed)),
    )
    .orderBy(asc(registerRows.ordinal));
}

/** The first row of each register of these dossiers that has any: enough to tell that there is something to count. */
export async function selectFirstRegisterRows(
  db: Database,
  actor: Actor,
  scope: DossierScope,
): Promise<RegisterRowRow[]> {
  return db
    .selectDistinctOn([registerRows.dossierId, registerRows.registerId], rowColumns)
    .from(registerRows)
    .innerJoin(users, eq(users.id, registerRows.updatedBy))
    .where(
      and(inArray(registerRows.dossierId, dossiersIn(db, actor, scope)), ne(registerRows.value, removed)),
    )
    .orderBy(asc(registerRows.dossierId), asc(registerRows.registerId), asc(registerRows.ordinal));
}

/** One row of the actor's own dossier, removed or not. */
export async function selectRegisterRow(
  db: Database,
  actor: Actor,
  key: { dossierId: string; registerId: string; rowId: string },
): Promise<RegisterRowRow | undefined> {
  const rows = await db
    .select(rowColumns)
    .from(registerRows)
    .innerJoin(users, eq(users.id, registerRows.updatedBy))
    .where(
      and(
        ownDossiers(actor, registerRows),
        eq(registerRows.dossierId, key.dossierId),
        eq(registerRows.registerId, key.registerId),
        eq(registerRows.rowId, key.rowId),
      ),
    );
  return rows[0];
}

/**
 * How full a register of the actor's own dossier is beside this row: rows, rows with the removed ones, and bytes of JSON.
 * Whoever asks holds back others who ask for the same register until the transaction ends, so that together they cannot
 * overfill it.
 */
export async function measureOtherRows(
  db: Database,
  actor: Actor,
  key: { dossierId: string; registerId: string; rowId: string },
): Promise<{ rows: number; traces: number; bytes: number }> {
  const name = `register:${key.dossierId}:${key.registerId}`;
  await db.execute(sql`select pg_advisory_xact_lock(hashtextextended(${name}, 0))`);
  const [size] = await db
    .select({
      rows: sql<number>`count(*) filter (where ${registerRows.value} <> ${removed})`,
      traces: sql<number>`count(*)`,
      bytes: sql<number>`coalesce(sum(octet_length(${registerRows.value}::text)), 0)::bigint`,
    })
    .from(registerRows)
    .where(
      and(
        ownDossiers(actor, registerRows),
        eq(registerRows.dossierId, key.dossierId),
        eq(registerRows.registerId, key.registerId),
        ne(registerRows.rowId, key.rowId),
      ),
    );
  return size ?? { rows: 0, traces: 0, bytes: 0 };
}

/** Stores a row (null removes it) as the revision after `basedOn`; false when somebody else's save came first. */
export async function saveRegisterRow(
  db: Database,
  actor: Actor,
  save: PartSave & { registerId: string; rowId: string },
): Promise<boolean> {
  const { basedOn, at, ...rest } = save;
  // A removed row is JSON null, which the driver would send as SQL NULL.
  const columns = { ...rest, value: rest.value === null ? removed : rest.value };
  const stamp = { revision: basedOn + 1, updatedBy: actor.userId, updatedAt: at };
  const rows = await db
    .insert(registerRows)
    .values({ ...columns, ...stamp })
    .onConflictDoUpdate({
      target: [registerRows.dossierId, registerRows.registerId, registerRows.rowId],
      set: { value: columns.value, ...stamp },
      setWhere: sql`${eq(registerRows.revision, basedOn)} and ${ownDossiers(actor, registerRows)}`,
    })
    .returning({ revision: registerRows.revision });
  return rows.length === 1;
}
