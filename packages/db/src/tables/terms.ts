import { sql } from 'drizzle-orm';
import { index, jsonb, numeric, pgTable, primaryKey, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core';
import { instant } from '../columns.ts';
import { users } from './accounts.ts';
import { rounds } from './rounds.ts';
import { units } from './units.ts';

/** Targets of the year that a province assigned to its units (giao chỉ tiêu); earlier ones stand in the audit events. */
export const assignedTargets = pgTable(
  'assigned_targets',
  {
    roundId: uuid('round_id')
      .notNull()
      .references(() => rounds.id),
    unitId: uuid('unit_id')
      .notNull()
      .references(() => units.id),
    provinceId: uuid('province_id')
      .notNull()
      .references(() => units.id),
    criterionId: text('criterion_id').notNull(),
    target: numeric('target', { mode: 'number' }).notNull(),
    updatedBy: text('updated_by')
      .notNull()
      .references(() => users.id),
    updatedAt: instant('updated_at').notNull().defaultNow(),
  },
  (table) => [
    primaryKey({ columns: [table.roundId, table.unitId, table.criterionId] }),
    index('assigned_targets_province').on(table.provinceId),
  ],
);

/** Values that an agency or a system supplied for the units of a round, in place of what they would type. */
export const suppliedValues = pgTable(
  'supplied_values',
  {
    roundId: uuid('round_id')
      .notNull()
      .references(() => rounds.id),
    unitId: uuid('unit_id')
      .notNull()
      .references(() => units.id),
    provinceId: uuid('province_id')
      .notNull()
      .references(() => units.id),
    criterionId: text('criterion_id').notNull(),
    inputId: text('input_id').notNull(),
    /** As the answer schema of the set has it; never JSON null. */
    value: jsonb('value').notNull(),
    /** The agency, as the set names it. */
    suppliedBy: text('supplied_by').notNull(),
    /** Who entered it. */
    updatedBy: text('updated_by')
      .notNull()
      .references(() => users.id),
    updatedAt: instant('updated_at').notNull().defaultNow(),
  },
  (table) => [
    primaryKey({ columns: [table.roundId, table.unitId, table.criterionId, table.inputId] }),
    index('supplied_values_province').on(table.provinceId),
  ],
);

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
