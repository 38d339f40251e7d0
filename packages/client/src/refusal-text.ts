import type { Text } from '@tieuchi/ui/i18n';
import { isBusy, isOffline, refusalOf } from './refusal.ts';
import { refusal as worded } from './refusal-words/vi.ts';

/** A text about a call that failed. Apps put `refusal-words` among their texts, and may word some of them for their readers. */
export type RefusalTextKey = keyof typeof worded;

/**
 * What to tell about a call that failed, from the code of the refusal and never from the server's message; `unreached` where the server
 * gave no reason and an app has a better text for that.
 */
export function refusalText<Key extends string>(
  error: unknown,
  t: Text<Key | RefusalTextKey>,
  unreached?: NoInfer<Key>,
): string {
  const refusal = refusalOf(error);
  if (refusal) {
    const reason = `refusal.reason.${refusal.params.reason}`;
    return t(isWorded(reason) ? reason : `refusal.${refusal.code}`);
  }
  if (isBusy(error)) return t('refusal.unavailable');
  return t(unreached ?? (isOffline(error) ? 'refusal.offline' : 'refusal.unknown'));
}

function isWorded(name: string): name is RefusalTextKey {
  return Object.hasOwn(worded, name);
}
