import type { figures as vi } from '../vi/figures.ts';

export const figures: Readonly<Record<keyof typeof vi, string>> = {
  'figures.download': 'Download the table as it is (.xlsx)',
  'figures.file': 'Take from an .xlsx or .csv file',
  'figures.save': 'Save {{count}} changes',
  'figures.giveUp': 'Discard changes',
  'figures.saved': '{{count}} figures saved.',
  'figures.notTaken': '{{count}} cells were not pasted',
  'figures.outsideTable': '“{{text}}”: lies outside the table.',
  'figures.unitSubmitted': '“{{text}}”: {{unit}} has submitted, its figures do not change any more.',
  'figures.far':
    'At least 100 times off the middle of the column ({{usual}}). Look at the unit of measure again.',
  'figures.choose': 'Take {{text}} for {{unit}}, {{figure}}',
  'figures.twoWays': '{{count}} cells hold numbers that can be read in two ways:',
  'figures.pointIsComma': 'Decimals have a comma (1.250 = 1250)',
  'figures.pointIsPoint': 'Decimals have a point (1.250 = 1,25)',
  'figures.sheetRefused': 'The figures of the file were not taken',
  'figures.problems': '{{count}} cells need correction',
  'figures.more': '… and {{count}} more',
  'figures.at': '{{unit}}, {{figure}}: {{message}}',
  'figures.cell': '{{unit}}, {{figure}}',
  'figures.period.month': 'month',
  'figures.period.quarter': 'quarter',
  'figures.period.halfYear': 'half-year',
  'figures.fileGone':
    'The file cannot be opened: it was changed or removed after it was chosen. Choose it again.',
  'figures.noUnitColumn': 'No visible sheet has a column “Mã đơn vị”. Add it with the code of each unit.',
  'figures.noFigureColumn':
    'No column stands for a figure of the table. Titles must read as in the table that can be downloaded.',
  'figures.noRows': 'No row of figures has the code of a unit.',
  'figures.hiddenNotRead': 'Hidden sheets are not read: {{names}}.',
  'figures.unknownUnit':
    'Cell {{at}}: the round has no unit with the code “{{text}}”. Correct the code or delete the row.',
  'figures.unitTwice':
    'Cell {{at}}: the unit with the code “{{text}}” is already in cell {{otherAt}}. Keep one row only.',
  'figures.cellOfSubmitted': 'Cell {{at}}: the unit has submitted; its figures do not change any more.',
  'figures.ofFile': 'File “{{name}}”',
  'figures.ofSheet': 'File “{{name}}”, sheet “{{sheet}}”',
  'figures.takenCells':
    '{{count}} cells were put into the table and are not saved yet. Look at them, then save.',
  'figures.nothingNew': 'The file has no figure that differs from what is saved.',
  'figures.unchangedCells': '{{count}} cells say what is saved.',
  'figures.refusedCells': '{{count}} cells of the file could not be taken',
  'figures.roundedCells': '{{count}} cells show a rounded number; the whole one was taken',
  'figures.roundedCell': 'Cell {{at}} shows {{shown}}: {{taken}} was taken.',
  'figures.leftOut': 'Parts of the file that are not taken: {{count}}',
  'figures.whichSheet': 'Several sheets have this table. Which one is meant?',
  'targets.title': 'Assigned targets',
  'targets.explain':
    'Assign the targets of the year to each unit. Cells copied from a spreadsheet can be pasted into the first cell. Without a target a criterion is not met, unless the set has one of its own.',
  'targets.empty': 'This set assigns no targets to units.',
  'supplied.title': 'Supplied figures',
  'supplied.explain':
    'Figures that other agencies supply for all units, in place of what units enter. Cells copied from a spreadsheet can be pasted into the first cell.',
  'supplied.empty': 'In this set no agency supplies figures.',
  'supplied.agencies': 'Supplied by: {{names}}.',
  'figures.lockedClosed': 'The round is closed or past its deadline; the figures do not change any more.',
  'figures.lockedRole': 'Whoever holds the publishing role enters these figures.',
};
