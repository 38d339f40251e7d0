import { Textarea } from '@mantine/core';
import type { FieldProps } from './field-props.ts';

/** Longest text that the server takes, in characters. */
const LONGEST = 5000;

/** Free text; decides nothing. */
export function TextField({
  field,
  id,
  label,
  value,
  onChange,
  onBlur,
  problem,
  disabled,
}: FieldProps<string>) {
  return (
    <Textarea
      id={id}
      name={id}
      label={label}
      description={field.help}
      error={problem}
      value={value}
      onChange={(event) => onChange(event.currentTarget.value)}
      onBlur={onBlur}
      disabled={disabled}
      maxLength={LONGEST}
      rows={4}
      size="md"
    />
  );
}
