import type { ReactNode } from 'react';
import classes from './tag.module.css';

/** How a tag speaks; the words inside carry the meaning, the tone only supports it. */
export type Tone = 'neutral' | 'info' | 'positive' | 'caution' | 'critical';

/** A small worded label, readable without colour. `title` is its longer explanation. */
export function Tag(props: { tone?: Tone; title?: string; children: ReactNode }) {
  return (
    <span className={classes.tag} data-tone={props.tone ?? 'neutral'} title={props.title}>
      {props.children}
    </span>
  );
}
