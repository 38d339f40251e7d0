import { Button, Loader } from '@mantine/core';
import type { ReactNode } from 'react';
import { useUiTexts } from '../i18n/i18n.ts';
import classes from './page-state.module.css';

/** Says that something is on its way; announced politely. */
export function LoadingState({ label }: { label?: string }) {
  const t = useUiTexts();
  return (
    <div className={classes.state} role="status">
      <Loader size="sm" aria-hidden="true" />
      <p className={classes.text}>{label ?? t('state.loading')}</p>
    </div>
  );
}

/** Says that there is nothing yet, and what to do about it. */
export function EmptyState(props: { title: string; children?: ReactNode; action?: ReactNode }) {
  return (
    <div className={classes.state}>
      <p className={classes.title}>{props.title}</p>
      {props.children !== undefined && <div className={classes.text}>{props.children}</div>}
      {props.action}
    </div>
  );
}

/** Says that loading failed and offers to try again. `children` replace the usual explanation. */
export function ErrorState(props: { title?: string; children?: ReactNode; onRetry?: () => void }) {
  const t = useUiTexts();
  return (
    <div className={classes.state} role="alert" data-tone="error">
      <p className={classes.title}>{props.title ?? t('state.error')}</p>
      <div className={classes.text}>{props.children ?? t('state.errorHelp')}</div>
      {props.onRetry && (
        <Button variant="default" onClick={props.onRetry}>
          {t('state.retry')}
        </Button>
      )}
    </div>
  );
}

/** Says that the page is of another release than the server, or lacks a part of itself, and offers to load it again. */
export function OutdatedState() {
  const t = useUiTexts();
  return (
    <div className={classes.state} role="alert" data-tone="error">
      <h2 className={classes.title}>{t('state.outdated')}</h2>
      <div className={classes.text}>{t('state.outdatedHelp')}</div>
      <Button variant="default" onClick={() => window.location.reload()}>
        {t('state.reload')}
      </Button>
    </div>
  );
}
