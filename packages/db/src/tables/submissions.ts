import { sql } from 'drizzle-orm';
import { boolean, index, integer, jsonb, pgTable, text, unique, uuid } from 'drizzle-orm/pg-core';
import { instant, standingColumns } from '../columns.ts';
import { users } from './accounts.ts';
import { dossiers } from './dossiers.ts';
import { rounds } from './rounds.ts';
import { publishedVersions } from './sets.ts';
import { units } from './units.ts';

/** What a unit submitted and what it scored then. Append-only. */
export const submissions = pgTable(
  'submissions',
  {
    id: uuid('id').primaryKey().default(sql`gen_random_uuid()`),
    dossierId: uuid('assessment_id')
      .notNull()
      .references(() => dossiers.id),
    /** 1, 2, 3, … of its dossier. */
    sequence: integer('sequence').notNull().default(1),
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
    /** The response (CLI contract), as JSON text so that its digest can be checked. */
    response: text('response').notNull(),
    /** "sha256-…" of `response`. */
    responseDigest: text('response_digest').notNull(),
    result: jsonb('result').notNull(),
    /** Ids of the criteria that were suspended in the round then. */
    suspended: jsonb('suspended').$type<string[]>().notNull().default([]),
    ...standingColumns,
    registeredLevel: integer('registered_level'),
    /** Something in it hung on the figures of other units, which were not frozen. */
    provisional: boolean('provisional').notNull().default(false),
    confirmedMissing: jsonb('confirmed_missing').notNull(),
    /** Chosen by the sender: the same key is the same submission. */
    key: uuid('key').notNull(),
    receiptNumber: text('receipt_number').notNull().unique('submissions_receipt_number'),
    submittedBy: text('submitted_by')
      .notNull()
      .references(() => users.id),
    submittedAt: instant('submitted_at').notNull().defaultNow(),
  },
  (table) => [
    unique('submissions_sequence').on(table.dossierId, table.sequence),
    unique('submissions_key').on(table.dossierId, table.key),
    index('submissions_province').on(table.provinceId),
  ],
);

/**
 * A submission whose result the program gave otherwise when it was submitted: what stood, what stands now, who says so and why. The
 * submission itself is not changed. Append-only; the latest of a submission stands.
 */
export const submissionCorrections = pgTable(
  'submission_corrections',
  {
    id: uuid('id').primaryKey().default(sql`gen_random_uuid()`),
    submissionId: uuid('submission_id')
      .notNull()
      .references(() => submissions.id),
    roundId: uuid('round_id')
      .notNull()
      .references(() => rounds.id),
    unitId: uuid('unit_id')
      .notNull()
      .references(() => units.id),
    provinceId: uuid('province_id')
      .notNull()
      .references(() => units.id),
    /** The result that stood until then: the one stored with the submission, or that of the correction before. */
    resultBefore: jsonb('result_before').notNull(),
    /** "sha256-…" of its canonical JSON. */
    digestBefore: text('digest_before').notNull(),
    /** The result of the same response on the same terms, as the program gives it now. */
    result: jsonb('result').notNull(),
    /** "sha256-…" of its canonical JSON. */
    resultDigest: text('result_digest').notNull(),
    ...standingColumns,
    /** In the first ranking of the set, where peers were frozen. */
    rank: integer('rank'),
    provisional: boolean('provisional').notNull().default(false),
    reason: text('reason').notNull(),
    correctedBy: text('corrected_by')
      .notNull()
      .references(() => users.id),
    correctedAt: instant('corrected_at').notNull().defaultNow(),
  },
  (table) => [
    index('submission_corrections_submission').on(table.submissionId, table.correctedAt),
    index('submission_corrections_round').on(table.roundId, table.unitId, table.correctedAt),
    index('submission_corrections_province').on(table.provinceId),
  ],
);
