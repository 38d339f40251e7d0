import { Link } from '@tanstack/react-router';
import type { CriterionReference } from '@tieuchi/forms/form-model';
import { useDossier } from './dossier-context.tsx';
import classes from './used-by.module.css';

/** Which criteria use something, each a link by its code; `none` where there is none. */
export function UsedBy(props: { label: string; criteria: readonly CriterionReference[]; none?: string }) {
  const { assessment } = useDossier();
  if (props.criteria.length === 0) {
    return props.none === undefined ? null : <p className={classes.used}>{props.none}</p>;
  }
  return (
    <p className={classes.used}>
      {props.label}{' '}
      {props.criteria.map(({ id, code, name }, index) => (
        <span key={id}>
          {index > 0 && ', '}
          <Link
            to="/$assessmentId/criteria/$criterionId"
            params={{ assessmentId: assessment.id, criterionId: id }}
            title={name}
          >
            {code}
          </Link>
        </span>
      ))}
    </p>
  );
}
