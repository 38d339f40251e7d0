import { vietnamDay } from '@tieuchi/criteria/vietnam-day';
import type { Database } from '@tieuchi/db/database';
import { lockRound, type RoundRow, selectRound } from '@tieuchi/db/queries/rounds/rounds';
import { runsRoundsIn } from '@tieuchi/db/reach/rounds';
import type { ServiceContext } from '../../context.ts';
import { DomainError, notFound } from '../../domain-error.ts';

/** Locks a round of which the actor is a publisher until the transaction ends; notFound for anybody else. */
export async function lockPublishedRound(
  tx: Database,
  { actor }: Pick<ServiceContext, 'actor'>,
  id: string,
): Promise<RoundRow> {
  const round = (await lockRound(tx, actor, id)) ? await selectRound(tx, actor, id) : undefined;
  if (round === undefined || !runsRoundsIn(actor, round.provinceId)) throw notFound();
  return round;
}

/** Whether no unit can submit any more: the round is closed, past its deadline, or complete. */
export function isOver(round: RoundRow, now: Date): boolean {
  return isPast(round, now) || round.submitted === round.units;
}

/** Whether nothing can be saved any more. */
function isPast(round: RoundRow, now: Date): boolean {
  return round.closedAt !== null || round.deadline < vietnamDay(now);
}

/** Refuses with `closed` when nothing can be saved any more in the round. */
export function checkRunning(round: RoundRow, now: Date): void {
  if (isPast(round, now)) throw new DomainError('closed');
}
