import { sql } from 'drizzle-orm';
import { index, integer, pgTable, text, unique, uuid } from 'drizzle-orm/pg-core';
import { instant } from '../columns.ts';
import { users } from './accounts.ts';
import { rounds } from './rounds.ts';
import { publishedVersions } from './sets.ts';
import { units } from './units.ts';

/** One unit in one round, bound to the digest of the set. */
export const dossiers = pgTable(
  'assessments',
  {
    id: uuid('id').primaryKey().default(sql`gen_random_uuid()`),
    roundId: uuid('round_id')
      .notNull()
      .references(() => rounds.id),
    unitId: uuid('unit_id')
      .notNull()
      .references(() => units.id),
    provinceId: uuid('province_id')
      .notNull()
      .references(() => units.id),
    digest: text('digest')
      .notNull()
      .references(() => publishedVersions.digest),
    /** 1-based; null until the unit registered one. */
    registeredLevel: integer('registered_level'),
    submittedAt: instant('submitted_at'),
  },
  (table) => [
    unique('assessments_round_unit').on(table.roundId, table.unitId),
    index('assessments_unit').on(table.unitId),
    index('assessments_province').on(table.provinceId),
  ],
);

/** Every level that the unit registered, newest last. Append-only. */
export const levelRegistrations = pgTable(
  'level_registrations',
  {
    id: uuid('id').primaryKey().default(sql`gen_random_uuid()`),
    dossierId: uuid('assessment_id')
      .notNull()
      .references(() => dossiers.id),
    unitId: uuid('unit_id')
      .notNull()
      .references(() => units.id),
    provinceId: uuid('province_id')
      .notNull()
      .references(() => units.id),
    level: integer('level').notNull(),
    registeredBy: text('registered_by')
      .notNull()
      .references(() => users.id),
    registeredAt: instant('registered_at').notNull().defaultNow(),
  },
  (table) => [index('level_registrations_assessment').on(table.dossierId)],
);
