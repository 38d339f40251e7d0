import { DateField } from '@tieuchi/ui/date-field';
import { useEditing, useProblem } from '../editing.tsx';
import type { FieldProps } from '../field-props.ts';

/** A day, typed the Vietnamese way, written as an ISO day. */
export function DayField({ field, value, path, set }: FieldProps) {
  const { labels, locked } = useEditing();
  const problem = useProblem(path);
  return (
    <DateField
      label={labels.field(field)}
      {...(labels.help(field) !== undefined && { description: labels.help(field) })}
      {...(problem !== undefined && { error: problem })}
      value={typeof value === 'string' ? value : undefined}
      required={field.required}
      readOnly={locked}
      onChange={(iso, text) => {
        if (iso !== undefined && iso !== value) set(iso);
        else if (text.trim() === '' && !field.required && value !== undefined) set(undefined);
      }}
    />
  );
}
