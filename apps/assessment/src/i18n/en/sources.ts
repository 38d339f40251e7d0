import type { sources as vi } from '../vi/sources.ts';

/** Where values come from that the unit does not type, and the figures that are asked once. */
export const sources: Readonly<Record<keyof typeof vi, string>> = {
  'source.none': 'None yet',
  'source.profile': 'From the general figures: “{{name}}”.',
  'source.openProfile': 'Open the general figures',
  'source.register': 'From {{code}}: “{{figure}}”.',
  'source.rows': 'The number of rows of {{code}}.',
  'source.openRegister': 'Open {{code}}',
  'source.criterion.measure': 'The result of criterion {{code}}.',
  'source.criterion.points': 'The points of criterion {{code}}.',
  'source.criterion.share': 'The share of points of criterion {{code}}.',
  'source.openCriterion': 'Open criterion {{code}}',
  'source.outcome.points': 'The unit’s published self-assessed points under the set {{set}}.',
  'source.outcome.share': 'The unit’s published self-assessed share under the set {{set}}.',
  'source.outcome.level': 'The unit’s published self-assessed level under the set {{set}}.',
  'source.lowerUnits': 'Lower units recognised at level {{level}} under {{set}}.',
  'source.lowerUnitsNone': 'Lower units recognised at no level under {{set}}.',
  'source.supplied':
    'Supplied by {{by}}. Until then the unit enters it; what is supplied replaces what was entered.',
  'source.suppliedBySystem':
    'Supplied by {{by}} from {{system}}. Until then the unit enters it; what is supplied replaces what was entered.',
  'source.suppliedBy': 'Supplied: {{name}}, {{time}}. The unit need not enter it.',
  'source.typeFigure': 'In this round the register cannot tell it; please enter the number.',
  'source.formula': 'Computed by the formula {{formula}}.',
  'save.nothing': 'Nothing to enter: every figure here comes from elsewhere.',
  'source.count': 'Counted from the rows.',
  'profile.explain':
    'Each figure is entered once; the criteria and registers that need it take it from here.',
  'profile.usedBy': 'Used by the criteria:',
  'profile.unused': 'No criterion of the unit uses this figure.',
  'profile.none': 'This set asks for no general figures',
  'parts.profile': 'General figures',
  'parts.filled': '{{done}}/{{total}} entered',
  'parts.rows': 'Rows: {{count}}',
};
