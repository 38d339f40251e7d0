import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useText } from '../../i18n/text.ts';
import classes from './state-notice.module.css';

/** A plain sentence on why a dossier can no longer be changed; with the way to receipt and submitted dossier. */
export function StateNotice(props: {
  tone: 'positive' | 'caution';
  assessmentId?: string;
  children: ReactNode;
}) {
  const t = useText();
  return (
    <div className={classes.notice} data-tone={props.tone}>
      <p>{props.children}</p>
      {props.assessmentId !== undefined && (
        <p className={classes.links} data-screen-only>
          <Link to="/$assessmentId/receipt" params={{ assessmentId: props.assessmentId }}>
            {t('receipt.link')}
          </Link>
          <Link to="/$assessmentId/dossier" params={{ assessmentId: props.assessmentId }}>
            {t('submitted.link')}
          </Link>
        </p>
      )}
    </div>
  );
}
