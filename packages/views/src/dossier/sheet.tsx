import type { ReactNode } from 'react';
import classes from './answer-sheet.module.css';
import type { ItemState } from './item-state.ts';

/** A part of a sheet of answers under its heading; `id` is unique on the page. */
export function SheetGroup({ id, title, children }: { id: string; title: ReactNode; children: ReactNode }) {
  return (
    <section className={classes.group} aria-labelledby={id}>
      <h2 id={id} className={classes.heading}>
        {title}
      </h2>
      {children}
    </section>
  );
}

/** One item of a sheet: its name, tags that tell where it stands, and what was said. */
export function SheetItem(props: {
  name: ReactNode;
  state?: ItemState;
  tags?: ReactNode;
  children: ReactNode;
}) {
  const name = <h3 className={classes.name}>{props.name}</h3>;
  return (
    <article className={classes.item} data-state={props.state}>
      {props.tags === undefined ? (
        name
      ) : (
        <div className={classes.head}>
          {name}
          <span className={classes.tags}>{props.tags}</span>
        </div>
      )}
      {props.children}
    </article>
  );
}

/** A line of an item that somebody should look at. */
export function SheetWarning({ label, children }: { label?: string; children: ReactNode }) {
  return (
    <p className={classes.warning}>
      {label !== undefined && <strong>{label}</strong>} {children}
    </p>
  );
}

/** The way to where an item is changed; not on paper. */
export function SheetLink({ children }: { children: ReactNode }) {
  return (
    <p className={classes.edit} data-screen-only>
      {children}
    </p>
  );
}
