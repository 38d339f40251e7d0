import { index, jsonb, numeric, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core';
import { instant } from '../columns.ts';
import { users } from './accounts.ts';
import { rounds } from './assessments.ts';
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
