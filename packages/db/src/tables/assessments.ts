import { sql } from 'drizzle-orm';
import {
  boolean,
  date,
  index,
  integer,
  jsonb,
  numeric,
  pgTable,
  primaryKey,
  text,
  unique,
  uuid,
} from 'drizzle-orm/pg-core';
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

/** One unit in one round, bound to the digest of the set. */
export const assessments = pgTable(
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
    assessmentId: uuid('assessment_id')
      .notNull()
      .references(() => assessments.id),
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
  (table) => [index('level_registrations_assessment').on(table.assessmentId)],
);

/** The current answer to one criterion; earlier ones stand in the audit events. */
export const answers = pgTable(
  'answers',
  {
    assessmentId: uuid('assessment_id')
      .notNull()
      .references(() => assessments.id),
    criterionId: text('criterion_id').notNull(),
    unitId: uuid('unit_id')
      .notNull()
      .references(() => units.id),
    provinceId: uuid('province_id')
      .notNull()
      .references(() => units.id),
    /** As the answer schema of the set has it; JSON null: cleared. */
    value: jsonb('value').notNull(),
    revision: integer('revision').notNull(),
    updatedBy: text('updated_by')
      .notNull()
      .references(() => users.id),
    updatedAt: instant('updated_at').notNull().defaultNow(),
  },
  (table) => [primaryKey({ columns: [table.assessmentId, table.criterionId] })],
);

/** What a unit submitted and what it scored then. Append-only. */
export const submissions = pgTable(
  'submissions',
  {
    id: uuid('id').primaryKey().default(sql`gen_random_uuid()`),
    assessmentId: uuid('assessment_id')
      .notNull()
      .unique('submissions_assessment')
      .references(() => assessments.id),
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
  (table) => [index('submissions_province').on(table.provinceId)],
);

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
