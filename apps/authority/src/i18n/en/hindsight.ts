import type { hindsight as vietnamese } from '../vi/hindsight.ts';

/** What today's program says of results that were stored earlier, and corrections. */
export const hindsight: Readonly<Record<keyof typeof vietnamese, string>> = {
  'hindsight.title': 'Stored result and result of today',
  'hindsight.corrected': 'Corrected {{at}} ({{by}})',
  'hindsight.mark': 'Corrected',
  'hindsight.markReason': '{{at}}: {{reason}}',
  'hindsight.differs': 'Today’s program gives another result than was stored on submission',
  'hindsight.explain':
    'The submission does not change. The stored result stands in lists and publications until it is corrected.',
  'hindsight.what': 'What',
  'hindsight.before': 'Stored',
  'hindsight.now': 'Today',
  'hindsight.outcome': 'Result as a whole',
  'hindsight.criterion': 'Criterion {{code}}',
  'hindsight.reason': 'Reason for the correction',
  'hindsight.correct': 'Log the correction',
  'hindsight.publisherOnly': 'A publisher of the province logs corrections.',
};
