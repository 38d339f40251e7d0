import { and, asc, eq, gte, inArray, isNull, lte, or, type SQL } from 'drizzle-orm';
import type { Actor } from '../../actor.ts';
import type { Database } from '../../database.ts';
import { roundsOf } from '../../reach/rounds.ts';
import { units } from '../../tables/units.ts';

/** An administrative unit as lists show it. */
export interface UnitRow {
  id: string;
  code: string;
  name: string;
  type: string;
}

const columns = { id: units.id, code: units.code, name: units.name, type: units.type };

/** Kinds of unit that a commune-level account may belong to. */
const communeTypes = ['xa', 'phuong', 'thi-tran', 'dac-khu'];

const existsOn = (day: string): SQL | undefined =>
  and(lte(units.validFrom, day), or(isNull(units.validTo), gte(units.validTo, day)));

/** The provinces that exist on the day (ISO date), by code. Open to everybody. */
export async function selectProvinces(db: Database, day: string): Promise<UnitRow[]> {
  return db
    .select(columns)
    .from(units)
    .where(and(eq(units.type, 'tinh'), existsOn(day)))
    .orderBy(asc(units.code));
}

/** The communes of a province that exist on the day (ISO date), by code; none for an unknown province. Open to everybody. */
export async function selectCommunes(
  db: Database,
  { provinceId, day }: { provinceId: string; day: string },
): Promise<UnitRow[]> {
  return db
    .select(columns)
    .from(units)
    .where(and(eq(units.provinceId, provinceId), inArray(units.type, communeTypes), existsOn(day)))
    .orderBy(asc(units.code));
}

/** A province that exists on the day, or undefined. */
export async function selectProvince(
  db: Database,
  { id, day }: { id: string; day: string },
): Promise<UnitRow | undefined> {
  const rows = await db
    .select(columns)
    .from(units)
    .where(and(eq(units.id, id), eq(units.type, 'tinh'), existsOn(day)));
  return rows[0];
}

/** Units of a province of the actor's that exist on the day and are of one of the types, by code: those that a round may assess. */
export async function selectAssessableUnits(
  db: Database,
  actor: Actor,
  { provinceId, day, types }: { provinceId: string; day: string; types: readonly string[] },
): Promise<UnitRow[]> {
  return db
    .select(columns)
    .from(units)
    .where(
      and(
        eq(units.provinceId, provinceId),
        roundsOf(actor, units),
        inArray(units.type, types),
        existsOn(day),
      ),
    )
    .orderBy(asc(units.code));
}
