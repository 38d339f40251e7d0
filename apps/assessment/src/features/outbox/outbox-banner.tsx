import { Button } from '@mantine/core';
import { Link, useParams } from '@tanstack/react-router';
import { useText } from '../../i18n/text.ts';
import classes from './outbox-banner.module.css';
import { useOutbox, useOutboxSnapshot } from './outbox-provider.tsx';

/** How many of the answers that need the person are linked. */
const LINKS = 5;

/**
 * A bar at the foot of the window that tells of answers which are not with the server: how many cannot be sent now,
 * and which ones need the person. It lies over the page, so that nothing jumps when it comes and goes.
 */
export function OutboxBanner() {
  const t = useText();
  const outbox = useOutbox();
  const { edits, line, durable } = useOutboxSnapshot();
  const here = useParams({ strict: false });
  const all = [...edits.values()];
  const waiting = all.filter((edit) => edit.state === 'waiting');
  // The form on screen tells of its own trouble.
  const stuck = all.filter(
    (edit) =>
      edit.state !== 'waiting' &&
      !(edit.assessmentId === here.assessmentId && edit.criterionId === here.criterionId),
  );
  const unsent = line !== 'ready' && waiting.length > 0;

  return (
    <div role="status" className={classes.bar} data-screen-only>
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
            {stuck.slice(0, LINKS).map(({ assessmentId, criterionId, code }) => (
              <li key={`${assessmentId}/${criterionId}`}>
                <Link to="/$assessmentId/criteria/$criterionId" params={{ assessmentId, criterionId }}>
                  {code}
                </Link>
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
