import { bigserial, index, integer, jsonb, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core';
import { instant } from '../columns.ts';
import { users } from './accounts.ts';
import { dossiers } from './dossiers.ts';
import { units } from './units.ts';

/** The current answer to one criterion; earlier ones stand in the audit events. */
export const answers = pgTable(
  'answers',
  {
    dossierId: uuid('assessment_id')
      .notNull()
      .references(() => dossiers.id),
    criterionId: text('criterion_id').notNull(),
    unitId: uuid('unit_id')
      .notNull()
      .references(() => units.id),
    provinceId: uuid('province_id')
      .notNull()
      .references(() => units.id),
    /** As the answer schema of the set has it; JSON null: cleared. */
    value: jsonb('value').notNull(),
    revision: integer('revision').notNull(),
    updatedBy: text('updated_by')
      .notNull()
      .references(() => users.id),
    updatedAt: instant('updated_at').notNull().defaultNow(),
  },
  (table) => [primaryKey({ columns: [table.dossierId, table.criterionId] })],
);

/** The figures of the unit that its set asks for once (the set's profile); earlier ones stand in the audit events. */
export const dossierProfiles = pgTable(
  'dossier_profiles',
  {
    dossierId: uuid('assessment_id')
      .primaryKey()
      .references(() => dossiers.id),
    unitId: uuid('unit_id')
      .notNull()
      .references(() => units.id),
    provinceId: uuid('province_id')
      .notNull()
      .references(() => units.id),
    /** By field of the profile; {}: cleared. */
    value: jsonb('value').notNull(),
    revision: integer('revision').notNull(),
    updatedBy: text('updated_by')
      .notNull()
      .references(() => users.id),
    updatedAt: instant('updated_at').notNull().defaultNow(),
  },
  (table) => [index('dossier_profiles_province').on(table.provinceId)],
);

/** The totals in the foot of one register, as typed. */
export const registerTotals = pgTable(
  'register_totals',
  {
    dossierId: uuid('assessment_id')
      .notNull()
      .references(() => dossiers.id),
    registerId: text('register_id').notNull(),
    unitId: uuid('unit_id')
      .notNull()
      .references(() => units.id),
    provinceId: uuid('province_id')
      .notNull()
      .references(() => units.id),
    /** Numbers by total; {}: cleared. */
    value: jsonb('value').notNull(),
    revision: integer('revision').notNull(),
    updatedBy: text('updated_by')
      .notNull()
      .references(() => users.id),
    updatedAt: instant('updated_at').notNull().defaultNow(),
  },
  (table) => [
    primaryKey({ columns: [table.dossierId, table.registerId] }),
    index('register_totals_province').on(table.provinceId),
  ],
);

/**
 * One row of a register, in a round that asks for rows. The only place where what a set marks as personal is stored: neither
 * audit events nor submissions carry it.
 */
export const registerRows = pgTable(
  'register_rows',
  {
    dossierId: uuid('assessment_id')
      .notNull()
      .references(() => dossiers.id),
    registerId: text('register_id').notNull(),
    /** Chosen by the sender. */
    rowId: uuid('row_id').notNull(),
    /** Rows are listed in the order in which they were added. */
    ordinal: bigserial('ordinal', { mode: 'number' }).notNull(),
    unitId: uuid('unit_id')
      .notNull()
      .references(() => units.id),
    provinceId: uuid('province_id')
      .notNull()
      .references(() => units.id),
    /** Cells by column; JSON null: removed. */
    value: jsonb('value').notNull(),
    revision: integer('revision').notNull(),
    updatedBy: text('updated_by')
      .notNull()
      .references(() => users.id),
    updatedAt: instant('updated_at').notNull().defaultNow(),
  },
  (table) => [
    primaryKey({ columns: [table.dossierId, table.registerId, table.rowId] }),
    index('register_rows_province').on(table.provinceId),
  ],
);
