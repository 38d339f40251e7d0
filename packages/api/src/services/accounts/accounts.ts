import { vietnamDay } from '@tieuchi/criteria/vietnam-day';
import type { Actor, Role } from '@tieuchi/db/actor';
import { appendEvent } from '@tieuchi/db/audit';
import type { Database } from '@tieuchi/db/database';
import { insertAccounts } from '@tieuchi/db/queries/accounts/account-changes';
import { selectAccounts, selectPlaces, selectTakenUsernames } from '@tieuchi/db/queries/accounts/accounts';
import { selectProvince } from '@tieuchi/db/queries/places/units';
import {
  isDisplayName,
  isUsername,
  normalizeDisplayName,
  normalizeUsername,
  withoutDiacritics,
} from '../../auth/names.ts';
import type { ServiceContext } from '../../context.ts';
import { DomainError, notFound } from '../../domain-error.ts';
import { type AccountWish, fitsPlace, type ProvincialRole, prepareAccount } from './new-account.ts';

/** An account as lists show it. */
export interface AccountSummary {
  id: string;
  username: string;
  displayName: string;
  roles: { role: Role; unitId: string | null; unitName: string | null }[];
  locked: boolean;
  mustChangePassword: boolean;
  lastSignInAt: string | null;
}

const searchable = (text: string): string => withoutDiacritics(text).toLowerCase();

/** The accounts that the actor manages. The search looks at names and units and does not mind diacritics. */
export async function listAccounts(
  { db, actor }: ServiceContext,
  { search, role }: { search?: string | undefined; role?: Role | undefined },
): Promise<AccountSummary[]> {
  const wanted = searchable(search?.trim() ?? '');
  const rows = await selectAccounts(db, actor);
  return rows
    .filter((row) => role === undefined || row.roles.some((held) => held.role === role))
    .filter((row) => {
      const texts = [row.username, row.displayName, ...row.roles.map((held) => held.unitName ?? '')];
      return texts.some((text) => searchable(text).includes(wanted));
    })
    .map(({ id, username, displayName, roles, lockedAt, mustChangePassword, lastSignInAt }) => ({
      id,
      username,
      displayName,
      roles,
      locked: lockedAt !== null,
      mustChangePassword,
      lastSignInAt: lastSignInAt?.toISOString() ?? null,
    }));
}

/** What is typed to make an account. */
export interface AccountNames {
  readonly username: string;
  readonly displayName: string;
}

/** An account just made; the password is shown this once. */
export interface CreatedAccount {
  id: string;
  username: string;
  oneTimePassword: string;
}

/**
 * Adds an account at the actor's province or one of its communes. `notFound` for any other unit, `invalid` for names that may
 * not be given or a role that does not belong to the unit, `conflict` when the user name is taken.
 */
export async function createAccount(
  context: ServiceContext,
  { unitId, role, ...names }: AccountNames & { role: ProvincialRole; unitId: string },
): Promise<CreatedAccount> {
  const { db, actor, now } = context;
  const places = await selectPlaces(db, actor, vietnamDay(now()));
  const place = places.find((candidate) => candidate.id === unitId);
  if (!place) throw notFound();
  if (!fitsPlace(role, place)) throw new DomainError('invalid', { params: { fields: ['unitId'] } });
  return addAccount(context, { ...names, role, unitId, provinceId: place.provinceId });
}

/**
 * Adds, for the operator, the administrator of a province or an analyst of the ministry (provinceId null): the accounts from
 * which all others come, since nobody registers themselves.
 */
export async function createAdministrator(
  context: ServiceContext,
  {
    provinceId,
    role,
    ...names
  }: AccountNames & { role: 'administrator' | 'ministryAnalyst'; provinceId: string | null },
): Promise<CreatedAccount> {
  const { db, now } = context;
  if ((role === 'administrator') !== (provinceId !== null)) {
    throw new DomainError('invalid', { params: { fields: ['provinceId'] } });
  }
  if (provinceId !== null && !(await selectProvince(db, { id: provinceId, day: vietnamDay(now()) }))) {
    throw notFound();
  }
  return addAccount(context, { ...names, role, unitId: provinceId, provinceId });
}

async function addAccount({ db, actor, now }: ServiceContext, typed: AccountWish): Promise<CreatedAccount> {
  const wish = {
    ...typed,
    username: normalizeUsername(typed.username),
    displayName: normalizeDisplayName(typed.displayName),
  };
  const fields = [
    ...(isUsername(wish.username) ? [] : ['username']),
    ...(isDisplayName(wish.displayName) ? [] : ['displayName']),
  ];
  if (fields.length > 0) throw new DomainError('invalid', { params: { fields } });
  const taken = new DomainError('conflict', { params: { fields: ['username'] } });
  if ((await selectTakenUsernames(db, [wish.username])).size > 0) throw taken;

  const { account, oneTimePassword } = await prepareAccount(wish);
  const at = now();
  await db.transaction(async (tx) => {
    if (!(await insertAccounts(tx, actor, { accounts: [account], at }))) throw taken;
    await tellCreated(tx, { actor, account: { ...wish, id: account.id }, at });
  });
  return { id: account.id, username: account.username, oneTimePassword };
}

/** Writes the event of a new account; part of the transaction that adds it. */
export async function tellCreated(
  tx: Database,
  { actor, account, at }: { actor: Actor | null; account: AccountWish & { id: string }; at: Date },
): Promise<void> {
  const { id, username, displayName, role, unitId, provinceId } = account;
  await appendEvent(tx, {
    stream: `account:${id}`,
    actor,
    action: 'account.created',
    provinceId,
    unitId,
    data: { username, displayName, role },
    at,
  });
}
