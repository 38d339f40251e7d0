import type { fields as vi } from '../vi/fields.ts';

export const fields: Readonly<Record<keyof typeof vi, string>> = {
  'fields.none': '(none)',
  'fields.unnamed': 'Not named yet',
  'fields.add': 'Add {{what}}',
  'fields.more': 'Show {{count}} empty fields',
  'fields.remove': 'Remove {{what}}',
  'fields.moveUp': 'Move {{what}} up',
  'fields.moveDown': 'Move {{what}} down',
  'fields.onePerLine': 'One per line.',
  'fields.names': 'Names to use: {{names}}.',
  'fields.wrongForm': 'Not the right form. Usual forms are: i-4, a1, 12-25, 1.0.',
  'fields.notANumber': 'A number such as 80, 62,5 or 1.234 is needed.',
  'fields.outOfBounds': 'This number is out of bounds: {{bounds}}',
  'fields.notAShare': 'A part of the maximum is needed: 50%, 0,5 or 1/2.',
  'fields.notJson': 'This is no JSON.',
  'fields.equalShares': 'Every option has the same share',
};
