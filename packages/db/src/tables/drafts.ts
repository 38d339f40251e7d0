import { sql } from 'drizzle-orm';
import { index, integer, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core';
import { instant } from '../columns.ts';
import { users } from './accounts.ts';
import { publishedVersions } from './sets.ts';
import { units } from './units.ts';

/** Criteria sets being written by a province. The text is kept as typed, whether it is valid or not. */
export const drafts = pgTable(
  'drafts',
  {
    id: uuid('id').primaryKey().default(sql`gen_random_uuid()`),
    provinceId: uuid('province_id')
      .notNull()
      .references(() => units.id),
    text: text('text').notNull(),
    /** Counts saves, from 1; a save names the revision that it was based on. */
    revision: integer('revision').notNull(),
    /** Id, version and name as last read from a valid text, for lists. */
    setId: text('set_id').notNull(),
    version: text('version').notNull(),
    name: text('name').notNull(),
    baseDigest: text('base_digest').references(() => publishedVersions.digest),
    /** The version that this draft became, once published. */
    publishedDigest: text('published_digest').references(() => publishedVersions.digest),
    createdBy: text('created_by')
      .notNull()
      .references(() => users.id),
    createdAt: instant('created_at').notNull().defaultNow(),
    updatedBy: text('updated_by')
      .notNull()
      .references(() => users.id),
    updatedAt: instant('updated_at').notNull().defaultNow(),
  },
  (table) => [index('drafts_province').on(table.provinceId)],
);

/** Every saved text of a draft. Append-only. */
export const draftRevisions = pgTable(
  'draft_revisions',
  {
    draftId: uuid('draft_id')
      .notNull()
      .references(() => drafts.id),
    provinceId: uuid('province_id')
      .notNull()
      .references(() => units.id),
    revision: integer('revision').notNull(),
    text: text('text').notNull(),
    savedBy: text('saved_by')
      .notNull()
      .references(() => users.id),
    savedAt: instant('saved_at').notNull().defaultNow(),
  },
  (table) => [primaryKey({ columns: [table.draftId, table.revision] })],
);
