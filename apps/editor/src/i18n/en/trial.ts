import type { trial as vi } from '../vi/trial.ts';

export const trial: Readonly<Record<keyof typeof vi, string>> = {
  'trial.title': 'Try it',
  'trial.help': 'Enter made-up figures to see the result. Nothing is written to the document.',
  'trial.unitType': 'Type of unit',
  'trial.assigned': 'Target assigned this year',
  'trial.notYet': 'Not computable yet: the criterion still has errors.',
  'trial.points': '{{points}}/{{max}} points',
  'trial.level': 'Reaches level {{level}}: {{name}}',
  'trial.noLevel': 'Reaches no level',
  'trial.information': 'For information',
  'trial.missing': 'Figures are missing',
  'trial.undefined': 'Undefined (division by zero)',
  'trial.notApplicable': 'Does not apply',
  'trial.noTarget': 'No target assigned',
  'trial.provisional': 'Needs the figures of other units',
};
