import { Checkbox } from '@mantine/core';
import { useEditing, useProblem } from '../editing.tsx';
import type { FieldProps } from '../field-props.ts';

/** Yes, or left out. */
export function FlagField({ field, value, path, set }: FieldProps) {
  const { labels, locked } = useEditing();
  const problem = useProblem(path);
  return (
    <Checkbox
      label={labels.field(field)}
      description={labels.help(field)}
      error={problem}
      checked={value === true}
      disabled={locked}
      onChange={(event) => set(event.currentTarget.checked ? true : field.required ? false : undefined)}
    />
  );
}
