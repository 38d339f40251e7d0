import { Title } from '@mantine/core';
import type { ReactNode } from 'react';
import classes from './page-header.module.css';

/** The head of a page: its one `h1`, where it lies, one line about it, and what can be done. */
export function PageHeader(props: {
  title: ReactNode;
  trail?: ReactNode;
  description?: ReactNode;
  actions?: ReactNode;
}) {
  return (
    <div className={classes.header}>
      <div className={classes.words}>
        {props.trail !== undefined && <div className={classes.trail}>{props.trail}</div>}
        <Title order={1}>{props.title}</Title>
        {props.description !== undefined && <div className={classes.description}>{props.description}</div>}
      </div>
      {props.actions !== undefined && (
        <div className={classes.actions} data-screen-only>
          {props.actions}
        </div>
      )}
    </div>
  );
}
