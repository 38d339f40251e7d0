import { type RefObject, useEffect, useRef, useState } from 'react';
import { focusTargetOf, nextPane, type Pane, paneOf } from './panes.ts';

/**
 * F6 and Shift+F6 go to the next and the previous pane of the page, Escape from any of them back to the cell of the table, unless
 * whatever has the focus has a use for it. `show` opens a pane that lies behind another one.
 */
export function usePaneKeys(options: {
  page: RefObject<HTMLElement | null>;
  panes: readonly Pane[];
  show: (pane: Pane) => void;
}): void {
  const { page } = options;
  const [wanted, setWanted] = useState<{ pane: Pane }>();
  const latest = useRef(options);
  latest.current = options;

  useEffect(() => {
    if (wanted && page.current)
      focusTargetOf(page.current, wanted.pane)?.focus({ preventScroll: wanted.pane !== 'table' });
  }, [wanted, page]);

  useEffect(() => {
    // Before anything reacts: a list that Escape is about to close is still open.
    let open = false;
    const before = (event: KeyboardEvent) => {
      open =
        event.target instanceof Element && event.target.closest('[aria-expanded="true"], select') !== null;
    };
    const onKeyDown = (event: KeyboardEvent) => {
      const { target } = event;
      if (!(target instanceof Element) || target.closest('[role="dialog"]') !== null) return;
      const { panes, show } = latest.current;
      const here = paneOf(target, panes);
      const leaves =
        event.key === 'Escape' && !event.defaultPrevented && !open && here !== undefined && here !== 'table';
      const next = event.key === 'F6' ? nextPane(panes, here, event.shiftKey) : leaves ? 'table' : undefined;
      if (next === undefined) return;
      event.preventDefault();
      show(next);
      setWanted({ pane: next });
    };
    window.addEventListener('keydown', before, { capture: true });
    window.addEventListener('keydown', onKeyDown);
    return () => {
      window.removeEventListener('keydown', before, { capture: true });
      window.removeEventListener('keydown', onKeyDown);
    };
  }, []);
}
