import { Link } from '@tanstack/react-router';
import { formatDate } from '@tieuchi/ui/format';
import { Tag, type Tone } from '@tieuchi/ui/tag';
import { useText } from '../../i18n/text.ts';
import type { AssessmentSummary } from '../../outputs.ts';
import { deadlineText, isUrgent } from './deadline-text.ts';
import { ProgressBar } from './progress-bar.tsx';
import classes from './round-card.module.css';

/** One round of the unit: how far it is, until when, and the way in. */
export function RoundCard({ summary, now }: { summary: AssessmentSummary; now: number }) {
  const t = useText();
  const { state, answered, asked, registeredLevel, levels, submittedAt } = summary;
  const begun = answered > 0 || (levels > 1 && registeredLevel !== null);
  const tones: Record<AssessmentSummary['state'], Tone> = {
    open: 'info',
    submitted: 'positive',
    closed: 'neutral',
  };
  return (
    <article className={classes.card}>
      <div className={classes.head}>
        <h2 className={classes.title}>
          <Link to="/$assessmentId" params={{ assessmentId: summary.id }} className={classes.link}>
            {summary.roundName}
          </Link>
        </h2>
        <Tag tone={tones[state]}>
          {state === 'open' && !begun ? t('state.notStarted') : t(`state.${state}`)}
        </Tag>
      </div>
      <dl className={classes.facts}>
        <div>
          <dt>{t('round.unit')}</dt>
          <dd>{summary.unitName}</dd>
        </div>
        <div>
          <dt>{t('round.year')}</dt>
          <dd>{summary.year}</dd>
        </div>
        <div data-urgent={(state === 'open' && isUrgent(summary.deadline, now)) || undefined}>
          <dt>{state === 'submitted' ? t('round.submitted') : t('round.deadline')}</dt>
          <dd>
            {state === 'submitted' && submittedAt
              ? formatDate(submittedAt)
              : deadlineText(summary.deadline, now, t)}
          </dd>
        </div>
        {levels > 1 && (
          <div>
            <dt>{t('round.registeredLevel')}</dt>
            <dd>
              {registeredLevel === null ? t('level.none') : t('level.number', { level: registeredLevel })}
            </dd>
          </div>
        )}
      </dl>
      <ProgressBar label={t('round.progress')} done={answered} total={asked} />
    </article>
  );
}
