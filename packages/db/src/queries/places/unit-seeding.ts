import { eq, sql } from 'drizzle-orm';
import type { Database } from '../../database.ts';
import { unitSuccessions, units, unitTypes } from '../../tables/units.ts';

export type UnitRecord = typeof units.$inferSelect;
export type UnitTypeRecord = typeof unitTypes.$inferSelect;
export type UnitSuccessionRecord = typeof unitSuccessions.$inferSelect;

const batchSize = 2000;

/** Holds back other processes that seed the same database, until the transaction ends. */
export async function lockSeeding(tx: Database): Promise<void> {
  await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended('seeding', 0))`);
}

/** All units of all days. For seeding only: it knows no actor. */
export async function selectUnitRecords(tx: Database): Promise<UnitRecord[]> {
  return tx.select().from(units);
}

/** Adds the kinds of unit, or brings their names and days up to date. */
export async function upsertUnitTypes(tx: Database, types: readonly UnitTypeRecord[]): Promise<void> {
  await tx
    .insert(unitTypes)
    .values([...types])
    .onConflictDoUpdate({
      target: unitTypes.type,
      set: {
        name: sql`excluded.name`,
        validFrom: sql`excluded.valid_from`,
        validTo: sql`excluded.valid_to`,
      },
    });
}

/** Adds units; parents stand before or among them. */
export async function insertUnits(tx: Database, records: readonly UnitRecord[]): Promise<void> {
  for (let start = 0; start < records.length; start += batchSize) {
    await tx.insert(units).values(records.slice(start, start + batchSize));
  }
}

/** Brings what is known of a unit up to date: its name, type, parent and last day. */
export async function updateUnit(tx: Database, record: UnitRecord): Promise<void> {
  const { id, ...values } = record;
  await tx.update(units).set(values).where(eq(units.id, id));
}

/** Adds successions that are not there yet. */
export async function insertUnitSuccessions(
  tx: Database,
  records: readonly UnitSuccessionRecord[],
): Promise<void> {
  if (records.length > 0)
    await tx
      .insert(unitSuccessions)
      .values([...records])
      .onConflictDoNothing();
}
