/** The parts of the editor's page that F6 goes between, in that order. */
export type Pane = 'table' | 'details' | 'findings' | 'comparison' | 'json';

/** The panes that a page has: the comparison needs a base, the JSON has to be opened. */
export function panesOf(shown: { base: boolean; json: boolean }): Pane[] {
  return [
    'table',
    'details',
    'findings',
    ...(shown.base ? ['comparison' as const] : []),
    ...(shown.json ? ['json' as const] : []),
  ];
}

/** The pane after or before one, around the ends; from outside of all of them the first or the last. */
export function nextPane(
  panes: readonly Pane[],
  from: Pane | undefined,
  backwards: boolean,
): Pane | undefined {
  const index = from === undefined ? -1 : panes.indexOf(from);
  if (index < 0) return backwards ? panes.at(-1) : panes[0];
  return panes[(index + (backwards ? panes.length - 1 : 1)) % panes.length];
}

/** The pane an element stands in. */
export function paneOf(element: Element, panes: readonly Pane[]): Pane | undefined {
  const name = element.closest<HTMLElement>('[data-pane]')?.dataset.pane;
  return panes.find((pane) => pane === name);
}

/** What has the focus when a pane is gone to: the active cell, the editor, else the pane itself, so that nothing is typed by chance. */
export function focusTargetOf(page: Element, pane: Pane): HTMLElement | undefined {
  const whole = [...page.querySelectorAll<HTMLElement>('[data-pane]')].find(
    (one) => one.dataset.pane === pane,
  );
  const inside =
    pane === 'table'
      ? 'td[tabindex="0"]'
      : pane === 'json'
        ? 'textarea, [role="textbox"]'
        : '[role="tabpanel"]';
  // Panels of the other tabs stay in the page, hidden.
  const inner = [...(whole?.querySelectorAll<HTMLElement>(inside) ?? [])].find(
    (one) => getComputedStyle(one).display !== 'none',
  );
  return inner ?? whole;
}
