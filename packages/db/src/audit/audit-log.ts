import { desc, eq, sql } from 'drizzle-orm';
import type { Actor } from '../actor.ts';
import type { AuditAction } from '../audit-action.ts';
import type { Database } from '../database.ts';
import { auditEvents } from '../tables/audit.ts';
import { hashEvent } from './event-hash.ts';

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
  const { stream, actor, action, data, at } = event;
  await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${stream}, 0))`);
  const [last] = await tx
    .select({ seq: auditEvents.seq, hash: auditEvents.hash })
    .from(auditEvents)
    .where(eq(auditEvents.stream, stream))
    .orderBy(desc(auditEvents.seq))
    .limit(1);
  const row = {
    stream,
    seq: (last?.seq ?? 0) + 1,
    at,
    actorId: actor?.userId ?? null,
    actorName: actor?.displayName ?? 'Hệ thống',
    action,
    provinceId: event.provinceId ?? null,
    unitId: event.unitId ?? null,
    data,
    previousHash: last?.hash ?? '',
  };
  await tx.insert(auditEvents).values({ ...row, hash: hashEvent(row) });
}
