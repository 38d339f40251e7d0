import { TextInput, VisuallyHidden } from '@mantine/core';
import { formatForInput, parseNumberText } from '../number-text.ts';
import type { FieldProps } from './field-props.ts';
import classes from './fields.module.css';

/** A number, count, share or amount of money, typed in Vietnamese form; shown grouped when the field is left. */
export function NumberField({
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
  const unit = field.measureUnit ?? (field.kind === 'percent' ? '%' : undefined);
  const tidy = (): void => {
    const { kind, min, max, decimals } = field;
    if (kind === 'number' || kind === 'count' || kind === 'percent' || kind === 'money') {
      const reading = parseNumberText(value, { kind, min, max, decimals });
      if (reading.ok) {
        const text = formatForInput(reading.value, { kind, decimals });
        if (text !== value) onChange(text);
      }
    }
    onBlur();
  };
  return (
    <TextInput
      id={id}
      name={id}
      label={
        <>
          {label}
          {unit !== undefined && <VisuallyHidden component="span"> ({unit})</VisuallyHidden>}
        </>
      }
      description={field.help}
      error={problem}
      value={value}
      onChange={(event) => onChange(event.currentTarget.value)}
      onBlur={tidy}
      disabled={disabled}
      inputMode={field.kind === 'count' ? 'numeric' : 'decimal'}
      autoComplete="off"
      size="md"
      data-autofocus={first || undefined}
      classNames={{ input: classes.number ?? '' }}
      inputContainer={(input) => (
        <div className={classes.withUnit}>
          {input}
          {unit !== undefined && <span aria-hidden="true">{unit}</span>}
        </div>
      )}
    />
  );
}
