import { sql } from 'drizzle-orm';
import { boolean, index, integer, jsonb, numeric, pgTable, text, uuid } from 'drizzle-orm/pg-core';
import { instant } from '../columns.ts';
import { users } from './accounts.ts';
import { rounds, submissions } from './assessments.ts';
import { units } from './units.ts';

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
    level: integer('level'),
    /** Points as shown, on the scale of the set; null for a set with levels. */
    points: numeric('points', { mode: 'number' }),
    /** The same before rounding, as a fraction. */
    exactPoints: text('exact_points'),
    maxPoints: numeric('max_points', { mode: 'number' }),
    share: numeric('share', { mode: 'number' }),
    /** Id of the band of the set. */
    band: text('band'),
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
