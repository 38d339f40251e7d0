import { isBusy, isOffline, refusalOf } from '../api.ts';
import { type EditorText, toTextKey } from './use-text.ts';

/** What to tell about a call that failed, from the code of the refusal and never from the server's message. */
export function refusalText(error: unknown, t: EditorText): string {
  const refusal = refusalOf(error);
  if (refusal) {
    const { params } = refusal;
    const reason = params && 'reason' in params ? toTextKey(`refusal.reason.${params.reason}`) : undefined;
    return t(reason ?? `refusal.${refusal.code}`);
  }
  if (isBusy(error)) return t('refusal.unavailable');
  return t(isOffline(error) ? 'refusal.offline' : 'refusal.unknown');
}
