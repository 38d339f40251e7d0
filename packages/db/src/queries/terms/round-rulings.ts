import { and, asc, eq, inArray, isNull } from 'drizzle-orm';
import type { Actor } from '../../actor.ts';
import type { Database } from '../../database.ts';
import { roundsOf, seesRoundsIn, termsOf } from '../../reach/rounds.ts';
import { users } from '../../tables/accounts.ts';
import { criterionSuspensions, frozenPeers } from '../../tables/terms.ts';

/** A criterion that applies to nobody in a round. */
export interface SuspensionRow {
  roundId: string;
  criterionId: string;
  reason: string;
  by: string;
  at: Date;
}

/** What was frozen in a round. */
export interface FrozenRow {
  roundId: string;
  content: string;
  contentDigest: string;
  by: string;
  at: Date;
}

/** Suspensions in force in these rounds, oldest first, for the province and for the units that are assessed. */
export async function selectSuspensions(
  db: Database,
  actor: Actor,
  roundIds: readonly string[],
): Promise<SuspensionRow[]> {
  return db
    .select({
      roundId: criterionSuspensions.roundId,
      criterionId: criterionSuspensions.criterionId,
      reason: criterionSuspensions.reason,
      by: users.name,
      at: criterionSuspensions.suspendedAt,
    })
    .from(criterionSuspensions)
    .innerJoin(users, eq(users.id, criterionSuspensions.suspendedBy))
    .where(
      and(
        inArray(criterionSuspensions.roundId, [...roundIds]),
        isNull(criterionSuspensions.liftedAt),
        termsOf(db, actor, criterionSuspensions),
      ),
    )
    .orderBy(asc(criterionSuspensions.suspendedAt));
}

/** What was frozen in a round, for the province and for the units that are assessed; undefined before that. */
export async function selectFrozen(
  db: Database,
  actor: Actor,
  roundId: string,
): Promise<FrozenRow | undefined> {
  const rows = await db
    .select({
      roundId: frozenPeers.roundId,
      content: frozenPeers.content,
      contentDigest: frozenPeers.contentDigest,
      by: users.name,
      at: frozenPeers.frozenAt,
    })
    .from(frozenPeers)
    .innerJoin(users, eq(users.id, frozenPeers.frozenBy))
    .where(and(eq(frozenPeers.roundId, roundId), termsOf(db, actor, frozenPeers)));
  return rows[0];
}

/** Suspends a criterion in a round of the actor's province; false when it is suspended already. The caller holds the lock. */
export async function insertSuspension(
  db: Database,
  actor: Actor,
  suspension: { roundId: string; provinceId: string; criterionId: string; reason: string; at: Date },
): Promise<boolean> {
  const { at, ...columns } = suspension;
  if (!seesRoundsIn(actor, columns.provinceId)) return false;
  const rows = await db
    .insert(criterionSuspensions)
    .values({ ...columns, suspendedBy: actor.userId, suspendedAt: at })
    .onConflictDoNothing()
    .returning({ id: criterionSuspensions.id });
  return rows.length === 1;
}

/** Lifts the suspension of a criterion; the reason it had, undefined when it was not suspended. The caller holds the lock. */
export async function liftSuspension(
  db: Database,
  actor: Actor,
  lift: { roundId: string; criterionId: string; at: Date },
): Promise<string | undefined> {
  const rows = await db
    .update(criterionSuspensions)
    .set({ liftedBy: actor.userId, liftedAt: lift.at })
    .where(
      and(
        eq(criterionSuspensions.roundId, lift.roundId),
        eq(criterionSuspensions.criterionId, lift.criterionId),
        isNull(criterionSuspensions.liftedAt),
        roundsOf(actor, criterionSuspensions),
      ),
    )
    .returning({ reason: criterionSuspensions.reason });
  return rows[0]?.reason;
}

/** Stores what was frozen in a round, once and for all. The caller holds the lock of the round. */
export async function insertFrozen(
  db: Database,
  actor: Actor,
  frozen: { roundId: string; provinceId: string; content: string; contentDigest: string; at: Date },
): Promise<void> {
  const { at, ...columns } = frozen;
  await db.insert(frozenPeers).values({ ...columns, frozenBy: actor.userId, frozenAt: at });
}
