import { Button } from '@mantine/core';
import { useParams, useRouterState } from '@tanstack/react-router';
import { useText } from '../../i18n/text.ts';
import { PartLink } from '../dossiers/part-link.tsx';
import classes from './outbox-banner.module.css';
import { useOutbox, useOutboxSnapshot } from './outbox-provider.tsx';
import { isShownAt } from './shown-part.ts';

/** How many of the answers that need the person are linked. */
const LINKS = 5;

/**
 * A bar at the foot of the window that tells of edits which are not with the server: how many cannot be sent now,
 * and which ones need the person. It lies over the page, so that nothing jumps when it comes and goes.
 */
export function OutboxBanner() {
  const t = useText();
  const outbox = useOutbox();
  const { edits, line, durable } = useOutboxSnapshot();
  const params = useParams({ strict: false });
  const profile = useRouterState({ select: ({ location }) => location.pathname.endsWith('/profile') });
  const all = [...edits.values()];
  const waiting = all.filter((edit) => edit.state === 'waiting');
  // The form on screen tells of its own trouble.
  const stuck = all.filter((edit) => edit.state !== 'waiting' && !isShownAt(edit, { ...params, profile }));
  const unsent = line !== 'ready' && waiting.length > 0;

  return (
    <div role="status" className={classes.bar} data-screen-only>
      {unsent && (
        <div className={classes.banner} data-tone="caution">
          <p>{t(`outbox.${line}`, { count: waiting.length })}</p>
          {line === 'outdated' ? (
            <Button variant="default" size="compact-md" onClick={() => window.location.reload()}>
              {t('outbox.reload')}
            </Button>
          ) : (
            <Button variant="default" size="compact-md" onClick={() => void outbox.flush()}>
              {t('outbox.sendNow')}
            </Button>
          )}
        </div>
      )}
      {stuck.length > 0 && (
        <div className={classes.banner} data-tone="critical">
          <p>{t('outbox.stuck', { count: stuck.length })}</p>
          <ul className={classes.links}>
            {stuck.slice(0, LINKS).map(({ assessmentId, part, code }) => (
              <li key={`${assessmentId}/${part}`}>
                <PartLink assessmentId={assessmentId} part={part} code={code} />
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
