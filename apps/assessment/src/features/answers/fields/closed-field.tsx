import type { FormField } from '@tieuchi/forms/form-model';
import { formatDateTime } from '@tieuchi/ui/format';
import { describeField } from '@tieuchi/views/describe-answer';
import { useText } from '../../../i18n/text.ts';
import { SourceText } from '../guide/source-text.tsx';
import classes from './closed-field.module.css';
import type { ClosedField } from './field-standing.ts';

/** A value that the unit does not type: what it is, and who or what gives it. */
export function ClosedFieldView(props: { field: FormField; closed: ClosedField; assessmentId: string }) {
  const t = useText();
  const { field, closed, assessmentId } = props;
  return (
    <div className={classes.field}>
      <dl className={classes.values}>
        {describeField(field, closed.value, t).map((line) => (
          <div key={line.key}>
            <dt>{line.label}</dt>
            <dd data-missing={line.text === undefined || undefined}>{line.text ?? t('source.none')}</dd>
          </div>
        ))}
      </dl>
      {field.help !== undefined && <p className={classes.help}>{field.help}</p>}
      {closed.kind === 'supplied' ? (
        <p className={classes.by}>
          {t('source.suppliedBy', { name: closed.by, time: formatDateTime(closed.at) })}
        </p>
      ) : (
        closed.source && <SourceText source={closed.source} assessmentId={assessmentId} />
      )}
    </div>
  );
}
