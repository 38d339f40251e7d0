import { MultiSelect } from '@mantine/core';
import { useText } from '../../../i18n/use-text.ts';
import { useEditing, useProblem } from '../editing.tsx';
import type { FieldProps } from '../field-props.ts';
import type { Named } from '../shape/references.ts';

/** Several of the things of a list, in the order in which they were chosen. */
export function NamesField(props: FieldProps & { options: readonly Named[] }) {
  const t = useText();
  const { labels, locked, findingsAt } = useEditing();
  const problem = useProblem([...props.path, findingsAt(props.path, 'below')[0]?.path.at(-1) ?? 0]);
  const { field, value, options, set } = props;
  const chosen = Array.isArray(value) ? value.filter((one) => typeof one === 'string') : [];
  const unknown = chosen.filter((one) => !options.some((option) => option.value === one));
  return (
    <MultiSelect
      label={labels.field(field)}
      description={labels.help(field)}
      error={problem}
      data={[...options, ...unknown.map((one) => ({ value: one, label: one }))]}
      value={chosen}
      readOnly={locked}
      searchable={options.length > 8}
      nothingFoundMessage={t('common.nothingFound')}
      hidePickedOptions
      {...(chosen.length === 0 && { placeholder: t('fields.none') })}
      onChange={(next) => {
        if (next.length > 0) set(next);
        else if (!field.required) set(undefined);
      }}
    />
  );
}
