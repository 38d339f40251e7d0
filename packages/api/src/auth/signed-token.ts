import { createHmac, timingSafeEqual } from 'node:crypto';
import { getSessionCookie } from 'better-auth/cookies';

/** Prefix of the cookies of sessions. */
export const cookiePrefix = 'tieuchi';

/**
 * The token in a session cookie that this installation has signed, whether its session still stands or not; undefined without such a
 * cookie. Asks no database: it tells browsers apart, and never says who asks.
 */
export function signedToken(headers: Headers, secret: string): string | undefined {
  const cookie = getSessionCookie(headers, { cookiePrefix });
  if (cookie === null) return undefined;
  const end = cookie.lastIndexOf('.');
  const token = cookie.slice(0, Math.max(0, end));
  const signature = Buffer.from(cookie.slice(end + 1), 'base64');
  const expected = createHmac('sha256', secret).update(token).digest();
  return signature.length === expected.length && timingSafeEqual(signature, expected) ? token : undefined;
}
