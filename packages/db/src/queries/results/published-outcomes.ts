import { and, desc, eq, gte, inArray, isNull, lte, or } from 'drizzle-orm';
import type { Actor } from '../../actor.ts';
import type { Database } from '../../database.ts';
import { outcomesOf } from '../../reach/results.ts';
import { publishedResults } from '../../tables/results.ts';
import { rounds } from '../../tables/rounds.ts';
import { publishedVersions } from '../../tables/sets.ts';
import { units } from '../../tables/units.ts';

/** The latest published result of a unit under a set. */
export interface OutcomeRow {
  unitId: string;
  setId: string;
  digest: string;
  level: number | null;
  points: number | null;
  share: number | null;
  publishedAt: Date;
}

/**
 * Under each of these sets, in whatever version, the latest published results of units whose reference date is not after
 * the day: of the actor's own units, of the units right below them, or of units of the actor's provinces.
 */
export async function selectOutcomes(
  db: Database,
  actor: Actor,
  wish: { unitIds: readonly string[]; setIds: readonly string[]; day: string },
): Promise<OutcomeRow[]> {
  if (wish.unitIds.length === 0 || wish.setIds.length === 0) return [];
  return db
    .selectDistinctOn([publishedResults.unitId, publishedVersions.setId], {
      unitId: publishedResults.unitId,
      setId: publishedVersions.setId,
      digest: publishedResults.digest,
      level: publishedResults.level,
      points: publishedResults.points,
      share: publishedResults.share,
      publishedAt: publishedResults.publishedAt,
    })
    .from(publishedResults)
    .innerJoin(rounds, eq(rounds.id, publishedResults.roundId))
    .innerJoin(publishedVersions, eq(publishedVersions.digest, publishedResults.digest))
    .innerJoin(units, eq(units.id, publishedResults.unitId))
    .where(
      and(
        inArray(publishedResults.unitId, [...wish.unitIds]),
        inArray(publishedVersions.setId, [...wish.setIds]),
        lte(rounds.referenceDate, wish.day),
        outcomesOf(actor, publishedResults, units),
      ),
    )
    .orderBy(
      publishedResults.unitId,
      publishedVersions.setId,
      desc(rounds.referenceDate),
      desc(publishedResults.publishedAt),
    );
}

/** Units right below these that exist on the day. Open to everybody: which units there are is public. */
export async function selectLowerUnits(
  db: Database,
  { parentIds, day }: { parentIds: readonly string[]; day: string },
): Promise<{ id: string; type: string; parentId: string }[]> {
  if (parentIds.length === 0) return [];
  const rows = await db
    .select({ id: units.id, type: units.type, parentId: units.parentId })
    .from(units)
    .where(
      and(
        inArray(units.parentId, [...parentIds]),
        lte(units.validFrom, day),
        or(isNull(units.validTo), gte(units.validTo, day)),
      ),
    );
  return rows.flatMap(({ parentId, ...row }) => (parentId === null ? [] : [{ ...row, parentId }]));
}
