import { Textarea, TextInput } from '@mantine/core';
import type { FieldProps } from './field-props.ts';

/** Longest text that the server takes, in characters. */
const LONGEST = 5000;

/** Free text; decides nothing. One line where it is the cell of a list. */
export function TextField(props: FieldProps<string> & { oneLine: boolean }) {
  const { field, id, label, value, onChange, onBlur, problem, disabled, oneLine, first } = props;
  const common = {
    id,
    name: id,
    label,
    description: field.help,
    error: problem,
    value,
    onBlur,
    disabled,
    maxLength: LONGEST,
    size: 'md' as const,
    'data-autofocus': first || undefined,
  };
  return oneLine ? (
    <TextInput {...common} autoComplete="off" onChange={(event) => onChange(event.currentTarget.value)} />
  ) : (
    <Textarea {...common} rows={4} onChange={(event) => onChange(event.currentTarget.value)} />
  );
}
