import { sql } from 'drizzle-orm';
import { index, pgTable, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core';
import { instant } from '../columns.ts';
import { users } from './accounts.ts';

/**
 * Pairs of criteria that the ministry holds to speak of the same thing, between sets that know nothing of each other. By the ids of
 * sets, not by versions: ids of criteria are never reused and live on in later versions. Nobody's province owns them. Pairs that
 * were taken back stay.
 */
export const criterionMappings = pgTable(
  'criterion_mappings',
  {
    id: uuid('id').primaryKey().default(sql`gen_random_uuid()`),
    baseSetId: text('base_set_id').notNull(),
    otherSetId: text('other_set_id').notNull(),
    baseCriterionId: text('base_criterion_id').notNull(),
    otherCriterionId: text('other_criterion_id').notNull(),
    mappedBy: text('mapped_by')
      .notNull()
      .references(() => users.id),
    mappedAt: instant('mapped_at').notNull().defaultNow(),
    takenBackBy: text('taken_back_by').references(() => users.id),
    takenBackAt: instant('taken_back_at'),
  },
  (table) => [
    uniqueIndex('criterion_mappings_standing')
      .on(table.baseSetId, table.otherSetId, table.baseCriterionId, table.otherCriterionId)
      .where(sql`${table.takenBackAt} is null`),
    index('criterion_mappings_other').on(table.otherSetId),
  ],
);
