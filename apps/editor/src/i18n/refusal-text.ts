import { isOffline, refusalOf } from '../api.ts';
import { type EditorText, toTextKey } from './use-text.ts';

/** What to tell about a call that failed, from the code of the refusal and never from the server's message. */
export function refusalText(error: unknown, t: EditorText): string {
  const refusal = refusalOf(error);
  const reason =
    refusal?.code === 'notAvailable' ? toTextKey(`refusal.reason.${refusal.params?.reason}`) : undefined;
  if (reason) return t(reason);
  if (refusal) return t(`refusal.${refusal.code}`);
  return t(isOffline(error) ? 'refusal.offline' : 'refusal.unknown');
}
