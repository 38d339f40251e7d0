import { sql } from 'drizzle-orm';
import { index, pgTable, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core';
import { instant } from '../columns.ts';
import { users } from './accounts.ts';
import { rounds } from './assessments.ts';
import { units } from './units.ts';

/** Criteria that apply to nobody in a round. Lifted rows stay. */
export const criterionSuspensions = pgTable(
  'criterion_suspensions',
  {
    id: uuid('id').primaryKey().default(sql`gen_random_uuid()`),
    roundId: uuid('round_id')
      .notNull()
      .references(() => rounds.id),
    provinceId: uuid('province_id')
      .notNull()
      .references(() => units.id),
    criterionId: text('criterion_id').notNull(),
    reason: text('reason').notNull(),
    suspendedBy: text('suspended_by')
      .notNull()
      .references(() => users.id),
    suspendedAt: instant('suspended_at').notNull().defaultNow(),
    liftedBy: text('lifted_by').references(() => users.id),
    liftedAt: instant('lifted_at'),
  },
  (table) => [
    uniqueIndex('criterion_suspensions_active')
      .on(table.roundId, table.criterionId)
      .where(sql`${table.liftedAt} is null`),
    index('criterion_suspensions_province').on(table.provinceId),
  ],
);

/** The figures with which the units of a round are compared, once and for all. Append-only. */
export const frozenPeers = pgTable(
  'frozen_peers',
  {
    roundId: uuid('round_id')
      .primaryKey()
      .references(() => rounds.id),
    provinceId: uuid('province_id')
      .notNull()
      .references(() => units.id),
    /** Canonical JSON, as text so that its digest can be checked: `{peers, suspended, responses}`. */
    content: text('content').notNull(),
    /** "sha256-…" of `content`. */
    contentDigest: text('content_digest').notNull(),
    frozenBy: text('frozen_by')
      .notNull()
      .references(() => users.id),
    frozenAt: instant('frozen_at').notNull().defaultNow(),
  },
  (table) => [index('frozen_peers_province').on(table.provinceId)],
);
