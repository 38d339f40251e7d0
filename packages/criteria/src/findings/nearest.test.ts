import { describe, expect, it } from 'vitest';
import { nearest } from './nearest.ts';

describe('The known word that a misspelt one stands for', () => {
  it.each([
    ['mesure', ['measure', 'measureUnit', 'name'], 'measure'],
    ['Measure', ['measure', 'name'], 'measure'],
    ['measrue', ['measure', 'name'], 'measure'],
    ['lineer', ['linear', 'levels'], 'linear'],
    ['steps', ['steps'], 'steps'],
    ['max', ['min', 'may'], undefined],
    ['MAX', ['min', 'max'], 'max'],
    ['form', ['from', 'for', 'forms'], undefined],
    ['namea', ['nameb', 'namec'], undefined],
    ['evidence', ['requirement'], undefined],
    ['x'.repeat(5000), ['x'], undefined],
  ])('%s', (word, known, expected) => {
    expect(nearest(word, known)).toBe(expected);
  });
});
