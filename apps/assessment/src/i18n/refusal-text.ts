import { domainRefusalOf } from '../api/domain-code.ts';
import { type AppText, type TextKey, toTextKey } from './text.ts';

/** What to tell about a call that failed: why the server refused it, else `unreached`. */
export function refusalText(error: unknown, t: AppText, unreached: TextKey): string {
  const refusal = domainRefusalOf(error);
  if (refusal === undefined) return t(unreached);
  const reason = toTextKey(`refusal.reason.${refusal.params.reason}`);
  return t(reason ?? `refusal.${refusal.code}`);
}
