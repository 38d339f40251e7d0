import type { ReactNode, Ref } from 'react';
import classes from './table-frame.module.css';

/** Class of a dense table inside a frame: hairlines, a quiet sticky head, tabular figures. */
export const denseTableClass = classes.table ?? '';

/** Class of a column that stays in place while the table scrolls sideways. */
export const stickyColumnClass = classes.sticky ?? '';

/**
 * A bordered region that scrolls in both directions and can be reached and scrolled by keyboard. `label` names it.
 * `maxHeight` (CSS length) makes the head stick inside it.
 */
export function TableFrame(props: {
  label: string;
  maxHeight?: string;
  ref?: Ref<HTMLElement>;
  children: ReactNode;
}) {
  return (
    <section
      ref={props.ref}
      className={classes.frame}
      aria-label={props.label}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard (WCAG 2.1.1)
      tabIndex={0}
      style={{ maxHeight: props.maxHeight }}
    >
      {props.children}
    </section>
  );
}
