import type { saving as vi } from '../vi/saving.ts';

export const saving: Readonly<Record<keyof typeof vi, string>> = {
  'conflict.title': 'Someone else has saved another version',
  'conflict.explain':
    '{{who}} saved at {{when}}, after the version you are editing. Nothing has been overwritten. Look at the differences, then choose.',
  'conflict.theirs': "{{who}}'s version, {{when}}",
  'conflict.own': 'Your version',
  'conflict.copy': 'Copy my version',
  'conflict.copied': 'Copied',
  'conflict.take': "Use {{who}}'s version",
  'conflict.keep': 'Keep mine as a new revision',
  'twoTexts.byCriterion': 'Differences by criterion',
  'twoTexts.noneByCriterion': 'No criterion differs; look at the lines.',
  'twoTexts.difference': 'Difference',
  'twoTexts.byLine': 'Line by line',
  'history.title': 'Revisions',
  'history.revision': 'No.',
  'history.when': 'When',
  'history.who': 'Who',
  'history.actions': 'Actions',
  'history.more': 'Earlier revisions',
  'history.compare': 'Compare with now',
  'history.revisionNumber': 'Revision {{revision}}',
  'history.current': 'Current text',
  'history.restore': 'Bring back revision {{revision}} as a new change',
};
