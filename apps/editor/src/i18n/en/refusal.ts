import type { refusal as vi } from '../vi/refusal.ts';

export const refusal: Readonly<Record<keyof typeof vi, string>> = {
  'refusal.notFound': 'There is no such thing within your reach.',
  'refusal.notSignedIn': 'The session has ended. Sign in again.',
  'refusal.forbidden': 'You may not do this.',
  'refusal.conflict': 'Someone else has just changed this. Reload.',
  'refusal.invalid': 'What was sent cannot be used.',
  'refusal.hasErrors': 'The document still has errors.',
  'refusal.needsReasons': 'Some criteria lack a reason and a basis.',
  'refusal.closed': 'This is closed.',
  'refusal.alreadySubmitted': 'Already submitted.',
  'refusal.mustChangePassword': 'Change the password first.',
  'refusal.tooMany': 'Too many attempts. Wait a moment.',
  'refusal.notAvailable': 'This set cannot be used on the chosen day.',
  'refusal.offline': 'The server cannot be reached.',
  'refusal.unknown': 'Something unexpected went wrong. Try again.',
  'refusal.reason.roundRunning': 'Units can still submit.',
  'refusal.reason.peersNotFrozen': 'Freeze the figures first.',
  'refusal.reason.peersFrozen': 'The figures are frozen.',
  'refusal.reason.resultsPublished': 'Results are public.',
  'refusal.reason.nothingToCompare': 'This set compares no units.',
};
