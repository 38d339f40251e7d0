import { Button } from '@mantine/core';
import { formatDateTime } from '@tieuchi/ui/format';
import { AnswerLines } from '@tieuchi/views/answer-lines';
import { useText } from '../../../i18n/text.ts';
import type { Edit } from '../../outbox/edit.ts';
import classes from './conflict-panel.module.css';
import type { PartShape } from './part-draft.ts';
import { refusedStatus } from './save-status.ts';
import { statusText } from './save-status-text.tsx';

/** An answer that the server will not take: why, what it was, and the choice to try again or let it go. */
export function RefusedPanel(props: {
  shape: PartShape;
  edit: Edit;
  onRetry: () => void;
  onDiscard: () => void;
}) {
  const { shape, edit } = props;
  const t = useText();
  return (
    <section className={classes.panel} aria-labelledby="refused-title">
      <h2 id="refused-title" className={classes.title}>
        {statusText(refusedStatus(edit), t, Date.now())}
      </h2>
      <p className={classes.explain}>{t('refused.explain', { time: formatDateTime(edit.editedAt) })}</p>
      <div className={classes.side}>
        <AnswerLines shape={shape} value={edit.value} />
        <div className={classes.actions}>
          <Button variant="outline" onClick={props.onRetry}>
            {t('refused.retry')}
          </Button>
          <Button variant="subtle" color="red" onClick={props.onDiscard}>
            {t('refused.discard')}
          </Button>
        </div>
      </div>
    </section>
  );
}
