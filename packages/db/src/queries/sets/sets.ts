import { and, asc, desc, eq, inArray, isNull, sql } from 'drizzle-orm';
import type { Actor } from '../../actor.ts';
import type { Database } from '../../database.ts';
import { usableSets } from '../../reach/sets.ts';
import { publishedVersions } from '../../tables/sets.ts';
import { units } from '../../tables/units.ts';

/** A published version without its text. */
export interface PublishedVersionRow {
  digest: string;
  setId: string;
  version: string;
  name: string;
  provinceId: string | null;
  provinceName: string | null;
  derivedFrom: string | null;
  criteria: number;
  publishedAt: Date;
}

const summary = {
  digest: publishedVersions.digest,
  setId: publishedVersions.setId,
  version: publishedVersions.version,
  name: publishedVersions.name,
  provinceId: publishedVersions.provinceId,
  provinceName: units.name,
  derivedFrom: publishedVersions.derivedFrom,
  criteria: publishedVersions.criteria,
  publishedAt: publishedVersions.publishedAt,
};

// Versions that come with the program are published at one instant: "1.0.10" is newer than "1.0.9".
const versionNumber = sql`string_to_array(${publishedVersions.version}, '.')::numeric[]`;

/** Published versions, national ones first, newest first within a set. Public: a decision of a province is public. */
export async function selectPublishedVersions(
  db: Database,
  filter: { setId?: string | undefined; provinceId?: string | undefined },
): Promise<PublishedVersionRow[]> {
  return db
    .select(summary)
    .from(publishedVersions)
    .leftJoin(units, eq(units.id, publishedVersions.provinceId))
    .where(
      and(
        filter.setId === undefined ? undefined : eq(publishedVersions.setId, filter.setId),
        filter.provinceId === undefined ? undefined : eq(publishedVersions.provinceId, filter.provinceId),
      ),
    )
    .orderBy(
      desc(isNull(publishedVersions.provinceId)),
      asc(publishedVersions.setId),
      desc(publishedVersions.publishedAt),
      desc(versionNumber),
    );
}

/**
 * Another one whenever PostgreSQL has written the row, whoever wrote it and whatever has changed: the transaction that did and the place
 * on the disk. So that who has checked a text need not be sent it again.
 */
export const versionStamp = sql<string>`${publishedVersions}.xmin || ' ' || ${publishedVersions}.ctid`;

/** One published version with its text, unless that is still the one with the stamp that is known; or undefined. Public. */
export async function selectPublishedVersion(
  db: Database,
  digest: string,
  known = '',
): Promise<(PublishedVersionRow & { stamp: string; text: string | null }) | undefined> {
  const text = sql<
    string | null
  >`case when ${versionStamp} = ${known} then null else ${publishedVersions.text} end`;
  const rows = await db
    .select({ ...summary, stamp: versionStamp, text })
    .from(publishedVersions)
    .leftJoin(units, eq(units.id, publishedVersions.provinceId))
    .where(eq(publishedVersions.digest, digest));
  return rows[0];
}

/**
 * Published versions with their texts, unless these are still the ones with the stamps that are known; those that there are, in any order.
 * Public.
 */
export async function selectVersionTexts(
  db: Database,
  wishes: readonly { digest: string; known: string | undefined }[],
): Promise<(PublishedVersionRow & { stamp: string; text: string | null })[]> {
  const known = wishes.flatMap((wish) => (wish.known === undefined ? [] : `${wish.digest} ${wish.known}`));
  const isKnown = sql`${publishedVersions.digest} || ' ' || ${versionStamp} = any(${sql.param(known)}::text[])`;
  const text = sql<string | null>`case when ${isKnown} then null else ${publishedVersions.text} end`;
  const digests = wishes.map(({ digest }) => digest);
  return db
    .select({ ...summary, stamp: versionStamp, text })
    .from(publishedVersions)
    .leftJoin(units, eq(units.id, publishedVersions.provinceId))
    .where(inArray(publishedVersions.digest, digests));
}

/** Digests of all published versions. Public. */
export async function selectDigests(db: Database): Promise<string[]> {
  const rows = await db.select({ digest: publishedVersions.digest }).from(publishedVersions);
  return rows.map(({ digest }) => digest);
}

/** Versions that the actor's provinces may open a round with: their own and the national ones. */
export async function selectUsableVersions(db: Database, actor: Actor): Promise<PublishedVersionRow[]> {
  return db
    .select(summary)
    .from(publishedVersions)
    .leftJoin(units, eq(units.id, publishedVersions.provinceId))
    .where(usableSets(actor, publishedVersions))
    .orderBy(asc(publishedVersions.setId), desc(publishedVersions.publishedAt), desc(versionNumber));
}

/** Adds a version; undefined when the set already has a version of that name. Existing rows are never touched. */
export async function insertPublishedVersion(
  db: Database,
  row: typeof publishedVersions.$inferInsert,
): Promise<{ digest: string } | undefined> {
  const rows = await db
    .insert(publishedVersions)
    .values(row)
    .onConflictDoNothing()
    .returning({ digest: publishedVersions.digest });
  return rows[0];
}
