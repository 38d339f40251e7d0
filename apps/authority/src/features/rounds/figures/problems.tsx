import { Alert } from '@mantine/core';
import { useText } from '../../../i18n/use-text.ts';
import classes from './figures-section.module.css';

const listedProblems = 20;

/** A list of what is wrong. `quiet`: told when the reader pauses, since it changes with every key. */
export function Problems(props: { title: string; problems: readonly string[]; quiet?: boolean }) {
  const t = useText();
  const { problems, quiet = false } = props;
  if (problems.length === 0) return null;
  const rest = problems.length - listedProblems;
  return (
    <Alert
      color="red"
      variant="light"
      role={quiet ? 'group' : 'alert'}
      aria-live="polite"
      title={props.title}
    >
      <ul className={classes.list}>
        {[...new Set(problems.slice(0, listedProblems))].map((text) => (
          <li key={text}>{text}</li>
        ))}
        {rest > 0 && <li>{t('figures.more', { count: rest })}</li>}
      </ul>
    </Alert>
  );
}
