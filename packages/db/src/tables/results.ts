import { index, integer, numeric, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core';
import { instant } from '../columns.ts';
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
    /** Null: the unit submitted nothing, or the set has points. */
    level: integer('level'),
    registeredLevel: integer('registered_level'),
    /** Points as shown, on the scale of the set; null for a set with levels. */
    points: numeric('points', { mode: 'number' }),
    /** The same before rounding, as a fraction. */
    exactPoints: text('exact_points'),
    maxPoints: numeric('max_points', { mode: 'number' }),
    /** Percentage: of the points, or of the criteria that are met. */
    share: numeric('share', { mode: 'number' }),
    /** Id of the band of the set. */
    band: text('band'),
    /** In the first ranking of the set. */
    rank: integer('rank'),
    publishedAt: instant('published_at').notNull().defaultNow(),
  },
  (table) => [
    primaryKey({ columns: [table.roundId, table.unitId] }),
    index('published_results_province').on(table.provinceId),
  ],
);
