import { digestOfText } from '@tieuchi/db/audit/text-digest';
import { keepIfPossible } from '@tieuchi/db/keep-if-possible';
import type { StandingUnitRow } from '@tieuchi/db/queries/rounds/rounds';
import {
  countKeptStandings,
  type KeptStanding,
  keepStandings,
  selectKeptPeers,
  selectKeptStandings,
} from '@tieuchi/db/queries/rounds/standings';
import { type Decision, decideResponse } from '@tieuchi/scoring/decide';
import type { FrozenPeers } from '@tieuchi/scoring/freeze-peers';
import { RoundTally } from '@tieuchi/scoring/round-tally';
import { SCORER_VERSION as scorer } from '@tieuchi/scoring/version';
import { isSubmitted } from '@tieuchi/stages/dossier-stage';
import type { ServiceContext } from '../../context.ts';
import { storedPeers } from '../terms/round-rulings.ts';
import type { RoundTerms } from '../terms/round-terms.ts';
import { toStanding } from './standing.ts';
import { readSubmittedUnits, tallySubmitted } from './submitted-units.ts';

/** A round with its units, by code. */
interface StandingRound {
  readonly terms: RoundTerms;
  readonly provinceId: string;
  readonly units: readonly StandingUnitRow[];
}

/** How the units stand that have submitted, and with which figures they are compared while these may still change. */
interface WorkedOut {
  readonly standings: KeptStanding[];
  readonly peers: FrozenPeers | null;
}

/**
 * Makes sure that it is known how the units stand that have submitted; asked for some units, says how they do, by unit id. The terms of the round hold for all of them alike: a criterion that was
 * suspended after a unit submitted is left out for that unit too. Where units are compared, those that have submitted so far
 * stand in for all until the peers are frozen, and what hangs on them is provisional. Worked out once for what was submitted and ruled
 * so far, and kept.
 */
export async function workOutStandings(
  context: ServiceContext,
  round: StandingRound,
): Promise<(unitIds: readonly string[]) => Promise<ReadonlyMap<string, KeptStanding>>> {
  const { db, actor } = context;
  const place = { roundId: round.terms.roundId, basis: basisOf(round) };
  const submitted = round.units.filter(isSubmitted).length;
  if ((await countKeptStandings(db, actor, place)) === submitted)
    return async (unitIds) => byUnit(await selectKeptStandings(db, actor, { ...place, unitIds }));
  const found = byUnit((await workOutOnce(context, round, place)).standings);
  return async () => found;
}

function byUnit(standings: readonly KeptStanding[]): ReadonlyMap<string, KeptStanding> {
  return new Map(standings.map((standing) => [standing.unitId, standing]));
}

/** With which figures the units are compared that have submitted so far. */
export async function loadPeersSoFar(context: ServiceContext, round: StandingRound): Promise<FrozenPeers> {
  const place = { roundId: round.terms.roundId, basis: basisOf(round) };
  const kept = await selectKeptPeers(context.db, context.actor, place);
  if (typeof kept === 'string') return storedPeers.parse(JSON.parse(kept));
  return (await workOutOnce(context, round, place)).peers ?? { criteria: {} };
}

/** Keeps how the units stand by the figures that were just frozen. */
export async function keepFrozenStandings(
  { db, actor }: ServiceContext,
  round: Basis & { roundId: string; provinceId: string; decisions: readonly Decision[] },
): Promise<void> {
  const { roundId, provinceId, units, decisions } = round;
  const standings = toStandings(units, decisions);
  const found = { roundId, basis: basisOf(round), provinceId, peers: null, standings };
  await keepIfPossible(db, (tx) => keepStandings(tx, actor, found));
}

/** Everything that standings follow from: which submissions stand, on which terms, by which scorer. */
interface Basis {
  readonly terms: Pick<RoundTerms, 'suspended'> & {
    readonly frozen: { readonly digest: string } | undefined;
  };
  readonly units: readonly StandingUnitRow[];
}

function basisOf({ terms, units }: Basis): string {
  const submissions = units.filter(isSubmitted).map(({ unitId, submission }) => [unitId, submission]);
  const suspended = [...terms.suspended].sort();
  return digestOfText(JSON.stringify([scorer, suspended, terms.frozen?.digest ?? null, submissions]));
}

/** In the order of the units that have submitted. */
function toStandings(units: readonly StandingUnitRow[], decisions: readonly Decision[]): KeptStanding[] {
  return units.filter(isSubmitted).flatMap(({ unitId }, index): KeptStanding[] => {
    const decision = decisions[index];
    return decision === undefined ? [] : [{ unitId, ...toStanding(decision) }];
  });
}

const working = new Map<string, Promise<WorkedOut>>();

/** Those who ask for the same at the same time wait for the first of them. */
async function workOutOnce(
  context: ServiceContext,
  round: StandingRound,
  place: { roundId: string; basis: string },
): Promise<WorkedOut> {
  const key = `${place.roundId} ${place.basis}`;
  const begun = working.get(key);
  // What fails for one, whose request may have ended, need not fail for another.
  const shared = await begun?.catch(() => undefined);
  if (shared !== undefined) return shared;
  const work = workOut(context, round);
  working.set(key, work);
  try {
    const found = await work;
    const { standings } = found;
    const peers = found.peers && JSON.stringify(found.peers);
    const { provinceId } = round;
    await keepIfPossible(context.db, (tx) =>
      keepStandings(tx, context.actor, { ...place, provinceId, peers, standings }),
    );
    return found;
  } finally {
    if (working.get(key) === work) working.delete(key);
  }
}

async function workOut(context: ServiceContext, { terms, units }: StandingRound): Promise<WorkedOut> {
  const { document, roundId, frozen } = terms;
  const suspended = [...terms.suspended];
  if (frozen !== undefined) {
    const standings: KeptStanding[] = [];
    for await (const { unitId, response } of readSubmittedUnits(context, { roundId, units })) {
      const decision = decideResponse(document, response, { suspended, peers: frozen.peers });
      standings.push({ unitId, ...toStanding(decision) });
    }
    return { standings, peers: null };
  }
  const tally = new RoundTally(document, { suspended });
  const { decisions, peers } = await tallySubmitted(context, { tally, roundId, units }, () => undefined);
  return { standings: toStandings(units, decisions), peers };
}
