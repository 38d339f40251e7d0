import { isBusyStatus } from '@tieuchi/ui/busy-server';
import type { SignInFailure } from '@tieuchi/ui/sign-in-form';
import { api, queryClient, trpc } from '../../api/client.ts';
import { domainRefusalOf } from '../../api/domain-code.ts';
import { tellOtherTabs } from './session-channel.ts';

/** Who is signed in: null for nobody. */
export const meQuery = () => trpc.session.me.queryOptions(undefined, { staleTime: 60_000 });

/** Signs in. Resolves to nothing when it worked, else to the reason. */
export async function signIn(credentials: {
  username: string;
  password: string;
}): Promise<SignInFailure | undefined> {
  const response = await fetch('/api/auth/sign-in/username', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(credentials),
    credentials: 'same-origin',
  });
  if (response.ok) {
    // Whatever another person read on this machine must not be shown to this one.
    queryClient.clear();
    tellOtherTabs();
    return undefined;
  }
  if (response.status === 429) return { kind: 'wait', seconds: await secondsToWait(response) };
  if (response.status === 400 || response.status === 401) return { kind: 'wrong' };
  return { kind: isBusyStatus(response.status) ? 'busy' : 'network' };
}

/** Signs out and forgets everything read. Unsent answers stay in the outbox of the person who typed them. */
export async function signOut(): Promise<void> {
  const response = await fetch('/api/auth/sign-out', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: '{}',
    credentials: 'same-origin',
  });
  if (!response.ok && response.status !== 401) throw new Error(`sign-out answered ${response.status}`);
  queryClient.clear();
  tellOtherTabs();
}

/** Changes the password. Resolves to nothing when it worked, else to the reason. */
export async function changePassword(passwords: {
  current: string;
  next: string;
}): Promise<'wrongCurrent' | 'refused' | 'network' | undefined> {
  try {
    await api.session.changePassword.mutate(passwords);
  } catch (error) {
    const refusal = domainRefusalOf(error);
    if (refusal?.code !== 'invalid') return 'network';
    return refusal.params.reason === 'wrongPassword' ? 'wrongCurrent' : 'refused';
  }
  await queryClient.invalidateQueries(trpc.session.me.queryFilter());
  return undefined;
}

async function secondsToWait(response: Response): Promise<number> {
  const body: unknown = await response.json().catch(() => undefined);
  const told =
    typeof body === 'object' && body !== null && 'retryAfterSeconds' in body
      ? Number(body.retryAfterSeconds)
      : Number.NaN;
  return Number.isFinite(told) && told > 0 ? Math.ceil(told) : 30;
}
