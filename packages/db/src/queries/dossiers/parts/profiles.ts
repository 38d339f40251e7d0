import { eq, inArray, sql } from 'drizzle-orm';
import type { Actor } from '../../../actor.ts';
import type { Database } from '../../../database.ts';
import { ownDossiers } from '../../../reach/dossiers.ts';
import { users } from '../../../tables/accounts.ts';
import { dossierProfiles } from '../../../tables/dossier-parts.ts';
import { type DossierScope, dossiersIn } from '../dossier-scope.ts';
import type { PartRow, PartSave } from './part-row.ts';

/** Figures of the units of these dossiers. */
export async function selectProfiles(db: Database, actor: Actor, scope: DossierScope): Promise<PartRow[]> {
  return db
    .select({
      dossierId: dossierProfiles.dossierId,
      value: dossierProfiles.value,
      revision: dossierProfiles.revision,
      updatedAt: dossierProfiles.updatedAt,
      updatedBy: users.name,
    })
    .from(dossierProfiles)
    .innerJoin(users, eq(users.id, dossierProfiles.updatedBy))
    .where(inArray(dossierProfiles.dossierId, dossiersIn(db, actor, scope)));
}

/** Stores the figures as the revision after `basedOn`; false when somebody else's save came first. */
export async function saveProfile(db: Database, actor: Actor, save: PartSave): Promise<boolean> {
  const { basedOn, at, ...columns } = save;
  const stamp = { revision: basedOn + 1, updatedBy: actor.userId, updatedAt: at };
  const rows = await db
    .insert(dossierProfiles)
    .values({ ...columns, ...stamp })
    .onConflictDoUpdate({
      target: dossierProfiles.dossierId,
      set: { value: columns.value, ...stamp },
      setWhere: sql`${eq(dossierProfiles.revision, basedOn)} and ${ownDossiers(actor, dossierProfiles)}`,
    })
    .returning({ revision: dossierProfiles.revision });
  return rows.length === 1;
}
