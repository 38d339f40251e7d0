import { useText } from '../../../i18n/use-text.ts';
import { CommittedField } from '../../inspector/committed-field.tsx';
import { useEditing, useProblem } from '../editing.tsx';
import type { FieldProps } from '../field-props.ts';
import { fits } from '../shape/fits.ts';
import { isLongText } from '../shape/layout.ts';
import type { Shape } from '../shape/shape.ts';

/** A text; on several lines where it is longer, checked against the pattern of the schema where it has one. */
export function TextField(props: FieldProps & { shape: Extract<Shape, { kind: 'text' }> }) {
  const t = useText();
  const { labels, locked } = useEditing();
  const problem = useProblem(props.path);
  const { field, value, shape, set } = props;
  return (
    <CommittedField
      label={labels.field(field)}
      description={labels.help(field)}
      value={typeof value === 'string' ? value : ''}
      error={problem}
      required={field.required}
      readOnly={locked}
      monospace={shape.role === 'Id' || shape.role === 'Name'}
      {...(isLongText(field) && { rows: 1 })}
      check={(text) => (text === '' || fits(shape, text) ? undefined : t('fields.wrongForm'))}
      onCommit={(text) => set(text === '' ? undefined : text)}
    />
  );
}
