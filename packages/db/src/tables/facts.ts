import { bigint, boolean, index, integer, jsonb, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core';
import { standingColumns } from '../columns.ts';
import { dossiers } from './dossiers.ts';
import { rounds } from './rounds.ts';
import { units } from './units.ts';

/** Of a dossier, in which round it is and whose. */
const place = {
  roundId: uuid('round_id')
    .notNull()
    .references(() => rounds.id),
  unitId: uuid('unit_id')
    .notNull()
    .references(() => units.id),
  provinceId: uuid('province_id')
    .notNull()
    .references(() => units.id),
};

/**
 * What follows from the parts of a dossier, so that nobody who counts many of them has to read them. Written in the transaction that
 * changes a part; what is not known is worked out when somebody asks.
 */
export const dossierFacts = pgTable(
  'dossier_facts',
  {
    dossierId: uuid('assessment_id')
      .primaryKey()
      .references(() => dossiers.id),
    ...place,
    /** Goes up with every change of what these facts follow from. */
    changes: bigint('changes', { mode: 'number' }).notNull().default(0),
    /** Ids of the criteria with a complete answer, where nothing is suspended; null: not known. */
    answered: jsonb('answered').$type<string[]>(),
    /** Its unit has handed in something; with `answered`. */
    started: boolean('started').notNull().default(false),
    /** Version of the scorer that says so; with `answered`. */
    scorer: integer('scorer'),
    /** Which result that stands was found to be that of which scorer too; null: none was looked at. */
    agreed: text('agreed'),
  },
  (table) => [index('dossier_facts_round').on(table.roundId)],
);

/**
 * How the units of a round stand by what they submitted, on its terms: `basis` names all of it that counts. What was worked out on
 * another basis is replaced.
 */
export const dossierStandings = pgTable(
  'dossier_standings',
  {
    ...place,
    basis: text('basis').notNull(),
    ...standingColumns,
    /** In the first ranking of the set. */
    rank: integer('rank'),
    provisional: boolean('provisional').notNull(),
  },
  (table) => [primaryKey({ columns: [table.roundId, table.unitId] })],
);

/** With which figures the units of a round are compared until they are frozen, from what was submitted so far. */
export const roundPeers = pgTable('round_peers', {
  roundId: uuid('round_id')
    .primaryKey()
    .references(() => rounds.id),
  provinceId: place.provinceId,
  basis: text('basis').notNull(),
  /** As JSON text; null where nobody is compared with figures that may still change. */
  peers: text('peers'),
});
