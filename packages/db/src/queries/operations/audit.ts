import { and, desc, eq, inArray, lt, sql } from 'drizzle-orm';
import type { Actor } from '../../actor.ts';
import type { AuditAction } from '../../audit-action.ts';
import type { Database } from '../../database.ts';
import { administeredBy } from '../../reach/accounts.ts';
import { auditEvents } from '../../tables/audit.ts';
import { dossiers } from '../../tables/dossiers.ts';
import { drafts } from '../../tables/drafts.ts';
import { rounds } from '../../tables/rounds.ts';
import { units } from '../../tables/units.ts';

/** An event as the administrators of a province see it. */
export interface AuditEventRow {
  id: number;
  stream: string;
  at: Date;
  actorName: string;
  action: AuditAction;
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
        administeredBy(actor, auditEvents),
        stream === undefined ? undefined : eq(auditEvents.stream, stream),
        before === undefined ? undefined : lt(auditEvents.id, before),
      ),
    )
    .orderBy(desc(auditEvents.id))
    .limit(limit);
}

/** What an id of an event names: a draft, a round (with the set it uses), the round of a dossier, a unit. */
export interface SubjectName {
  id: string;
  name: string;
  /** Of a round and of a dossier: its set. */
  digest: string | null;
}

/** Names of the drafts, rounds, dossiers and units among these ids, in the provinces that the actor administers. */
export async function selectSubjectNames(
  db: Database,
  actor: Actor,
  ids: readonly string[],
): Promise<SubjectName[]> {
  if (ids.length === 0) return [];
  const [ofDrafts, ofRounds, ofDossiers, ofUnits] = await Promise.all([
    db
      .select({ id: drafts.id, name: drafts.name })
      .from(drafts)
      .where(and(inArray(drafts.id, [...ids]), administeredBy(actor, drafts))),
    db
      .select({ id: rounds.id, name: rounds.name, digest: rounds.digest })
      .from(rounds)
      .where(and(inArray(rounds.id, [...ids]), administeredBy(actor, rounds))),
    db
      .select({ id: dossiers.id, name: rounds.name, digest: rounds.digest })
      .from(dossiers)
      .innerJoin(rounds, eq(rounds.id, dossiers.roundId))
      .where(and(inArray(dossiers.id, [...ids]), administeredBy(actor, dossiers))),
    db
      .select({ id: units.id, name: units.name })
      .from(units)
      .where(and(inArray(units.id, [...ids]), administeredBy(actor, units))),
  ]);
  const without = [...ofDrafts, ...ofUnits].map((row) => ({ ...row, digest: null }));
  return [...without, ...ofRounds, ...ofDossiers];
}
