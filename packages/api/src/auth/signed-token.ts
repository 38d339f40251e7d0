import { createHmac, timingSafeEqual } from 'node:crypto';
import { parseCookies } from 'better-auth/cookies';

/** Prefix of the cookies of sessions. */
export const cookiePrefix = 'tieuchi';

/** How this installation makes its cookies. */
export interface CookieMaking {
  readonly secret: string;
  /** Cookies are sent over https only, under names of their own. */
  readonly secureCookies: boolean;
}

/**
 * The token in the session cookie that this installation has signed, whether its session still stands or not; undefined without such a
 * cookie, or with several. Asks no database: it tells browsers apart, and alone never says who asks.
 */
export function signedToken(headers: Headers, { secret, secureCookies }: CookieMaking): string | undefined {
  const cookies = headers.get('cookie') ?? '';
  const name = `${secureCookies ? '__Secure-' : ''}${cookiePrefix}.session_token`;
  const named = cookies.split(';').filter((cookie) => cookie.trim().startsWith(`${name}=`));
  const cookie = named.length === 1 ? parseCookies(cookies).get(name) : undefined;
  if (cookie === undefined) return undefined;
  const end = cookie.lastIndexOf('.');
  const token = cookie.slice(0, Math.max(0, end));
  const signature = Buffer.from(cookie.slice(end + 1), 'base64');
  const expected = createHmac('sha256', secret).update(token).digest();
  return signature.length === expected.length && timingSafeEqual(signature, expected) ? token : undefined;
}
