import { sql } from 'drizzle-orm';
import { date, index, integer, jsonb, pgTable, text, uuid } from 'drizzle-orm/pg-core';
import { instant } from '../columns.ts';
import { users } from './accounts.ts';
import { publishedVersions } from './sets.ts';
import { units } from './units.ts';

/** A đợt đánh giá: the units of a province assessed against one published version. */
export const rounds = pgTable(
  'rounds',
  {
    id: uuid('id').primaryKey().default(sql`gen_random_uuid()`),
    provinceId: uuid('province_id')
      .notNull()
      .references(() => units.id),
    digest: text('digest')
      .notNull()
      .references(() => publishedVersions.digest),
    name: text('name').notNull(),
    year: integer('year').notNull(),
    /** The day whose units and whose rules count. */
    referenceDate: date('reference_date').notNull(),
    /** Last day for submission, inclusive, in Vietnam's time zone. */
    deadline: date('deadline').notNull(),
    /** Ids of the registers of which rows are asked for; of the others, totals only. */
    rowsAsked: jsonb('rows_asked').$type<string[]>().notNull().default([]),
    openedBy: text('opened_by')
      .notNull()
      .references(() => users.id),
    openedAt: instant('opened_at').notNull().defaultNow(),
    closedAt: instant('closed_at'),
    resultsPublishedAt: instant('results_published_at'),
  },
  (table) => [index('rounds_province').on(table.provinceId)],
);
