import { TextInput } from '@mantine/core';
import { useText } from '../../../i18n/text.ts';
import { formatDateText, parseDateText } from '../date-text.ts';
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
}: FieldProps<string>) {
  const t = useText();
  const tidy = (): void => {
    const iso = parseDateText(value);
    if (iso !== undefined && formatDateText(iso) !== value) onChange(formatDateText(iso));
    onBlur();
  };
  return (
    <TextInput
      id={id}
      name={id}
      label={label}
      description={field.help ?? t('answer.dateHint')}
      error={problem}
      value={value}
      onChange={(event) => onChange(event.currentTarget.value)}
      onBlur={tidy}
      disabled={disabled}
      placeholder="dd/mm/yyyy"
      autoComplete="off"
      size="md"
      classNames={{ input: classes.number ?? '' }}
    />
  );
}
