import type { results as vi } from '../vi/results.ts';

export const results: Readonly<Record<keyof typeof vi, string>> = {
  'results.describe': 'Self-assessments made public by the provinces, not recognised results',
  'results.none': 'No self-assessments are public yet',
  'results.noneHelp': 'They appear here once a province publishes those of a round.',
  'results.registered': 'Registered level',
  'results.achieved': 'Self-assessed level',
  'results.notSubmitted': 'Not submitted',
  'results.metShare': '{{share}}% of the criteria met',
  'results.rank': 'Rank {{rank}}',
  'results.outcome': 'Self-assessment',
};
