import { eq, inArray, sql } from 'drizzle-orm';
import type { Actor } from '../../../actor.ts';
import type { Database } from '../../../database.ts';
import { ownDossiers } from '../../../reach/dossiers.ts';
import { users } from '../../../tables/accounts.ts';
import { registerTotals } from '../../../tables/dossier-parts.ts';
import { type DossierScope, dossiersIn } from '../dossier-scope.ts';
import type { PartRow, PartSave } from './part-row.ts';

/** Totals of one register. */
export interface TotalsRow extends PartRow {
  registerId: string;
}

/** Totals of the registers of these dossiers. */
export async function selectRegisterTotals(
  db: Database,
  actor: Actor,
  scope: DossierScope,
): Promise<TotalsRow[]> {
  return db
    .select({
      dossierId: registerTotals.dossierId,
      registerId: registerTotals.registerId,
      value: registerTotals.value,
      revision: registerTotals.revision,
      updatedAt: registerTotals.updatedAt,
      updatedBy: users.name,
    })
    .from(registerTotals)
    .innerJoin(users, eq(users.id, registerTotals.updatedBy))
    .where(inArray(registerTotals.dossierId, dossiersIn(db, actor, scope)));
}

/** Stores totals as the revision after `basedOn`; false when somebody else's save came first. */
export async function saveRegisterTotals(
  db: Database,
  actor: Actor,
  save: PartSave & { registerId: string },
): Promise<boolean> {
  const { basedOn, at, ...columns } = save;
  const stamp = { revision: basedOn + 1, updatedBy: actor.userId, updatedAt: at };
  const rows = await db
    .insert(registerTotals)
    .values({ ...columns, ...stamp })
    .onConflictDoUpdate({
      target: [registerTotals.dossierId, registerTotals.registerId],
      set: { value: columns.value, ...stamp },
      setWhere: sql`${eq(registerTotals.revision, basedOn)} and ${ownDossiers(actor, registerTotals)}`,
    })
    .returning({ revision: registerTotals.revision });
  return rows.length === 1;
}
