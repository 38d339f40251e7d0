import { Button, Group, TextInput, VisuallyHidden } from '@mantine/core';
import { formatNumber } from '@tieuchi/ui/format';
import { type Language, useLanguage } from '@tieuchi/ui/i18n';
import { pasteCells } from '@tieuchi/ui/paste-cells';
import { readText, writeText } from '@tieuchi/values/codec';
import { isFarFrom } from '@tieuchi/values/far-from';
import { magnitudeWords } from '@tieuchi/values/magnitude-words';
import { typed, type ValueShape } from '@tieuchi/values/shape';
import { useText } from '../../../i18n/text.ts';
import type { FieldProps } from './field-props.ts';
import { fieldShape } from './field-shape.ts';
import classes from './fields.module.css';

/**
 * A number, count, share or amount of money, typed in Vietnamese form; shown grouped when the field is left. What can be read in two
 * ways is asked about: a button for each.
 */
export function NumberField(props: FieldProps<string>) {
  const t = useText();
  const language = useLanguage();
  const { field, id, label, value, onChange, onBlur, problem, disabled, first, earlier } = props;
  const shape = fieldShape(field);
  const reading = readText(shape, value, typed);
  const said =
    reading.state === 'value' && typeof reading.value === 'number'
      ? magnitudeOf(shape, reading.value, language)
      : undefined;
  const far =
    earlier !== undefined &&
    reading.state === 'value' &&
    typeof reading.value === 'number' &&
    isFarFrom(reading.value, earlier.value);
  const unit = field.measureUnit ?? (field.kind === 'percent' ? '%' : undefined);
  const tidy = (): void => {
    const text = reading.state === 'value' ? writeText(shape, reading.value, typed) : value;
    if (text !== value) onChange(text);
    onBlur();
  };
  const choices = problem !== undefined && reading.state === 'ambiguous' && !disabled ? reading.choices : [];
  return (
    <div>
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
        onPaste={(event) => pasteCells(event, onChange)}
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
      <p className={classes.said} aria-live="polite">
        {said}
      </p>
      <p className={classes.warned} aria-live="polite">
        {far && t('answer.farFromEarlier', { year: earlier.year, value: formatNumber(earlier.value) })}
      </p>
      {choices.length > 0 && (
        <Group gap="xs" mt={6}>
          {choices.map(({ text }) => (
            <Button key={text} variant="default" onClick={() => onChange(text)}>
              {t('problem.take', { text })}
            </Button>
          ))}
        </Group>
      )}
    </div>
  );
}

/** Great numbers in words, so that three zeros too many are seen. */
function magnitudeOf(shape: ValueShape, value: number, language: Language): string | undefined {
  const { kind } = shape;
  return kind === 'number' || kind === 'count' || kind === 'money'
    ? magnitudeWords(shape, value, language)
    : undefined;
}
