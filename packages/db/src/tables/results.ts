import { index, integer, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core';
import { instant, standingColumns } from '../columns.ts';
import { rounds } from './rounds.ts';
import { publishedVersions } from './sets.ts';
import { units } from './units.ts';

/** What a province made public of a round: all that the ministry sees of dossiers. Append-only. */
export const publishedResults = pgTable(
  'published_results',
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
    digest: text('digest')
      .notNull()
      .references(() => publishedVersions.digest),
    /** All of it null: the unit submitted nothing. */
    ...standingColumns,
    registeredLevel: integer('registered_level'),
    /** In the first ranking of the set. */
    rank: integer('rank'),
    publishedAt: instant('published_at').notNull().defaultNow(),
  },
  (table) => [
    primaryKey({ columns: [table.roundId, table.unitId] }),
    index('published_results_province').on(table.provinceId),
  ],
);
