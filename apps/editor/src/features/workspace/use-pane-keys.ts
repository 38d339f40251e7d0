import { type RefObject, useEffect, useRef, useState } from 'react';
import { type FocusPane, focusTargetOf, nextPane, paneOf } from './pane-focus.ts';

/**
 * F6 and Shift+F6 go to the next and the previous pane of the page, Escape from any of them back to the first, unless
 * whatever has the focus has a use for it. `show` opens a pane that lies behind another one.
 */
export function usePaneKeys<Of extends FocusPane>(options: {
  page: RefObject<HTMLElement | null>;
  panes: readonly Of[];
  show: (pane: Of) => void;
}): void {
  const { page } = options;
  const [wanted, setWanted] = useState<{ pane: Of; first: boolean }>();
  const latest = useRef(options);
  latest.current = options;

  useEffect(() => {
    if (wanted && page.current)
      focusTargetOf(page.current, wanted.pane)?.focus({ preventScroll: !wanted.first });
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
      const [first] = panes;
      const leaves =
        event.key === 'Escape' && !event.defaultPrevented && !open && here !== undefined && here !== first;
      const next = event.key === 'F6' ? nextPane(panes, here, event.shiftKey) : leaves ? first : undefined;
      if (next === undefined) return;
      event.preventDefault();
      show(next);
      setWanted({ pane: next, first: next === first });
    };
    window.addEventListener('keydown', before, { capture: true });
    window.addEventListener('keydown', onKeyDown);
    return () => {
      window.removeEventListener('keydown', before, { capture: true });
      window.removeEventListener('keydown', onKeyDown);
    };
  }, []);
}
