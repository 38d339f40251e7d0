import type { views as vi } from './vi.ts';

/** The same in English. */
export const views: Readonly<Record<keyof typeof vi, string>> = {
  'answer.no': 'No',
  'answer.yes': 'Yes',
  'column.code': 'Code',
  'column.criterion': 'Criterion',
  'column.province': 'Province',
  'level.number': 'Level {{level}}',
  'sets.decisionOf': '{{number}} of {{date}}',
  'sets.noDecision': 'No decision yet',
};
