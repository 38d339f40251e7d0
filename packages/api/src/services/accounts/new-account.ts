import { randomUUID } from 'node:crypto';
import { type Role, type RoleAt, rolePlaces, rolesAt } from '@tieuchi/db/actor';
import type { NewAccount } from '@tieuchi/db/queries/accounts/account-changes';
import type { PlaceRow } from '@tieuchi/db/queries/accounts/accounts';
import { drawOneTimePassword } from '../../auth/one-time-password.ts';
import { hashRandomPassword } from '../../auth/password-hash.ts';

/** Roles that an administrator of a province gives. */
export type ProvincialRole = RoleAt<'province' | 'commune'>;

/** All of them. */
export const provincialRoles: readonly ProvincialRole[] = [...rolesAt('province'), ...rolesAt('commune')];

const communeTypes: readonly string[] = ['xa', 'phuong', 'thi-tran', 'dac-khu'];

/** Whether the role is held at this kind of unit. */
export function fitsPlace(role: Role, place: PlaceRow): boolean {
  return rolePlaces[role] === 'commune' ? communeTypes.includes(place.type) : place.type === 'tinh';
}

/** A checked account to be, without a password. */
export interface AccountWish {
  readonly username: string;
  readonly displayName: string;
  readonly role: Role;
  readonly unitId: string | null;
  readonly provinceId: string | null;
}

/** An account with the one-time password that is shown once and stored only as a hash. */
export interface PreparedAccount {
  readonly account: NewAccount;
  readonly oneTimePassword: string;
}

/** Draws an id and a one-time password. */
export async function prepareAccount(wish: AccountWish): Promise<PreparedAccount> {
  const oneTimePassword = drawOneTimePassword();
  const passwordHash = await hashRandomPassword(oneTimePassword);
  return { account: { ...wish, id: randomUUID(), passwordHash, mustChangePassword: true }, oneTimePassword };
}
