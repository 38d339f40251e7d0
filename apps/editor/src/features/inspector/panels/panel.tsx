import { Title } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import classes from './panel.module.css';

/** A titled section of the inspector; with `folds` it can be folded away, and starts so when `folds` is "folded". */
export function Panel(props: {
  title: string;
  actions?: ReactNode;
  tone?: 'attention';
  folds?: 'open' | 'folded';
  children: ReactNode;
}) {
  const [open, setOpen] = useState(props.folds !== 'folded');
  return (
    <section className={classes.panel} data-tone={props.tone}>
      <div className={classes.head}>
        <Title order={2} className={classes.title}>
          {props.folds === undefined ? (
            props.title
          ) : (
            <button
              type="button"
              className={classes.fold}
              aria-expanded={open}
              onClick={() => setOpen(!open)}
            >
              <span aria-hidden="true">{open ? '▾' : '▸'}</span> {props.title}
            </button>
          )}
        </Title>
        {props.actions}
      </div>
      {open && props.children}
    </section>
  );
}
