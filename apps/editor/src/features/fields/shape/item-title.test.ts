import { expect, it } from 'vitest';
import { vi } from '../../../i18n/vi.ts';
import { itemTitle } from './item-title.ts';
import { labelsOf } from './labels.ts';
import { objectShapeOf } from './read-shape.ts';

const words = labelsOf((key) => vi[key], 'vi');

it.each([
  [
    'its number and title',
    { id: 'qd-411-2022', number: '411/QĐ-TTg', title: 'Chiến lược' },
    '411/QĐ-TTg – Chiến lược',
  ],
  ['its title, not its id', { id: 'thuc-te', title: 'Thực tế tại địa phương' }, 'Thực tế tại địa phương'],
  ['its id where it has no words', { id: 'thuc-te' }, 'thuc-te'],
  ['nothing', {}, undefined],
])('an item is called by %s', (_, value, title) => {
  expect(itemTitle(value, words, objectShapeOf('LegalBasis'))).toBe(title);
});
