import type { RefusalTextKey } from '@tieuchi/client/refusal-text';

/** The same in English. */
export const refusal = {
  'refusal.notFound': 'There is no such thing, or it is not your unit’s.',
  'refusal.conflict': 'Someone else has just changed this. Reload the page to see it.',
  'refusal.invalid': 'The server does not accept this. Check what was filled in.',
  'refusal.hasErrors': 'There are errors left. Mend them and send it again.',
  'refusal.needsReasons': 'A reason and a basis are missing.',
  'refusal.closed': 'The round is closed or the deadline has passed.',
  'refusal.alreadySubmitted': 'The dossier was submitted and cannot be changed.',
  'refusal.notAvailable': 'This cannot be done now.',
  'refusal.reason.lastHolder': 'Nobody else holds this role.',
  'refusal.reason.rowsNotAsked': 'This round takes the totals of the register only, not its rows.',
  'refusal.reason.peersNotFrozen': 'The province has not frozen the figures yet.',
  'refusal.reason.peersFrozen': 'The province has frozen the figures.',
  'refusal.reason.noUnits': 'No unit is to be assessed.',
  'refusal.reason.noDecision': 'The set has no decision that issues it.',
} as const satisfies Partial<Record<RefusalTextKey, string>>;
