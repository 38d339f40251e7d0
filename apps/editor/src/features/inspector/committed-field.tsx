import { Button, Group, Textarea, TextInput } from '@mantine/core';
import { pasteCells } from '@tieuchi/ui/paste-cells';
import type { Refusal } from '@tieuchi/values/problem-words';
import { type KeyboardEvent, type ReactNode, useEffect, useState } from 'react';

/**
 * A text field that writes once: when it is left, or with Enter where it has one line. Escape takes back what was typed.
 * A change from outside (undo, the JSON pane) replaces what it shows. What `check` finds fault with is not written: it stays
 * there with what is wrong, and a button for each text that it could be.
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
  check?: (text: string) => string | Refusal | undefined;
}) {
  const [text, setText] = useState(props.value);
  const [refusal, setRefusal] = useState<Refusal>();
  const reset = (value: string) => {
    setText(value);
    setRefusal(undefined);
  };
  useEffect(() => {
    setText(props.value);
    setRefusal(undefined);
  }, [props.value]);
  const commit = (typed: string) => {
    const next = typed.trim();
    if (next === props.value || (props.required && next === '')) return reset(props.value);
    const problem = props.check?.(next);
    setRefusal(typeof problem === 'string' ? { wrong: problem, choices: [] } : problem);
    if (problem === undefined) props.onCommit(next);
  };
  // Escape has nothing else to do here while there is something to take back.
  const takeBack = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || (text === props.value && refusal === undefined)) return;
    event.preventDefault();
    reset(props.value);
  };
  const shared = {
    label: props.label,
    description: props.description,
    error: refusal?.wrong ?? props.error,
    value: text,
    readOnly: props.readOnly ?? false,
    placeholder: props.placeholder,
    onBlur: () => commit(text),
    styles: props.monospace ? { input: { fontFamily: 'var(--mantine-font-family-monospace)' } } : {},
  };
  if (props.rows !== undefined)
    return (
      <Textarea
        {...shared}
        rows={Math.max(props.rows, linesOf(text))}
        onChange={(event) => reset(event.currentTarget.value)}
        onKeyDown={takeBack}
      />
    );
  return (
    <div>
      <TextInput
        {...shared}
        onChange={(event) => reset(event.currentTarget.value)}
        onPaste={(event) => pasteCells(event, reset)}
        onKeyDown={(event) => {
          if (event.key === 'Enter') commit(text);
          takeBack(event);
        }}
      />
      {refusal !== undefined && refusal.choices.length > 0 && (
        <Group gap="xs" mt={6}>
          {refusal.choices.map((choice) => (
            <Button
              key={choice}
              size="compact-sm"
              variant="default"
              onClick={() => {
                setText(choice);
                commit(choice);
              }}
            >
              {choice}
            </Button>
          ))}
        </Group>
      )}
    </div>
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
