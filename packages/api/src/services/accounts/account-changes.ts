import { vietnamDay } from '@tieuchi/criteria/vietnam-day';
import { appendEvent } from '@tieuchi/db/audit';
import type { AuditAction } from '@tieuchi/db/audit-action';
import type { Database } from '@tieuchi/db/database';
import {
  holdAccount,
  replaceRoles,
  updateLock,
  updateToOneTimePassword,
} from '@tieuchi/db/queries/accounts/account-changes';
import {
  type AccountRow,
  countOtherHolders,
  selectAccounts,
  selectPlaces,
} from '@tieuchi/db/queries/accounts/accounts';
import { drawOneTimePassword } from '../../auth/one-time-password.ts';
import { hashRandomPassword } from '../../auth/password-hash.ts';
import type { ServiceContext } from '../../context.ts';
import { DomainError, notFound } from '../../domain-error.ts';
import { fitsPlace, type ProvincialRole } from './new-account.ts';

/** Roles that somebody must be left to hold, since nobody else could give them back. */
const indispensable = ['administrator', 'operator'] as const;

/**
 * Locks an account, which ends its sessions at once, or unlocks it. `forbidden` {reason: 'self' | 'lastHolder'} for oneself and
 * for the last administrator of a province or operator of the installation.
 */
export async function setLocked(
  context: ServiceContext,
  { id, locked }: { id: string; locked: boolean },
): Promise<void> {
  await changeAccount(context, id, async (tx, account, at) => {
    if (locked) await keepLastHolder(tx, account);
    await updateLock(tx, context.actor, { id, locked, at });
    return { action: locked ? 'account.locked' : 'account.unlocked', data: {} };
  });
}

/** Replaces the password by a one-time password, returned this once, and ends the sessions. `forbidden` for oneself. */
export async function resetPassword(
  context: ServiceContext,
  { id }: { id: string },
): Promise<{ username: string; oneTimePassword: string }> {
  const oneTimePassword = drawOneTimePassword();
  const hash = await hashRandomPassword(oneTimePassword);
  const { username } = await changeAccount(context, id, async (tx, _, at) => {
    await updateToOneTimePassword(tx, context.actor, { id, hash, at });
    return { action: 'account.passwordReset', data: {} };
  });
  return { username, oneTimePassword };
}

/**
 * Gives the account this role at this unit instead of those that it has, and ends its sessions. `notFound` for a unit outside
 * the actor's province, `invalid` for a role that does not belong to the unit, `forbidden` as for `setLocked`.
 */
export async function setRole(
  context: ServiceContext,
  { id, role, unitId }: { id: string; role: ProvincialRole; unitId: string },
): Promise<void> {
  const { db, actor, now } = context;
  const places = await selectPlaces(db, actor, vietnamDay(now()));
  await changeAccount(context, id, async (tx, account, at) => {
    const place = places.find((candidate) => candidate.id === unitId);
    if (!place || place.provinceId !== account.provinceId) throw notFound();
    if (!fitsPlace(role, place)) throw new DomainError('invalid', { params: { fields: ['unitId'] } });
    if (role !== 'administrator') await keepLastHolder(tx, account);
    await replaceRoles(tx, actor, { id, role, unitId, provinceId: place.provinceId, at });
    const before = account.roles.map((held) => ({ role: held.role, unitId: held.unitId }));
    return { action: 'account.roleChanged', data: { before, after: { role, unitId } } };
  });
}

async function changeAccount(
  { db, actor, now }: ServiceContext,
  id: string,
  change: (tx: Database, account: AccountRow, at: Date) => Promise<{ action: AuditAction; data: unknown }>,
): Promise<AccountRow> {
  const at = now();
  return db.transaction(async (tx) => {
    if (!(await holdAccount(tx, actor, id))) throw notFound();
    if (id === actor.userId) throw new DomainError('forbidden', { params: { reason: 'self' } });
    const [account] = await selectAccounts(tx, actor, id);
    if (!account) throw notFound();
    const { action, data } = await change(tx, account, at);
    const { provinceId } = account;
    const unitId = account.roles[0]?.unitId ?? null;
    await appendEvent(tx, { stream: `account:${id}`, actor, action, provinceId, unitId, data, at });
    return account;
  });
}

async function keepLastHolder(tx: Database, account: AccountRow): Promise<void> {
  for (const role of indispensable) {
    if (!account.roles.some((held) => held.role === role)) continue;
    const provinceId = role === 'administrator' ? account.provinceId : null;
    if ((await countOtherHolders(tx, { userId: account.id, role, provinceId })) === 0) {
      throw new DomainError('forbidden', { params: { reason: 'lastHolder' } });
    }
  }
}
