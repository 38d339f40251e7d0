import { and, desc, eq, inArray, lt, sql } from 'drizzle-orm';
import { type Actor, provincesOf } from '../actor.ts';
import type { Database } from '../database.ts';
import { auditEvents } from '../tables/audit.ts';
import { units } from '../tables/units.ts';

/** An event as the administrators of a province see it. */
export interface AuditEventRow {
  id: number;
  stream: string;
  at: Date;
  actorName: string;
  action: string;
  unitId: string | null;
  unitName: string | null;
  /** Null for events of dossiers: what a unit answered is not for the administrators of accounts. */
  data: unknown;
}

/** Kinds of stream whose data tell nothing of a dossier. */
const openStreams = ['account', 'accounts', 'draft', 'round', 'set'];

/** Events of the provinces that the actor administers, newest first; `before` pages on by event id. */
export async function selectAuditEvents(
  db: Database,
  actor: Actor,
  { stream, before, limit }: { stream?: string | undefined; before?: number | undefined; limit: number },
): Promise<AuditEventRow[]> {
  const isOpen = inArray(sql`split_part(${auditEvents.stream}, ':', 1)`, openStreams);
  return db
    .select({
      id: auditEvents.id,
      stream: auditEvents.stream,
      at: auditEvents.at,
      actorName: auditEvents.actorName,
      action: auditEvents.action,
      unitId: auditEvents.unitId,
      unitName: units.name,
      data: sql<unknown>`case when ${isOpen} then ${auditEvents.data} end`,
    })
    .from(auditEvents)
    .leftJoin(units, eq(units.id, auditEvents.unitId))
    .where(
      and(
        inArray(auditEvents.provinceId, provincesOf(actor, 'administrator')),
        stream === undefined ? undefined : eq(auditEvents.stream, stream),
        before === undefined ? undefined : lt(auditEvents.id, before),
      ),
    )
    .orderBy(desc(auditEvents.id))
    .limit(limit);
}
