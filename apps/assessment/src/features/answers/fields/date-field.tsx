import { TextInput } from '@mantine/core';
import { formatDateText, parseDateText } from '@tieuchi/ui/date-text';
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
    const iso = parseDateText(value);
    if (iso !== undefined && formatDateText(iso) !== value) onChange(formatDateText(iso));
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
