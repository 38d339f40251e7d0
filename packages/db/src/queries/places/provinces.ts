import { and, eq, isNotNull } from 'drizzle-orm';
import type { Actor } from '../../actor.ts';
import type { Database } from '../../database.ts';
import { draftsOf } from '../../reach/drafts.ts';
import { units } from '../../tables/units.ts';

/** The province (this one, or the first) that the actor writes sets for, with the prefix of its set ids; undefined for those who write none. */
export async function selectOwnSlug(
  db: Database,
  actor: Actor,
  provinceId?: string,
): Promise<{ provinceId: string; slug: string; name: string } | undefined> {
  const rows = await db
    .select({ provinceId: units.id, slug: units.slug, name: units.name })
    .from(units)
    .where(
      and(
        draftsOf(actor, { provinceId: units.id }),
        isNotNull(units.slug),
        provinceId === undefined ? undefined : eq(units.id, provinceId),
      ),
    );
  const [row] = rows;
  return row?.slug ? { provinceId: row.provinceId, slug: row.slug, name: row.name } : undefined;
}
