import type { DossierStage } from '@tieuchi/stages/dossier-stage';
import type { StageEvent } from '@tieuchi/stages/event';
import { foldStages, StageError } from '@tieuchi/stages/fold';
import { asc } from 'drizzle-orm';
import type { Database } from '../database.ts';
import { dossiers, stageColumns, stageEvents } from '../tables/dossiers.ts';

/** The dossiers whose stored state is not the one that their stage events give, by id, and how many there are in all. */
export async function verifyStages(db: Database): Promise<{ dossiers: number; wrong: string[] }> {
  const events = new Map<string, StageEvent[]>();
  const logged = await db
    .select({ dossierId: stageEvents.dossierId, event: stageEvents.event })
    .from(stageEvents)
    .orderBy(asc(stageEvents.dossierId), asc(stageEvents.seq));
  for (const { dossierId, event } of logged) events.set(dossierId, [...(events.get(dossierId) ?? []), event]);
  const stored = await db
    .select({ id: dossiers.id, ...stageColumns })
    .from(dossiers)
    .orderBy(asc(dossiers.id));
  const wrong = stored.filter(({ id, ...state }) => !isFoldOf(state, events.get(id) ?? []));
  return { dossiers: stored.length, wrong: wrong.map(({ id }) => id) };
}

function isFoldOf(state: DossierStage, events: readonly StageEvent[]): boolean {
  const folded = tryFold(events);
  return folded !== undefined && keys.every((key) => folded[key] === state[key]);
}

const keys = ['phase', 'registeredLevel', 'submission', 'events'] as const satisfies (keyof DossierStage)[];

function tryFold(events: readonly StageEvent[]): DossierStage | undefined {
  try {
    return foldStages(events);
  } catch (error) {
    if (error instanceof StageError) return undefined;
    throw error;
  }
}
