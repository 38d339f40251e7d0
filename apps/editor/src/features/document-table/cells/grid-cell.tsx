import { type ReactNode, useRef } from 'react';
import classes from '../document-table.module.css';
import type { Cell, Touch } from '../grid-keys.ts';

/** A cell that can be edited in place: a first click selects it, as anywhere in its row, a second one edits it. */
export function GridCell(props: {
  at: Cell;
  active: boolean;
  changed?: boolean;
  empty?: boolean;
  onTouch: Touch;
  children: ReactNode;
}) {
  const { at, active, onTouch } = props;
  const wasActive = useRef(false);
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: Enter and F2 are handled once by the grid
    <td
      className={classes.level}
      data-column={at.column}
      data-changed={props.changed || undefined}
      data-empty={props.empty || undefined}
      tabIndex={active ? 0 : -1}
      onFocus={() => onTouch(at, 'focus')}
      onPointerDown={() => {
        wasActive.current = active;
      }}
      onClick={(event) => {
        if (!wasActive.current) return;
        event.stopPropagation();
        onTouch(at, 'edit');
      }}
      onDoubleClick={() => onTouch(at, 'edit')}
    >
      {props.children}
    </td>
  );
}
