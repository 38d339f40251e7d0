import { Textarea, TextInput } from '@mantine/core';
import { type ReactNode, useEffect, useState } from 'react';

/**
 * A text field that writes once: when it is left, or with Enter where it has one line. Escape takes back what was typed.
 * A change from outside (undo, the JSON pane) replaces what it shows. What `check` finds fault with is not written: it stays
 * there with what is wrong.
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
  check?: (text: string) => string | undefined;
}) {
  const [text, setText] = useState(props.value);
  const [wrong, setWrong] = useState<string>();
  const reset = (value: string) => {
    setText(value);
    setWrong(undefined);
  };
  useEffect(() => {
    setText(props.value);
    setWrong(undefined);
  }, [props.value]);
  const commit = () => {
    const next = text.trim();
    if (next === props.value || (props.required && next === '')) return reset(props.value);
    const problem = props.check?.(next);
    setWrong(problem);
    if (problem === undefined) props.onCommit(next);
  };
  const shared = {
    label: props.label,
    description: props.description,
    error: wrong ?? props.error,
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
        rows={Math.max(props.rows, linesOf(text))}
        onChange={(event) => reset(event.currentTarget.value)}
        onKeyDown={(event) => event.key === 'Escape' && reset(props.value)}
      />
    );
  return (
    <TextInput
      {...shared}
      onChange={(event) => reset(event.currentTarget.value)}
      onKeyDown={(event) => {
        if (event.key === 'Enter') commit();
        if (event.key === 'Escape') reset(props.value);
      }}
    />
  );
}

/** About how many lines a text takes beside the table; measuring each of hundreds of fields would hold up the page. */
function linesOf(text: string): number {
  const lines = text.split('\n').map((line) => Math.max(1, Math.ceil(line.length / 38)));
  return Math.min(
    12,
    lines.reduce((sum, count) => sum + count, 0),
  );
}
