import { Checkbox, Stack, TextInput } from '@mantine/core';
import { PERIODS_OF_YEAR } from '@tieuchi/criteria/periods-of-year';
import type { ScalarValue, Value } from '@tieuchi/criteria/responses';
import type { Input } from '@tieuchi/criteria/types';
import { useLanguage } from '@tieuchi/ui/i18n';
import { readText } from '@tieuchi/values/codec';
import { wordReading } from '@tieuchi/values/problem-words';
import { typed } from '@tieuchi/values/shape';
import { useState } from 'react';
import { useText } from '../../i18n/use-text.ts';
import { PlainSelect } from '../fields/kinds/plain-select.tsx';

/** A made-up answer to one input, asked as the unit is asked; for each period where it is asked per period. */
export function TrialField(props: {
  input: Input;
  value: Value | undefined;
  onChange: (value: Value | undefined) => void;
}) {
  const t = useText();
  const { input, value, onChange } = props;
  const per = 'per' in input ? input.per : undefined;
  if (per === undefined)
    return <OneValue input={input} label={input.name} value={scalarOf(value)} onChange={onChange} />;
  const values = isPeriodic(value) ? value : {};
  return Array.from({ length: PERIODS_OF_YEAR[per] }, (_, index) => {
    const period = String(index + 1);
    return (
      <OneValue
        key={period}
        input={input}
        label={`${input.name} – ${t(`value.${per}`)} ${period}`}
        value={values[period]}
        onChange={(next) => {
          const { [period]: _, ...others } = values;
          onChange(next === undefined ? others : { ...others, [period]: next });
        }}
      />
    );
  });
}

function OneValue(props: {
  input: Input;
  label: string;
  value: ScalarValue | undefined;
  onChange: (value: ScalarValue | undefined) => void;
}) {
  const t = useText();
  const { input, label, value, onChange } = props;
  switch (input.kind) {
    case 'boolean':
      return (
        <PlainSelect
          label={label}
          options={[
            { value: 'yes', label: input.yes ?? t('answer.yes') },
            { value: 'no', label: input.no ?? t('answer.no') },
          ]}
          value={value === undefined ? undefined : value === true ? 'yes' : 'no'}
          none={t('fields.none')}
          locked={false}
          onChange={(next) => onChange(next === undefined ? undefined : next === 'yes')}
        />
      );
    case 'choice':
      return (
        <PlainSelect
          label={label}
          options={input.options.map(({ id, name }) => ({ value: id, label: name }))}
          value={typeof value === 'string' ? value : undefined}
          none={t('fields.none')}
          locked={false}
          onChange={onChange}
        />
      );
    case 'checklist':
      return (
        <Checkbox.Group label={label} value={Array.isArray(value) ? value : []} onChange={onChange}>
          <Stack gap={6} mt={4}>
            {input.options.map(({ id, name }) => (
              <Checkbox key={id} value={id} label={name} />
            ))}
          </Stack>
        </Checkbox.Group>
      );
    default:
      return <TypedValue input={input} label={label} onChange={onChange} />;
  }
}

function TypedValue(props: {
  input: Input;
  label: string;
  onChange: (value: ScalarValue | undefined) => void;
}) {
  const language = useLanguage();
  const [text, setText] = useState('');
  const refusal = wordReading(text, readText(props.input, text, typed), language);
  return (
    <TextInput
      label={props.label}
      value={text}
      error={refusal?.wrong}
      autoComplete="off"
      onChange={(event) => {
        const next = event.currentTarget.value;
        setText(next);
        const reading = readText(props.input, next, typed);
        props.onChange(reading.state === 'value' ? reading.value : undefined);
      }}
    />
  );
}

function isPeriodic(value: Value | undefined): value is Record<string, ScalarValue> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function scalarOf(value: Value | undefined): ScalarValue | undefined {
  return isPeriodic(value) ? undefined : value;
}
