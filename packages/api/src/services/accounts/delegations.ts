import { vietnamDay } from '@tieuchi/criteria/vietnam-day';
import { appendEvent } from '@tieuchi/db/audit';
import {
  holdsDelegation,
  insertDelegation,
  revokeDelegation,
  selectDelegations,
  selectOfficers,
} from '@tieuchi/db/queries/accounts/delegations';
import { leads } from '@tieuchi/db/reach/delegations';
import type { ServiceContext } from '../../context.ts';
import { DomainError, notFound } from '../../domain-error.ts';

/** A right to submit and whether it is in force today. */
export interface DelegationSummary {
  id: string;
  userId: string;
  userName: string;
  until: string;
  reason: string;
  grantedAt: string;
  revokedAt: string | null;
  inForce: boolean;
}

/** Delegations in the actor's units and, for a leader, the officers who could get one. */
export async function listDelegations({ db, actor, now }: ServiceContext): Promise<{
  delegations: DelegationSummary[];
  officers: { userId: string; name: string }[];
}> {
  const today = vietnamDay(now());
  const rows = await selectDelegations(db, actor);
  const officers = await selectOfficers(db, actor);
  return {
    delegations: rows.map((row) => ({
      id: row.id,
      userId: row.userId,
      userName: row.userName,
      until: row.until,
      reason: row.reason,
      grantedAt: row.grantedAt.toISOString(),
      revokedAt: row.revokedAt?.toISOString() ?? null,
      inForce: row.revokedAt === null && row.until >= today,
    })),
    officers: officers.map(({ userId, name }) => ({ userId, name })),
  };
}

/** Lets an officer of a unit that the actor leads submit until a day, inclusive; `invalid` when the day has passed. */
export async function grantDelegation(
  { db, actor, now }: ServiceContext,
  wish: { userId: string; until: string; reason: string },
): Promise<{ id: string }> {
  const at = now();
  const officer = (await selectOfficers(db, actor)).find((row) => row.userId === wish.userId);
  if (officer === undefined) throw notFound();
  if (wish.until < vietnamDay(at)) throw new DomainError('invalid', { params: { fields: ['until'] } });
  const { unitId, provinceId } = officer;
  const id = await db.transaction(async (tx) => {
    const delegationId = await insertDelegation(tx, actor, { ...wish, unitId, provinceId, at });
    await appendEvent(tx, {
      stream: `account:${wish.userId}`,
      actor,
      action: 'delegation.granted',
      provinceId,
      unitId,
      data: { delegation: delegationId, until: wish.until, reason: wish.reason },
      at,
    });
    return delegationId;
  });
  return { id };
}

/** Ends a delegation in a unit that the actor leads. */
export async function endDelegation({ db, actor, now }: ServiceContext, id: string): Promise<void> {
  await db.transaction(async (tx) => {
    const at = now();
    const ended = await revokeDelegation(tx, actor, { id, at });
    if (ended === undefined) throw notFound();
    await appendEvent(tx, {
      stream: `account:${ended.userId}`,
      actor,
      action: 'delegation.revoked',
      provinceId: ended.provinceId,
      unitId: ended.unitId,
      data: { delegation: id },
      at,
    });
  });
}

/** Whether the actor may submit for the unit: as its leader, or as an officer with a delegation in force today. */
export async function maySubmit({ db, actor, now }: ServiceContext, unitId: string): Promise<boolean> {
  if (leads(actor, unitId)) return true;
  return holdsDelegation(db, actor, { unitId, day: vietnamDay(now()) });
}
