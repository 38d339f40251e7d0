import type { DossierStage } from '@tieuchi/stages/dossier-stage';
import type { NextEvent, StageEvent } from '@tieuchi/stages/event';
import { afterEvent } from '@tieuchi/stages/fold';
import { and, asc, eq, sql } from 'drizzle-orm';
import type { Actor } from '../../actor.ts';
import type { Database } from '../../database.ts';
import { ownDossiers } from '../../reach/dossiers.ts';
import { users } from '../../tables/accounts.ts';
import { dossiers, stageColumns, stageEvents } from '../../tables/dossiers.ts';

/**
 * Logs what happens to a dossier of the actor's units and stores the state after it, which is returned. The caller holds its lock for
 * update and writes the audit event. Throws StageError where it cannot happen in the dossier's state; changes nothing out of reach.
 */
export async function appendStageEvent(
  db: Database,
  actor: Actor,
  { dossierId, next, at }: { dossierId: string; next: NextEvent; at: Date },
): Promise<DossierStage | undefined> {
  const within = and(ownDossiers(actor, dossiers), eq(dossiers.id, dossierId));
  const [row] = await db
    .select({ ...stageColumns, unitId: dossiers.unitId, provinceId: dossiers.provinceId })
    .from(dossiers)
    .where(within);
  if (row === undefined) return undefined;
  const { unitId, provinceId, ...before } = row;
  const event: StageEvent = { ...next, seq: before.events + 1 };
  const { phase, registeredLevel, submission, events } = afterEvent(before, event);
  await db
    .insert(stageEvents)
    .values({ dossierId, seq: event.seq, unitId, provinceId, event, by: actor.userId, at });
  const handedIn = event.kind === 'submitted' && { submittedAt: at };
  await db
    .update(dossiers)
    .set({ phase, registeredLevel, submission, stageEvents: events, ...handedIn })
    .where(within);
  return { phase, registeredLevel, submission, events };
}

/** Levels that a unit registered, oldest first. */
export async function selectLevelRegistrations(
  db: Database,
  actor: Actor,
  dossierId: string,
): Promise<{ level: number; at: Date; by: string }[]> {
  return db
    .select({
      level: sql<number>`(${stageEvents.event} ->> 'level')::integer`,
      at: stageEvents.at,
      by: users.name,
    })
    .from(stageEvents)
    .innerJoin(users, eq(users.id, stageEvents.by))
    .where(
      and(
        ownDossiers(actor, stageEvents),
        eq(stageEvents.dossierId, dossierId),
        eq(sql`${stageEvents.event} ->> 'kind'`, 'registered'),
      ),
    )
    .orderBy(asc(stageEvents.seq));
}
