import type { Phase } from '@tieuchi/stages/dossier-stage';
import type { StageEvent } from '@tieuchi/stages/event';
import { sql } from 'drizzle-orm';
import { check, index, integer, jsonb, pgTable, primaryKey, text, unique, uuid } from 'drizzle-orm/pg-core';
import { instant } from '../columns.ts';
import { users } from './accounts.ts';
import { rounds } from './rounds.ts';
import { publishedVersions } from './sets.ts';
import { units } from './units.ts';

/** One unit in one round, bound to the digest of the set. */
export const dossiers = pgTable(
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
    // The state after its stage events (@tieuchi/stages), stored with each of them so that lists need not fold.
    phase: text('phase').$type<Phase>().notNull().default('answering'),
    /** 1-based; null until the unit registered one. */
    registeredLevel: integer('registered_level'),
    /** Number of the submission that stands. */
    submission: integer('submission'),
    /** Number of the last stage event. */
    stageEvents: integer('stage_events').notNull().default(0),
    /** When the submission that stands was made; says when, never whether. */
    submittedAt: instant('submitted_at'),
  },
  (table) => [
    unique('assessments_round_unit').on(table.roundId, table.unitId),
    index('assessments_unit').on(table.unitId),
    index('assessments_province').on(table.provinceId),
  ],
);

/** The stored state of a dossier, as `foldStages` of @tieuchi/stages reads it from its events. */
export const stageColumns = {
  phase: dossiers.phase,
  registeredLevel: dossiers.registeredLevel,
  submission: dossiers.submission,
  events: dossiers.stageEvents,
};

/** What happened to a dossier in its round, in order; its state is the fold of them (@tieuchi/stages). Append-only. */
export const stageEvents = pgTable(
  'stage_events',
  {
    dossierId: uuid('assessment_id')
      .notNull()
      .references(() => dossiers.id),
    /** From 1, without gaps. */
    seq: integer('seq').notNull(),
    unitId: uuid('unit_id')
      .notNull()
      .references(() => units.id),
    provinceId: uuid('province_id')
      .notNull()
      .references(() => units.id),
    /** With `seq`, as the rules read it. */
    event: jsonb('event').$type<StageEvent>().notNull(),
    by: text('by')
      .notNull()
      .references(() => users.id),
    at: instant('at').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.dossierId, table.seq] }),
    index('stage_events_province').on(table.provinceId),
    check('stage_events_seq', sql`(${table.event} ->> 'seq')::integer = ${table.seq}`),
  ],
);
