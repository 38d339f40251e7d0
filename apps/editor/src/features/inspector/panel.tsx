import { Title } from '@mantine/core';
import type { ReactNode } from 'react';
import classes from './panel.module.css';

/** A titled section of the inspector. */
export function Panel(props: {
  title: string;
  actions?: ReactNode;
  tone?: 'attention';
  children: ReactNode;
}) {
  return (
    <section className={classes.panel} data-tone={props.tone}>
      <div className={classes.head}>
        <Title order={2} className={classes.title}>
          {props.title}
        </Title>
        {props.actions}
      </div>
      {props.children}
    </section>
  );
}
