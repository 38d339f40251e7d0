import { isBusyStatus } from '@tieuchi/ui/busy-server';
import type { PasswordFailure } from '@tieuchi/ui/change-password-form';
import type { SignInFailure } from '@tieuchi/ui/sign-in-form';
import { type ApiOutputs, client, queryClient, refusalOf } from '../../api.ts';

/** Who is signed in. */
export type Me = NonNullable<ApiOutputs['session']['me']>;

/** A role that somebody holds. */
export type Role = Me['memberships'][number]['role'];

/** Whether the signed-in person holds one of the roles anywhere. */
export function holds(me: Me, ...roles: Role[]): boolean {
  return me.memberships.some((membership) => roles.includes(membership.role));
}

/** The province the signed-in person works for; undefined for the ministry. */
export function provinceOf(me: Me): { id: string; name: string } | undefined {
  for (const { provinceId, provinceName } of me.memberships) {
    if (provinceId !== null) return { id: provinceId, name: provinceName ?? '' };
  }
  return undefined;
}

/** Signs in; nothing on success, else why not. */
export async function signIn(credentials: {
  username: string;
  password: string;
}): Promise<SignInFailure | undefined> {
  const response = await fetch('/api/auth/sign-in/username', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(credentials),
  });
  if (response.ok) return undefined;
  if (response.status === 429) {
    const body: { retryAfterSeconds?: number } = await response.json().catch(() => ({}));
    return { kind: 'wait', seconds: body.retryAfterSeconds ?? 60 };
  }
  if (isBusyStatus(response.status)) return { kind: 'busy' };
  return response.status >= 500 ? { kind: 'network' } : { kind: 'wrong' };
}

/** Ends the session and forgets everything the server said to it. */
export async function signOut(): Promise<void> {
  await fetch('/api/auth/sign-out', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: '{}',
  });
  queryClient.clear();
}

/** Replaces the own password; nothing on success, else why not. */
export async function changePassword(passwords: {
  current: string;
  next: string;
}): Promise<PasswordFailure | undefined> {
  try {
    await client.session.changePassword.mutate(passwords);
    return undefined;
  } catch (error) {
    const refusal = refusalOf(error);
    if (refusal === undefined) return 'network';
    const reason = refusal.params && 'reason' in refusal.params ? refusal.params.reason : undefined;
    return reason === 'wrongPassword' ? 'wrongCurrent' : 'refused';
  }
}
