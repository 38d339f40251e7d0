import { sql } from 'drizzle-orm';
import { type AnyPgColumn, date, index, pgTable, primaryKey, text, unique, uuid } from 'drizzle-orm/pg-core';

/** Kinds of administrative unit and the days on which the kind exists (the district level ended on 30/6/2025). */
export const unitTypes = pgTable('unit_types', {
  type: text('type').primaryKey(),
  name: text('name').notNull(),
  validFrom: date('valid_from').notNull(),
  /** Last day, inclusive; null: still exists. */
  validTo: date('valid_to'),
});

/** Administrative units as they were on their days; a code alone is no key, since codes are reused after mergers. */
export const units = pgTable(
  'units',
  {
    id: uuid('id').primaryKey().default(sql`gen_random_uuid()`),
    code: text('code').notNull(),
    type: text('type')
      .notNull()
      .references(() => unitTypes.type),
    name: text('name').notNull(),
    /** Prefix of the ids of the criteria sets that a province owns ("ninh-binh"); null for other units. */
    slug: text('slug'),
    parentId: uuid('parent_id').references((): AnyPgColumn => units.id),
    /** The province that the unit lies in; its own id for a province. */
    provinceId: uuid('province_id').references((): AnyPgColumn => units.id),
    validFrom: date('valid_from').notNull(),
    /** Last day, inclusive; null: still exists. */
    validTo: date('valid_to'),
  },
  (table) => [
    unique('units_code_valid_from').on(table.code, table.validFrom),
    unique('units_slug').on(table.slug),
    index('units_province').on(table.provinceId, table.type),
  ],
);

/** Which unit followed which, on what day and by which act. */
export const unitSuccessions = pgTable(
  'unit_successions',
  {
    fromUnitId: uuid('from_unit_id')
      .notNull()
      .references(() => units.id),
    toUnitId: uuid('to_unit_id')
      .notNull()
      .references(() => units.id),
    date: date('date').notNull(),
    basis: text('basis').notNull(),
  },
  (table) => [primaryKey({ columns: [table.fromUnitId, table.toUnitId] })],
);
