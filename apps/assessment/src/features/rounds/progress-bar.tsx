import { useText } from '../../i18n/text.ts';
import classes from './progress-bar.module.css';

/** "12/34 tiêu chí" with a bar; the words carry the meaning. */
export function ProgressBar({ label, done, total }: { label: string; done: number; total: number }) {
  const t = useText();
  return (
    <div className={classes.progress}>
      <span className={classes.words}>
        {label}: <strong>{t('progress.of', { done, total })}</strong>
      </span>
      <span className={classes.track} aria-hidden="true">
        <span className={classes.bar} style={{ width: total === 0 ? 0 : `${(100 * done) / total}%` }} />
      </span>
    </div>
  );
}
