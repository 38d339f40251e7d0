import { sql } from 'drizzle-orm';
import type { Actor } from '../actor.ts';
import type { AuditAction } from '../audit-action.ts';
import type { Database } from '../database.ts';
import { auditEvents } from '../tables/audit.ts';
import { eventText } from './event-hash.ts';

/** A state change to be told. */
export interface NewEvent {
  /** "assessment:<id>", "draft:<id>", "account:<id>", "round:<id>", "set:<set id>". */
  readonly stream: string;
  /** Null: the system itself (seeding, bootstrap). */
  readonly actor: Actor | null;
  readonly action: AuditAction;
  readonly provinceId?: string | null;
  readonly unitId?: string | null;
  /** JSON; never a password or a token. */
  readonly data: unknown;
  readonly at: Date;
}

/**
 * Appends an event to its stream. Call it in the transaction that makes the change: both happen or neither does. Writers of
 * one stream wait for each other until that transaction ends; writers of different streams do not.
 */
export async function appendEvent(tx: Database, event: NewEvent): Promise<void> {
  // A statement that had to wait for its turn sees the stream as it was before that. The turn is kept, so that the next one sees it all.
  if (!(await appendAtTurn(tx, event)) && !(await appendAtTurn(tx, event)))
    throw new Error(`no event could be appended to ${event.stream}`);
}

/** In one statement: waits for the turn, reads the last event, hashes and stores. False when somebody else's event came in between. */
async function appendAtTurn(tx: Database, event: NewEvent): Promise<boolean> {
  const { stream, action, at } = event;
  const [actorId, actorName] = [event.actor?.userId ?? null, event.actor?.displayName ?? 'Hệ thống'];
  const { provinceId = null, unitId = null } = event;
  const text = eventText({ stream, at, actorId, actorName, action, provinceId, unitId, data: event.data });
  const data = JSON.stringify(event.data);
  const { rows } = await tx.execute(sql`
    with turn as materialized (select pg_advisory_xact_lock(hashtextextended(${stream}::text, 0))),
      before as (select seq, hash from ${auditEvents} where stream = ${stream} order by seq desc limit 1),
      place as (select coalesce(max(seq), 0) + 1 as seq, coalesce(max(hash), '') as hash from turn left join before on true)
    insert into ${auditEvents}
      (stream, seq, at, actor_id, actor_name, action, province_id, unit_id, data, previous_hash, hash)
    select ${stream}, seq, ${at.toISOString()}::timestamptz, ${actorId}, ${actorName}, ${action}, ${provinceId}::uuid, ${unitId}::uuid,
      ${data}::jsonb, hash,
      encode(sha256(convert_to(${text.beforeHash}::text || hash || ${text.beforeSeq}::text || seq || ${text.end}::text, 'UTF8')), 'hex')
    from place on conflict (stream, seq) do nothing returning seq`);
  return rows.length === 1;
}
