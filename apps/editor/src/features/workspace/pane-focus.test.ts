import { describe, expect, it } from 'vitest';
import { nextPane } from './pane-focus.ts';

describe('panes', () => {
  it('follow each other in a circle, both ways', () => {
    const panes = ['table', 'details', 'json'].map((name) => ({ name, focus: '' }));
    const after = (backwards: boolean) => panes.map((pane) => nextPane(panes, pane, backwards)?.name);
    expect(after(false)).toEqual(['details', 'json', 'table']);
    expect(after(true)).toEqual(['json', 'table', 'details']);
    expect(nextPane(panes, undefined, false)?.name).toBe('table');
    expect(nextPane(panes, undefined, true)?.name).toBe('json');
    expect(nextPane([], undefined, true)).toBeUndefined();
  });
});
