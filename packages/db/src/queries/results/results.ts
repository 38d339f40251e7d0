import { and, desc, eq } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import type { Actor } from '../../actor.ts';
import type { Database } from '../../database.ts';
import { resultsOf } from '../../reach/results.ts';
import { publishedResults } from '../../tables/results.ts';
import { rounds } from '../../tables/rounds.ts';
import { publishedVersions } from '../../tables/sets.ts';
import { units } from '../../tables/units.ts';

const provinces = alias(units, 'provinces');

/** One unit's published result. */
export interface ResultRow {
  roundId: string;
  unitId: string;
  provinceName: string;
  roundName: string;
  year: number;
  unitName: string;
  unitCode: string;
  unitType: string;
  setId: string;
  version: string;
  digest: string;
  /** Null: the unit submitted nothing, or the set has points. */
  level: number | null;
  registeredLevel: number | null;
  points: number | null;
  /** Before rounding, as a fraction; null also where that would be too long. */
  exactPoints: string | null;
  maxPoints: number | null;
  share: number | null;
  /** Id of the band of the set. */
  band: string | null;
  rank: number | null;
}

/** Published results: all of them for the ministry, those of the own provinces for provincial staff. */
export async function selectResults(
  db: Database,
  actor: Actor,
  filter: { provinceId?: string | undefined; year?: number | undefined },
): Promise<ResultRow[]> {
  return db
    .select({
      roundId: publishedResults.roundId,
      unitId: publishedResults.unitId,
      provinceName: provinces.name,
      roundName: rounds.name,
      year: rounds.year,
      unitName: units.name,
      unitCode: units.code,
      unitType: units.type,
      setId: publishedVersions.setId,
      version: publishedVersions.version,
      digest: publishedVersions.digest,
      level: publishedResults.level,
      registeredLevel: publishedResults.registeredLevel,
      points: publishedResults.points,
      exactPoints: publishedResults.exactPoints,
      maxPoints: publishedResults.maxPoints,
      share: publishedResults.share,
      band: publishedResults.band,
      rank: publishedResults.rank,
    })
    .from(publishedResults)
    .innerJoin(rounds, eq(rounds.id, publishedResults.roundId))
    .innerJoin(units, eq(units.id, publishedResults.unitId))
    .innerJoin(provinces, eq(provinces.id, publishedResults.provinceId))
    .innerJoin(publishedVersions, eq(publishedVersions.digest, publishedResults.digest))
    .where(
      and(
        resultsOf(actor, publishedResults),
        filter.provinceId === undefined ? undefined : eq(publishedResults.provinceId, filter.provinceId),
        filter.year === undefined ? undefined : eq(rounds.year, filter.year),
      ),
    )
    .orderBy(desc(rounds.year), provinces.name, units.code);
}
