import { isOffline, refusalOf } from '../api.ts';
import type { EditorText } from './use-text.ts';

/** What to tell about a call that failed, from the code of the refusal and never from the server's message. */
export function refusalText(error: unknown, t: EditorText): string {
  const refusal = refusalOf(error);
  if (refusal) return t(`refusal.${refusal.code}`);
  return t(isOffline(error) ? 'refusal.offline' : 'refusal.unknown');
}
