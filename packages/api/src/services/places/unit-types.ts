import type { Database } from '@tieuchi/db/database';
import { unitTypes } from '@tieuchi/db/tables/units';
import { and, gte, isNull, lte, or } from 'drizzle-orm';

/** Kinds of unit that exist on a day ("2026-11-21"); the district level ended on 30/6/2025. Reference data, the same for everyone. */
export async function selectUnitTypesOn(db: Database, day: string): Promise<ReadonlySet<string>> {
  const rows = await db
    .select({ type: unitTypes.type })
    .from(unitTypes)
    .where(and(lte(unitTypes.validFrom, day), or(isNull(unitTypes.validTo), gte(unitTypes.validTo, day))));
  return new Set(rows.map((row) => row.type));
}
