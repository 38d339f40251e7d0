import { Textarea, TextInput } from '@mantine/core';
import { type ReactNode, useEffect, useState } from 'react';

/**
 * A text field that writes once: when it is left, or with Enter where it has one line. Escape takes back what was typed.
 * A change from outside (undo, the JSON pane) replaces what it shows.
 */
export function CommittedField(props: {
  label: ReactNode;
  value: string;
  onCommit: (value: string) => void;
  description?: ReactNode;
  error?: ReactNode;
  rows?: number;
  required?: boolean;
  readOnly?: boolean;
  monospace?: boolean;
  placeholder?: string;
}) {
  const [text, setText] = useState(props.value);
  useEffect(() => setText(props.value), [props.value]);
  const commit = () => {
    const next = text.trim();
    if (props.required && next === '') setText(props.value);
    else if (next !== props.value) props.onCommit(next);
  };
  const shared = {
    label: props.label,
    description: props.description,
    error: props.error,
    value: text,
    readOnly: props.readOnly ?? false,
    placeholder: props.placeholder,
    onBlur: commit,
    styles: props.monospace ? { input: { fontFamily: 'var(--mantine-font-family-monospace)' } } : {},
  };
  if (props.rows !== undefined)
    return (
      <Textarea
        {...shared}
        autosize
        minRows={props.rows}
        maxRows={12}
        onChange={(event) => setText(event.currentTarget.value)}
        onKeyDown={(event) => event.key === 'Escape' && setText(props.value)}
      />
    );
  return (
    <TextInput
      {...shared}
      onChange={(event) => setText(event.currentTarget.value)}
      onKeyDown={(event) => {
        if (event.key === 'Enter') commit();
        if (event.key === 'Escape') setText(props.value);
      }}
    />
  );
}
