import type { publishing as vi } from '../vi/publishing.ts';

export const publishing: Readonly<Record<keyof typeof vi, string>> = {
  'publish.title': 'Publish the criteria set',
  'publish.confirm': 'Publish',
  'publish.summary': 'Against the national set',
  'publish.notSaved': 'Waiting for the last change to be saved.',
  'publish.errors': 'Errors to repair first: {{count}}',
  'publish.reasons': 'Changes still without reason and basis: {{count}}',
  'publish.noDecision': 'No decision issues this set yet',
  'publish.noDecisionHelp':
    'Number and date of the decision are needed before publishing; write them with the facts of the set.',
  'publish.withoutDecision': 'Publish before there is a decision (for now)',
  'publish.withoutDecisionReason': 'Why it is published before there is a decision',
  'publish.withoutDecisionHelp':
    'The reason is logged. Wherever this version is shown it says “no decision yet”.',
  'publish.final': 'A published version never changes; a change is a new version.',
  'publish.doneTitle': 'Published',
  'publish.done': '{{name}}, version {{version}}, is published under the digest:',
  'publish.open': 'Open the published version',
};
