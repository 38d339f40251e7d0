import { describe, expect, it } from 'vitest';
import { panes } from './registry.ts';

describe('the panes of the workspace', () => {
  it('have names of their own, and the table first, which Escape goes back to', () => {
    const names = panes.map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
    expect(names[0]).toBe('table');
  });

  it('give the side its details, which it opens with', () => {
    expect(panes.filter(({ place }) => place === 'side').map(({ name }) => name)).toContain('details');
  });
});
