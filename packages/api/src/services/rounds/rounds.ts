import { vietnamDay } from '@tieuchi/criteria/vietnam-day';
import { appendEvent } from '@tieuchi/db/audit';
import { selectAssessableUnits } from '@tieuchi/db/queries/places/units';
import { insertRound, type RoundRow, selectRounds } from '@tieuchi/db/queries/rounds/rounds';
import { selectUsableVersions } from '@tieuchi/db/queries/sets/sets';
import { provinceOfOwnRounds } from '@tieuchi/db/reach/rounds';
import { isScorable } from '@tieuchi/scoring/score';
import type { ServiceContext } from '../../context.ts';
import { DomainError, notFound } from '../../domain-error.ts';
import { selectUnitTypesOn } from '../places/unit-types.ts';
import {
  loadFacts,
  loadPublishedDocument,
  type PublishedSet,
  toPublishedSets,
} from '../sets/published-sets.ts';
import { assessesAny } from '../sets/set-facts.ts';

/** A round as its province sees it. */
export interface RoundSummary {
  id: string;
  name: string;
  year: number;
  referenceDate: string;
  deadline: string;
  digest: string;
  setName: string;
  version: string;
  units: number;
  submitted: number;
  state: 'open' | 'closed';
  resultsPublishedAt: string | null;
  /** Ids of the registers of which rows are asked for; of the others, totals only. */
  rowsAsked: string[];
}

/** A stored round as its province sees it. */
export function toRoundSummary(row: RoundRow): RoundSummary {
  const { provinceId: _, closedAt, resultsPublishedAt, ...shown } = row;
  return {
    ...shown,
    state: closedAt === null ? 'open' : 'closed',
    resultsPublishedAt: resultsPublishedAt?.toISOString() ?? null,
  };
}

/** Rounds of the actor's provinces, newest first. */
export async function listRounds({ db, actor }: ServiceContext): Promise<RoundSummary[]> {
  return (await selectRounds(db, actor)).map(toRoundSummary);
}

/**
 * Published versions that a round dated this day can use: the province's own and the national ones, as long as units of
 * the kinds they assess exist on that day (the district framework is never offered after 30/6/2025) and every rule of theirs
 * can be scored.
 */
export async function offerSets(
  context: ServiceContext,
  wish: { referenceDate: string },
): Promise<PublishedSet[]> {
  const existing = await selectUnitTypesOn(context.db, wish.referenceDate);
  const rows = await selectUsableVersions(context.db, context.actor);
  const facts = await loadFacts(context.db, rows);
  const fitting = rows.filter(({ digest }) => {
    const known = facts.get(digest);
    return known?.scorable === true && assessesAny(known, existing);
  });
  return toPublishedSets(context, fitting);
}

/** What a publisher says when opening a round. */
export interface RoundWish {
  digest: string;
  name: string;
  year: number;
  /** The day whose units count, "2026-11-21". */
  referenceDate: string;
  /** Last day for submission, inclusive. */
  deadline: string;
  unitIds: readonly string[] | 'all';
  /** Ids of the registers of which rows are asked for. */
  rowsAsked: readonly string[];
}

/**
 * Opens a round with an empty dossier for each unit. `notAvailable` when the set does not assess units that exist on the
 * reference date, `invalid` when the deadline has passed, a unit is not one of the province's on that date, or the set has no
 * such register.
 */
export async function openRound(context: ServiceContext, wish: RoundWish): Promise<{ id: string }> {
  const { db, actor, now } = context;
  const provinceId = provinceOfOwnRounds(actor);
  if (provinceId === undefined) throw notFound();
  const at = now();
  if (wish.deadline < vietnamDay(at)) throw new DomainError('invalid', { params: { fields: ['deadline'] } });
  const usable = await selectUsableVersions(db, actor);
  if (
    !usable.some(
      (row) => row.digest === wish.digest && (row.provinceId === null || row.provinceId === provinceId),
    )
  ) {
    throw notFound();
  }
  const { document } = await loadPublishedDocument(db, wish.digest);
  if (!isScorable(document)) throw new DomainError('notAvailable', { params: { reason: 'notScorable' } });
  const registers = new Set((document.registers ?? []).map(({ id }) => id));
  const rowsAsked = [...new Set(wish.rowsAsked)];
  if (rowsAsked.some((id) => !registers.has(id)))
    throw new DomainError('invalid', { params: { fields: ['rowsAsked'] } });
  const existing = await selectUnitTypesOn(db, wish.referenceDate);
  const assessed = (document.unitTypes ?? [...existing]).filter((type) => existing.has(type));
  const candidates = await selectAssessableUnits(db, actor, {
    provinceId,
    day: wish.referenceDate,
    types: assessed,
  });
  if (candidates.length === 0) throw new DomainError('notAvailable', { params: { reason: 'noUnits' } });
  const known = new Set(candidates.map((unit) => unit.id));
  const unitIds = wish.unitIds === 'all' ? [...known] : [...new Set(wish.unitIds)];
  if (unitIds.length === 0 || unitIds.some((id) => !known.has(id))) {
    throw new DomainError('invalid', { params: { fields: ['unitIds'] } });
  }
  const { digest, name, year, referenceDate, deadline } = wish;
  const id = await db.transaction(async (tx) => {
    const roundId = await insertRound(tx, actor, {
      provinceId,
      digest,
      name,
      year,
      referenceDate,
      deadline,
      rowsAsked,
      at,
      unitIds,
    });
    await appendEvent(tx, {
      stream: `round:${roundId}`,
      actor,
      action: 'round.opened',
      provinceId,
      data: { digest, name, year, referenceDate, deadline, rowsAsked, units: unitIds.length },
      at,
    });
    return roundId;
  });
  return { id };
}
