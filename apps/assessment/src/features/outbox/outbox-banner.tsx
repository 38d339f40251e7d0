import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useText } from '../../i18n/text.ts';
import type { Edit } from './edit.ts';
import classes from './outbox-banner.module.css';
import { useOutbox, useOutboxSnapshot } from './outbox-provider.tsx';

/**
 * Tells of answers that are not with the server: how many cannot be sent now, and which ones need the person. Shows
 * nothing while everything is saved or on its way.
 */
export function OutboxBanner() {
  const t = useText();
  const outbox = useOutbox();
  const { edits, line, durable } = useOutboxSnapshot();
  const all = [...edits.values()];
  const waiting = all.filter((edit) => edit.state === 'waiting');
  const stuck = all.filter((edit) => edit.state !== 'waiting' && edit.state !== 'draft');
  const unsent = line !== 'ready' && waiting.length > 0;

  return (
    <div role="status" data-screen-only>
      {unsent && (
        <div className={classes.banner} data-tone="caution">
          <p>
            {line === 'signedOut'
              ? t('outbox.signedOut', { count: waiting.length })
              : t('outbox.offline', { count: waiting.length })}
          </p>
          <Button variant="default" size="compact-md" onClick={() => void outbox.flush()}>
            {t('outbox.sendNow')}
          </Button>
        </div>
      )}
      {stuck.length > 0 && (
        <div className={classes.banner} data-tone="critical">
          <p>{t('outbox.stuck', { count: stuck.length })}</p>
          <ul className={classes.links}>
            {stuck.slice(0, 5).map((edit) => (
              <li key={`${edit.assessmentId}/${edit.criterionId}`}>
                <StuckLink edit={edit} />
              </li>
            ))}
          </ul>
        </div>
      )}
      {!durable && all.length > 0 && (
        <div className={classes.banner} data-tone="critical">
          <p>{t('outbox.notDurable')}</p>
        </div>
      )}
    </div>
  );
}

function StuckLink({ edit }: { edit: Edit }) {
  const { assessmentId, criterionId, code } = edit;
  return (
    <Link to="/$assessmentId/$criterionId" params={{ assessmentId, criterionId }}>
      {code}
    </Link>
  );
}
