import { and, asc, eq, inArray, isNull, or } from 'drizzle-orm';
import type { Actor } from '../../actor.ts';
import type { Database } from '../../database.ts';
import { keepsMappings, seesMappings } from '../../reach/sets.ts';
import { users } from '../../tables/accounts.ts';
import { criterionMappings } from '../../tables/criterion-mappings.ts';

/** Two sets between which criteria are mapped, by id. */
export interface MappedSets {
  readonly baseSetId: string;
  readonly otherSetId: string;
}

/** A pair that stands, with whose word it is. */
export interface MappingRow {
  base: string;
  criterion: string;
  by: string;
  at: Date;
}

const standing = ({ baseSetId, otherSetId }: MappedSets) =>
  and(
    eq(criterionMappings.baseSetId, baseSetId),
    eq(criterionMappings.otherSetId, otherSetId),
    isNull(criterionMappings.takenBackAt),
  );

/** Pairs that stand between two sets, oldest first, for everybody who compares published sets; nothing for others. */
export async function selectMapping(db: Database, actor: Actor, sets: MappedSets): Promise<MappingRow[]> {
  const [rows = []] = await selectMappings(db, actor, [sets]);
  return rows;
}

/** The same of many pairs of sets at once, in their order. */
export async function selectMappings(
  db: Database,
  actor: Actor,
  pairs: readonly MappedSets[],
): Promise<MappingRow[][]> {
  if (!seesMappings(actor)) return pairs.map(() => []);
  const { baseSetId, otherSetId } = criterionMappings;
  const rows = await db
    .select({
      baseSetId,
      otherSetId,
      base: criterionMappings.baseCriterionId,
      criterion: criterionMappings.otherCriterionId,
      by: users.name,
      at: criterionMappings.mappedAt,
    })
    .from(criterionMappings)
    .innerJoin(users, eq(users.id, criterionMappings.mappedBy))
    .where(or(...pairs.map(standing)))
    .orderBy(asc(criterionMappings.mappedAt), asc(criterionMappings.baseCriterionId));
  return pairs.map((pair) =>
    rows
      .filter((row) => row.baseSetId === pair.baseSetId && row.otherSetId === pair.otherSetId)
      .map(({ base, criterion, by, at }) => ({ base, criterion, by, at })),
  );
}

/** Adds pairs of one criterion as the analyst's word; how many were added: those that stand already are left alone. */
export async function insertMappings(
  db: Database,
  actor: Actor,
  wish: MappedSets & { criterion: string; bases: readonly string[]; at: Date },
): Promise<number> {
  if (!keepsMappings(actor) || wish.bases.length === 0) return 0;
  const rows = await db
    .insert(criterionMappings)
    .values(
      wish.bases.map((base) => ({
        baseSetId: wish.baseSetId,
        otherSetId: wish.otherSetId,
        baseCriterionId: base,
        otherCriterionId: wish.criterion,
        mappedBy: actor.userId,
        mappedAt: wish.at,
      })),
    )
    .onConflictDoNothing()
    .returning({ id: criterionMappings.id });
  return rows.length;
}

/** Takes pairs of one criterion back; how many stood. */
export async function takeMappingsBack(
  db: Database,
  actor: Actor,
  wish: MappedSets & { criterion: string; bases: readonly string[]; at: Date },
): Promise<number> {
  if (!keepsMappings(actor)) return 0;
  const rows = await db
    .update(criterionMappings)
    .set({ takenBackBy: actor.userId, takenBackAt: wish.at })
    .where(
      and(
        standing(wish),
        eq(criterionMappings.otherCriterionId, wish.criterion),
        inArray(criterionMappings.baseCriterionId, [...wish.bases]),
      ),
    )
    .returning({ id: criterionMappings.id });
  return rows.length;
}
