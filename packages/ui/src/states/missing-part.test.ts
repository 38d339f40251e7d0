import { expect, it } from 'vitest';
import { isMissingPart } from './missing-part.ts';

it.each([
  'Failed to fetch dynamically imported module: http://localhost/editor/assets/rounds-Bx1.js',
  'error loading dynamically imported module: http://localhost/editor/assets/rounds-Bx1.js',
  'Importing a module script failed.',
])('knows how Chromium, Firefox and Safari say that a part is missing: %s', (message) => {
  expect(isMissingPart(new TypeError(message))).toBe(true);
});

it.each([new TypeError('Failed to fetch'), new Error('Importing a module script failed.'), undefined])(
  'takes nothing else for it: %s',
  (error) => expect(isMissingPart(error)).toBe(false),
);
