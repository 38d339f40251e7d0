import type { Tone } from '@tieuchi/ui/tag';
import type { Edit } from '../outbox/edit.ts';
import type { DossierItem } from './dossier.ts';

/** Where one criterion stands, as a task list tells it. */
export type ItemState = 'unanswered' | 'partial' | 'notApplicable' | 'met' | 'unmet' | 'answered';

/** The state of a criterion; met and unmet are meant for the registered level, else for the next one. */
export function itemStateOf(item: DossierItem, hasValue: boolean): ItemState {
  const { result } = item;
  if (!result || result.state === 'missing') return hasValue ? 'partial' : 'unanswered';
  if (result.state === 'notApplicable') return 'notApplicable';
  if (result.met === undefined) return 'answered';
  return result.met ? 'met' : 'unmet';
}

/** The tone that supports the words of a state. */
export const itemTones = {
  unanswered: 'neutral',
  partial: 'caution',
  notApplicable: 'neutral',
  met: 'positive',
  unmet: 'caution',
  answered: 'info',
} as const satisfies Record<ItemState, Tone>;

/** What must be said of an edit that is not with the server, or undefined while it is simply on its way. */
export function edgeOf(
  edit: Edit | undefined,
  line: 'ready' | 'offline' | 'signedOut',
): 'unsent' | 'attention' | undefined {
  if (!edit) return undefined;
  if (edit.state !== 'waiting') return 'attention';
  return line === 'ready' ? undefined : 'unsent';
}
