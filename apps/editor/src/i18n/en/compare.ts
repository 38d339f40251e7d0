import type { compare as vi } from '../vi/compare.ts';

export const compare: Readonly<Record<keyof typeof vi, string>> = {
  'compare.title': 'Compare criteria sets',
  'compare.describe':
    'The relation of each criterion to the base is computed from its content, not declared by its author.',
  'compare.csv': 'Download CSV',
  'compare.base': 'Base',
  'compare.others': 'Sets to compare',
  'compare.othersPlaceholder': 'Choose one or more',
  'compare.clearSets': 'Clear the sets',
  'compare.national': 'National',
  'compare.choose': 'Choose sets to compare',
  'compare.chooseHelp':
    'Choose them in “Sets to compare” above. The address keeps the choice, so it can be sent on.',
  'compare.coverage': 'Covers {{covered}}/{{base}} criteria of {{set}}',
  'compare.coverageTitle': 'Coverage of {{base}}',
  'compare.covered': 'Covered',
  'compare.set': 'Set',
  'compare.same': 'Every criterion is as in the base.',
  'compare.onlyRelation': 'Only: {{relation}}',
  'compare.text': 'Find a criterion',
  'compare.relation': 'Relation',
  'compare.group': 'Group',
  'compare.groupAdded': 'Added criteria',
  'compare.rows': '{{shown}} of {{all}} criteria',
  'compare.clear': 'Clear filters',
  'compare.matrix': 'Criteria by set',
  'compare.openCell': 'Show the differences',
  'compare.justified': 'A reason and a basis are given.',
  'compare.notJustified': 'No reason and basis are given.',
};
