import { useText } from '../../../i18n/use-text.ts';
import { useEditing, useProblem } from '../editing.tsx';
import type { FieldProps } from '../field-props.ts';
import type { Named } from '../shape/references.ts';
import { PlainSelect } from './plain-select.tsx';

/** One of several things. A value that is none of them stays, shown as it is written. */
export function ChoiceField(props: FieldProps & { options: readonly Named[] }) {
  const t = useText();
  const { labels, locked } = useEditing();
  const problem = useProblem(props.path);
  const { field, value, options, set } = props;
  return (
    <PlainSelect
      label={labels.field(field)}
      description={labels.help(field)}
      error={problem}
      options={options}
      value={typeof value === 'string' ? value : undefined}
      none={field.required ? undefined : t('fields.none')}
      locked={locked}
      onChange={set}
    />
  );
}
