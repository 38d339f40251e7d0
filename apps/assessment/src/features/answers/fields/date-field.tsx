import { TextInput } from '@mantine/core';
import { readDate, writeDate } from '@tieuchi/values/date';
import { useText } from '../../../i18n/text.ts';
import type { FieldProps } from './field-props.ts';
import classes from './fields.module.css';

/** A day typed as dd/mm/yyyy. */
export function DateField({
  field,
  id,
  label,
  value,
  onChange,
  onBlur,
  problem,
  disabled,
  first,
}: FieldProps<string>) {
  const t = useText();
  const tidy = (): void => {
    const reading = readDate(value);
    const text = reading.state === 'value' ? writeDate(reading.value) : value;
    if (text !== value) onChange(text);
    onBlur();
  };
  return (
    <TextInput
      id={id}
      name={id}
      label={label}
      description={[field.help, t('answer.dateHint')].filter(Boolean).join(' – ')}
      error={problem}
      value={value}
      onChange={(event) => onChange(event.currentTarget.value)}
      onBlur={tidy}
      disabled={disabled}
      inputMode="numeric"
      autoComplete="off"
      size="md"
      data-autofocus={first || undefined}
      classNames={{ input: classes.number ?? '' }}
    />
  );
}
