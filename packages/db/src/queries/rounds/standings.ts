import { and, eq, inArray, sql } from 'drizzle-orm';
import type { Actor } from '../../actor.ts';
import type { Database } from '../../database.ts';
import { roundsOf, seesRoundsIn } from '../../reach/rounds.ts';
import { dossierStandings, roundPeers } from '../../tables/facts.ts';
import { insertMany } from '../insert-many.ts';

/** How one unit of a round stands. */
export type KeptStanding = Omit<typeof dossierStandings.$inferSelect, 'roundId' | 'provinceId' | 'basis'>;

/** A round, and on what its standings were worked out. */
export interface StandingsPlace {
  readonly roundId: string;
  readonly basis: string;
}

/** Of how many units of a round it was worked out on this basis how they stand. */
export async function countKeptStandings(
  db: Database,
  actor: Actor,
  { roundId, basis }: StandingsPlace,
): Promise<number> {
  const rows = await db
    .select({ units: sql<number>`count(*)::int` })
    .from(dossierStandings)
    .where(
      and(
        roundsOf(actor, dossierStandings),
        eq(dossierStandings.roundId, roundId),
        eq(dossierStandings.basis, basis),
      ),
    );
  return rows[0]?.units ?? 0;
}

/** How these units of a round stand, as was worked out on this basis; nothing where that was not done, or the round is out of reach. */
export async function selectKeptStandings(
  db: Database,
  actor: Actor,
  { roundId, basis, unitIds }: StandingsPlace & { unitIds: readonly string[] },
): Promise<KeptStanding[]> {
  return db
    .select({
      unitId: dossierStandings.unitId,
      level: dossierStandings.level,
      points: dossierStandings.points,
      exactPoints: dossierStandings.exactPoints,
      maxPoints: dossierStandings.maxPoints,
      share: dossierStandings.share,
      band: dossierStandings.band,
      rank: dossierStandings.rank,
      provisional: dossierStandings.provisional,
    })
    .from(dossierStandings)
    .where(
      and(
        roundsOf(actor, dossierStandings),
        eq(dossierStandings.roundId, roundId),
        eq(dossierStandings.basis, basis),
        inArray(dossierStandings.unitId, [...unitIds]),
      ),
    );
}

/** The figures with which the units of a round are compared on this basis, as JSON text; null where nobody is, undefined as above. */
export async function selectKeptPeers(
  db: Database,
  actor: Actor,
  { roundId, basis }: StandingsPlace,
): Promise<string | null | undefined> {
  const rows = await db
    .select({ peers: roundPeers.peers })
    .from(roundPeers)
    .where(and(roundsOf(actor, roundPeers), eq(roundPeers.roundId, roundId), eq(roundPeers.basis, basis)));
  return rows[0]?.peers;
}

/** Keeps what was worked out of a round of the actor's provinces in place of what was worked out before; in a transaction. */
export async function keepStandings(
  db: Database,
  actor: Actor,
  found: StandingsPlace & { provinceId: string; peers: string | null; standings: readonly KeptStanding[] },
): Promise<void> {
  const { roundId, provinceId, basis, peers, standings } = found;
  if (!seesRoundsIn(actor, provinceId)) return;
  // Whoever worked out the same at the same time waits here.
  await db
    .insert(roundPeers)
    .values({ roundId, provinceId, basis, peers })
    .onConflictDoUpdate({ target: roundPeers.roundId, set: { basis, peers } });
  await db.delete(dossierStandings).where(eq(dossierStandings.roundId, roundId));
  await insertMany(
    db,
    dossierStandings,
    standings.map((row) => ({ ...row, roundId, provinceId, basis })),
  );
}
