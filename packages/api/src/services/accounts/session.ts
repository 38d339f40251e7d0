import { vietnamDay } from '@tieuchi/criteria/vietnam-day';
import { appendEvent } from '@tieuchi/db/audit';
import {
  selectOwnPasswordHash,
  selectPrincipal,
  updateOwnPassword,
} from '@tieuchi/db/queries/accounts/principals';
import { claimAttempt, clearAttempts, endSessions } from '@tieuchi/db/queries/accounts/sign-in';
import { passwordLength } from '../../auth/better-auth.ts';
import { hashPassword, verifyPassword } from '../../auth/password-hash.ts';
import type { ServiceContext } from '../../context.ts';
import { DomainError, notFound, type RefusalReason } from '../../domain-error.ts';

/** Who is signed in and what they may do where. */
export async function loadOwnSession({ db, actor, now }: ServiceContext) {
  const principal = await selectPrincipal(db, { userId: actor.userId, day: vietnamDay(now()) });
  if (!principal) throw notFound();
  const { userId, username, displayName, mustChangePassword } = principal;
  return {
    user: { id: userId, username, displayName },
    memberships: principal.memberships.map(({ role, unitId, unitName, provinceId, provinceName }) => ({
      role,
      unitId,
      unitName,
      provinceId,
      provinceName,
    })),
    mustChangePassword,
  };
}

/**
 * Replaces the actor's password and ends their other sessions. Refuses with `tooMany` {retryAfterSeconds} while guessing is
 * slowed, and with `invalid` {reason: 'wrongPassword' | 'tooShort' | 'tooLong' | 'unchanged'}.
 */
export async function changeOwnPassword(
  { db, actor, now }: ServiceContext,
  { sessionId, current, next }: { sessionId: string; current: string; next: string },
): Promise<void> {
  const letters = [...next.normalize('NFC')].length;
  if (letters < passwordLength.min) throw refusal('tooShort');
  if (letters > passwordLength.max) throw refusal('tooLong');
  if (next === current) throw refusal('unchanged');

  const at = now();
  const { username, userId } = actor;
  const retryAfterSeconds = await claimAttempt(db, { username, at });
  if (retryAfterSeconds > 0) throw new DomainError('tooMany', { params: { retryAfterSeconds } });
  const known = await selectOwnPasswordHash(db, actor);
  if (known === undefined || !(await verifyPassword({ hash: known, password: current }))) {
    throw refusal('wrongPassword');
  }

  const hash = await hashPassword(next);
  await db.transaction(async (tx) => {
    await clearAttempts(tx, { username, at });
    await updateOwnPassword(tx, actor, { hash, at });
    await endSessions(tx, { userId, except: sessionId });
    const [place] = actor.memberships;
    await appendEvent(tx, {
      stream: `account:${userId}`,
      actor,
      action: 'account.passwordChanged',
      provinceId: place?.provinceId ?? null,
      unitId: place?.unitId ?? null,
      data: {},
      at,
    });
  });
}

function refusal(reason: RefusalReason): DomainError {
  return new DomainError('invalid', { params: { reason, min: passwordLength.min, max: passwordLength.max } });
}
