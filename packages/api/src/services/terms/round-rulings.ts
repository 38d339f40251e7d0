import { digestOfText } from '@tieuchi/db/audit/text-digest';
import { selectFrozen, selectSuspensions } from '@tieuchi/db/queries/terms/round-rulings';
import type { FrozenPeers } from '@tieuchi/scoring/freeze-peers';
import { z } from 'zod';
import type { ServiceContext } from '../../context.ts';

/** A criterion that applies to nobody in a round. */
export interface Suspension {
  criterionId: string;
  reason: string;
}

/** A suspension and who ruled it. */
export interface LoggedSuspension extends Suspension {
  by: string;
  at: string;
}

/** Suspensions in force, by round, oldest first. */
export async function loadSuspended(
  { db, actor }: ServiceContext,
  roundIds: readonly string[],
): Promise<Map<string, LoggedSuspension[]>> {
  const rounds = new Map<string, LoggedSuspension[]>();
  for (const { roundId, criterionId, reason, by, at } of await selectSuspensions(db, actor, roundIds)) {
    const suspension = { criterionId, reason, by, at: at.toISOString() };
    rounds.set(roundId, [...(rounds.get(roundId) ?? []), suspension]);
  }
  return rounds;
}

const value = z.object({ unit: z.string(), cluster: z.string().exactOptional(), value: z.string() });
const rank = z.object({ unit: z.string(), unitClass: z.string().exactOptional(), value: z.string() });
/** The figures of peers as they are stored. */
export const storedPeers: z.ZodType<FrozenPeers> = z.object({
  criteria: z.record(z.string(), z.object({ values: z.array(value).exactOptional() })),
  rankings: z.array(z.array(rank)).exactOptional(),
});
const frozenContent = z.object({
  peers: storedPeers,
  suspended: z.array(z.string()),
  /** Digest of each response that was compared, by code of the unit. */
  responses: z.record(z.string(), z.string()),
});

/** What was frozen in a round, once and for all. */
export interface Frozen {
  peers: FrozenPeers;
  suspended: string[];
  digest: string;
  by: string;
  at: string;
}

/** What was frozen in a round; undefined before that. Throws when the stored text does not match its digest. */
export async function loadFrozenPeers(
  { db, actor }: ServiceContext,
  roundId: string,
): Promise<Frozen | undefined> {
  const row = await selectFrozen(db, actor, roundId);
  if (row === undefined) return undefined;
  if (digestOfText(row.content) !== row.contentDigest)
    throw new Error(`frozen peers of round ${roundId} do not match their digest`);
  const { peers, suspended } = frozenContent.parse(JSON.parse(row.content));
  return { peers, suspended, digest: row.contentDigest, by: row.by, at: row.at.toISOString() };
}
