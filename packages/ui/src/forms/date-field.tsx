import { TextInput } from '@mantine/core';
import { readDate, writeDate } from '@tieuchi/values/date';
import { type ReactNode, useState } from 'react';
import { useUiTexts } from '../i18n/i18n.ts';

/**
 * A day typed as dd/mm/yyyy, in whatever language the browser is: the field that browsers draw for dates follows theirs.
 * Takes and gives ISO days; gives undefined while what is typed is no day. Once left, it says what is wrong, or writes the
 * day out in full. What explains it stands below, so that fields beside one another line up.
 */
export function DateField(props: {
  label: ReactNode;
  /** An ISO day; undefined or empty for none. */
  value: string | undefined;
  /** Called with every keystroke; the text too, since an optional day may be left empty but not unreadable. */
  onChange: (iso: string | undefined, text: string) => void;
  description?: ReactNode;
  /** What is wrong with a day that can be read; shown unless the text cannot be. */
  error?: ReactNode;
  required?: boolean;
  readOnly?: boolean;
}) {
  const t = useUiTexts();
  const value = props.value === '' ? undefined : props.value;
  const [typed, setTyped] = useState<string>();
  const [left, setLeft] = useState(false);
  // Typed text stands as long as it means the value; a value from elsewhere replaces it.
  const text = typed !== undefined && dayOf(typed) === value ? typed : writeDate(value ?? '');
  const ownError = (): string | undefined => {
    if (!left || dayOf(text) !== undefined) return undefined;
    if (text.trim() !== '') return t('date.unreadable');
    return props.required ? t('date.required') : undefined;
  };
  return (
    <TextInput
      label={props.label}
      description={
        props.description === undefined ? (
          t('date.hint')
        ) : (
          <>
            {props.description} ({t('date.hint')})
          </>
        )
      }
      error={ownError() ?? props.error}
      inputWrapperOrder={['label', 'input', 'error', 'description']}
      value={text}
      readOnly={props.readOnly ?? false}
      aria-required={props.required ?? false}
      inputMode="numeric"
      autoComplete="off"
      onChange={(event) => {
        const next = event.currentTarget.value;
        setTyped(next);
        setLeft(false);
        props.onChange(dayOf(next), next);
      }}
      onBlur={() => {
        setLeft(true);
        if (value !== undefined) setTyped(undefined);
      }}
    />
  );
}

function dayOf(text: string): string | undefined {
  const reading = readDate(text);
  return reading.state === 'value' ? reading.value : undefined;
}
