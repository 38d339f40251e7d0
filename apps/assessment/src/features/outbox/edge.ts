import type { Edit } from './edit.ts';
import type { OutboxSnapshot } from './outbox.ts';

/** What must be said of an edit that is not with the server, or undefined while it is simply on its way. */
export function edgeOf(
  edit: Edit | undefined,
  line: OutboxSnapshot['line'],
): 'unsent' | 'attention' | undefined {
  if (!edit) return undefined;
  if (edit.state !== 'waiting') return 'attention';
  return line === 'ready' ? undefined : 'unsent';
}
