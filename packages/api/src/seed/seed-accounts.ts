import type { Role } from '@tieuchi/db/actor';
import type { Database } from '@tieuchi/db/database';
import { insertAccounts } from '@tieuchi/db/queries/accounts/account-changes';
import { selectTakenUsernames } from '@tieuchi/db/queries/accounts/accounts';
import { tellCreated } from '../services/accounts/accounts.ts';
import { type AccountWish, prepareAccount } from '../services/accounts/new-account.ts';

/** An account that seeding just made; the password is nowhere else. */
export interface SignIn {
  readonly username: string;
  readonly password: string;
  readonly displayName: string;
  readonly role: Role;
  /** Null for the ministry and the operator. */
  readonly unitName: string | null;
}

/** Adds those of the accounts that do not exist yet, with random passwords; part of a transaction. */
export async function addMissingAccounts(
  tx: Database,
  {
    wishes,
    mustChangePassword,
    at,
  }: {
    wishes: readonly (AccountWish & { unitName: string | null })[];
    mustChangePassword: boolean;
    at: Date;
  },
): Promise<SignIn[]> {
  const taken = await selectTakenUsernames(
    tx,
    wishes.map(({ username }) => username),
  );
  const added: SignIn[] = [];
  for (const { unitName, ...wish } of wishes) {
    if (taken.has(wish.username)) continue;
    const { account, oneTimePassword } = await prepareAccount(wish);
    const complete = { ...account, mustChangePassword };
    if (!(await insertAccounts(tx, null, { accounts: [complete], at }))) continue;
    await tellCreated(tx, { actor: null, account: complete, at });
    const { username, displayName, role } = wish;
    added.push({ username, password: oneTimePassword, displayName, role, unitName });
  }
  return added;
}
