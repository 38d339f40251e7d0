import { formatDate, formatTime } from '@tieuchi/ui/format';
import { type AppText, type TextKey, toTextKey, useText } from '../../../i18n/text.ts';
import type { SaveStatus } from './save-status.ts';
import classes from './save-status-text.module.css';

/** Says in words whether the answer is saved; announced politely, never by colour alone. */
export function SaveStatusText({ status }: { status: SaveStatus }) {
  const t = useText();
  return (
    <p className={classes.status} data-kind={status.kind} role="status">
      {statusText(status, t, Date.now())}
    </p>
  );
}

/** The words for a status; a save of another day is told with its date. */
export function statusText(status: SaveStatus, t: AppText, now: number): string {
  switch (status.kind) {
    case 'saved': {
      const sameDay = formatDate(status.at) === formatDate(new Date(now));
      const when = sameDay ? formatTime(status.at) : `${formatTime(status.at)} ${formatDate(status.at)}`;
      return t('save.saved', { time: when, name: status.by });
    }
    case 'refused':
      return t('save.refused', { why: t(whyRefused(status)) });
    default:
      return t(`save.${status.kind}`);
  }
}

/** The most precise text that this build has; an edit may have been refused by a later one. */
function whyRefused({ code, reason }: SaveStatus & { kind: 'refused' }): TextKey {
  return toTextKey(`refusal.reason.${reason}`) ?? toTextKey(`refusal.${code}`) ?? 'refusal.invalid';
}
