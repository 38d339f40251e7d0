/** A pane as far as keys are concerned. */
export interface FocusPane {
  readonly name: string;
  readonly focus: string;
}

/** The pane after or before one, around the ends; from outside of all of them the first or the last. */
export function nextPane<Of extends FocusPane>(
  panes: readonly Of[],
  from: Of | undefined,
  backwards: boolean,
): Of | undefined {
  const index = from === undefined ? -1 : panes.indexOf(from);
  if (index < 0) return backwards ? panes.at(-1) : panes[0];
  return panes[(index + (backwards ? panes.length - 1 : 1)) % panes.length];
}

/** The pane an element stands in. */
export function paneOf<Of extends FocusPane>(element: Element, panes: readonly Of[]): Of | undefined {
  const name = element.closest<HTMLElement>('[data-pane]')?.dataset.pane;
  return panes.find((pane) => pane.name === name);
}

/** What has the focus when a pane is gone to: the active cell, the editor, else the pane itself, so that nothing is typed by chance. */
export function focusTargetOf(page: Element, { name, focus }: FocusPane): HTMLElement | undefined {
  const whole = [...page.querySelectorAll<HTMLElement>('[data-pane]')].find(
    (one) => one.dataset.pane === name,
  );
  // Panels of the other tabs stay in the page, hidden.
  const inner = [...(whole?.querySelectorAll<HTMLElement>(focus) ?? [])].find(
    (one) => getComputedStyle(one).display !== 'none',
  );
  return inner ?? whole;
}
