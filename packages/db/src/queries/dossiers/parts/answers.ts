import { and, asc, eq, inArray, sql } from 'drizzle-orm';
import type { Actor } from '../../../actor.ts';
import type { Database } from '../../../database.ts';
import { ownDossiers } from '../../../reach/dossiers.ts';
import { users } from '../../../tables/accounts.ts';
import { answers } from '../../../tables/dossier-parts.ts';
import { type DossierScope, dossiersIn } from '../dossier-scope.ts';
import type { PartRow, PartSave } from './part-row.ts';

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
