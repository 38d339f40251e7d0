import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { FormCriterion } from '@tieuchi/forms/form-model';
import { memo } from 'react';
import { useText } from '../../../i18n/text.ts';
import classes from './step-links.module.css';

/** To the criterion before and after, and from the last one to the check page; the same after every key. */
export const StepLinks = memo(function StepLinks(props: {
  assessmentId: string;
  before: FormCriterion | undefined;
  after: FormCriterion | undefined;
}) {
  const t = useText();
  const { assessmentId, before, after } = props;
  return (
    <nav className={classes.steps} aria-label={t('steps.label')}>
      {before ? (
        <Button
          variant="default"
          size="md"
          renderRoot={(props) => (
            <Link
              to="/$assessmentId/criteria/$criterionId"
              params={{ assessmentId, criterionId: before.id }}
              {...props}
            />
          )}
        >
          ← {t('steps.before', { code: before.code })}
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
              params={{ assessmentId, criterionId: after.id }}
              {...props}
            />
          )}
        >
          {t('steps.after', { code: after.code })} →
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
});
