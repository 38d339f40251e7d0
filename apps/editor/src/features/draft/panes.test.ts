import { describe, expect, it } from 'vitest';
import { nextPane, panesOf } from './panes.ts';

describe('panes of the editor', () => {
  it.each([
    [{ base: true, json: true }, ['table', 'details', 'findings', 'comparison', 'json']],
    [{ base: false, json: true }, ['table', 'details', 'findings', 'json']],
    [{ base: false, json: false }, ['table', 'details', 'findings']],
  ])('of a page with %j', (shown, expected) => {
    expect(panesOf(shown)).toEqual(expected);
  });

  it('follow each other in a circle, both ways', () => {
    const panes = panesOf({ base: false, json: true });
    expect(panes.map((pane) => nextPane(panes, pane, false))).toEqual([
      'details',
      'findings',
      'json',
      'table',
    ]);
    expect(panes.map((pane) => nextPane(panes, pane, true))).toEqual([
      'json',
      'table',
      'details',
      'findings',
    ]);
    expect(nextPane(panes, undefined, false)).toBe('table');
    expect(nextPane(panes, undefined, true)).toBe('json');
  });
});
