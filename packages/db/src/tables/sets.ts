import { index, integer, pgTable, text, unique, uuid } from 'drizzle-orm/pg-core';
import { instant } from '../columns.ts';
import { users } from './accounts.ts';
import { units } from './units.ts';

/** Published criteria sets. Append-only: the runtime role may not update or delete, and the digest is checked on read. */
export const publishedVersions = pgTable(
  'published_versions',
  {
    /** "sha256-…" of the canonical form of the document. */
    digest: text('digest').primaryKey(),
    setId: text('set_id').notNull(),
    version: text('version').notNull(),
    name: text('name').notNull(),
    /** Null: published by the ministry for the whole country. */
    provinceId: uuid('province_id').references(() => units.id),
    /** The JSON text as published. */
    text: text('text').notNull(),
    /** "id@version#sha256-…" of the base, when derived. */
    derivedFrom: text('derived_from'),
    criteria: integer('criteria').notNull(),
    publishedAt: instant('published_at').notNull().defaultNow(),
    publishedBy: text('published_by').references(() => users.id),
  },
  (table) => [
    unique('published_versions_name').on(table.setId, table.version),
    index('published_versions_province').on(table.provinceId),
  ],
);
