import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { DossierItem } from '@tieuchi/views/dossier';
import { useText } from '../../../i18n/text.ts';
import { useDossier } from '../../dossiers/dossier-context.tsx';
import classes from './step-links.module.css';

/** To the criterion before and after, and from the last one to the check page. */
export function StepLinks({ items, place }: { items: readonly DossierItem[]; place: number }) {
  const t = useText();
  const { assessment } = useDossier();
  const assessmentId = assessment.id;
  const before = items[place - 1];
  const after = items[place + 1];
  return (
    <nav className={classes.steps} aria-label={t('steps.label')}>
      {before ? (
        <Button
          variant="default"
          size="md"
          renderRoot={(props) => (
            <Link
              to="/$assessmentId/criteria/$criterionId"
              params={{ assessmentId, criterionId: before.form.id }}
              {...props}
            />
          )}
        >
          ← {t('steps.before', { code: before.form.code })}
        </Button>
      ) : (
        <span />
      )}
      {after ? (
        <Button
          size="md"
          renderRoot={(props) => (
            <Link
              to="/$assessmentId/criteria/$criterionId"
              params={{ assessmentId, criterionId: after.form.id }}
              {...props}
            />
          )}
        >
          {t('steps.after', { code: after.form.code })} →
        </Button>
      ) : (
        <Button
          size="md"
          renderRoot={(props) => <Link to="/$assessmentId/check" params={{ assessmentId }} {...props} />}
        >
          {t('steps.check')} →
        </Button>
      )}
    </nav>
  );
}
