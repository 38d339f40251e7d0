import { bigserial, index, integer, jsonb, pgTable, text, unique, uuid } from 'drizzle-orm/pg-core';
import type { AuditAction } from '../audit-action.ts';
import { instant } from '../columns.ts';

/**
 * Every state change, written in the transaction that makes it. Append-only; hash-chained within a stream (one dossier, draft,
 * account or round), so that writers of different streams do not wait for each other. Carries no foreign keys: an event
 * outlives what it tells of.
 */
export const auditEvents = pgTable(
  'audit_events',
  {
    id: bigserial('id', { mode: 'number' }).primaryKey(),
    /** "assessment:<uuid>", "draft:<uuid>", "account:<id>", "round:<uuid>", "set:<set id>". */
    stream: text('stream').notNull(),
    /** Counts from 1 within the stream, without gaps. */
    seq: integer('seq').notNull(),
    at: instant('at').notNull(),
    actorId: text('actor_id'),
    actorName: text('actor_name').notNull(),
    action: text('action').$type<AuditAction>().notNull(),
    provinceId: uuid('province_id'),
    unitId: uuid('unit_id'),
    data: jsonb('data').notNull(),
    /** Hash of the event before it in the stream; "" for the first. */
    previousHash: text('previous_hash').notNull(),
    /** SHA-256, hex, over the canonical JSON of all columns but `id` and `hash`. */
    hash: text('hash').notNull(),
  },
  (table) => [
    unique('audit_events_stream_seq').on(table.stream, table.seq),
    index('audit_events_province').on(table.provinceId, table.id),
  ],
);
