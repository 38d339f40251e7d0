import { pasteCells } from '@tieuchi/ui/paste-cells';
import { type FocusEvent, type KeyboardEvent, useId, useState } from 'react';
import classes from '../document-table.module.css';

/** Where the focus goes when a cell is left; `leave` lets it go where it went. */
export type NextCell = 'down' | 'forward' | 'back' | 'stay' | 'leave';

/** What a typed text means: a value, or what is wrong with it and the texts to choose from. */
export type Typed<Value> =
  | { ok: true; value: Value }
  | { ok: false; wrong: string; choices?: readonly string[] };

/**
 * A cell while it is edited: a text, or one of `choices`. Enter goes down, Tab on, Escape leaves everything as it was. Gives
 * the new value, or none where nothing changed.
 */
export function CellEditor<Value>(props: {
  label: string;
  shown: string;
  seed: string | undefined;
  choices?: readonly string[];
  hint: string;
  parse: (text: string) => Typed<Value>;
  onCommit: (next: NextCell, value?: { value: Value }) => void;
}) {
  const { shown, choices } = props;
  const [text, setText] = useState(props.seed ?? shown);
  const [wrong, setWrong] = useState<string>();
  const [offered, setOffered] = useState<readonly string[]>([]);
  const hint = useId();

  const finish = (next: NextCell, text: string): boolean => {
    if (text.trim() === '' || text.trim() === shown) {
      props.onCommit(next);
      return true;
    }
    const typed = props.parse(text);
    if (!typed.ok) {
      setWrong(typed.wrong);
      setOffered(typed.choices ?? []);
      return false;
    }
    props.onCommit(next, { value: typed.value });
    return true;
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter') {
      event.preventDefault();
      finish('down', text);
    } else if (event.key === 'Tab') {
      // With something to choose from, Tab goes there.
      if (offered.length > 0 && !event.shiftKey) return;
      event.preventDefault();
      finish(event.shiftKey ? 'back' : 'forward', text);
    } else if (event.key === 'Escape') {
      event.preventDefault();
      event.stopPropagation();
      props.onCommit('stay');
    }
  };
  // Leaving by pointer keeps what can be read and drops what cannot: nothing half-typed gets into the document.
  const onBlur = (event: FocusEvent) => {
    if (event.relatedTarget instanceof HTMLElement && event.relatedTarget.dataset.choice === hint) return;
    if (!finish('leave', text)) props.onCommit('leave');
  };

  if (choices) {
    return (
      <select
        // biome-ignore lint/a11y/noAutofocus: editing was just asked for in this cell
        autoFocus
        className={classes.editor}
        aria-label={props.label}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
        onKeyDown={onKeyDown}
        onBlur={onBlur}
      >
        {choices.map((choice) => (
          <option key={choice} value={choice}>
            {choice}
          </option>
        ))}
      </select>
    );
  }
  return (
    <>
      <input
        // biome-ignore lint/a11y/noAutofocus: editing was just asked for in this cell
        autoFocus
        className={classes.editor}
        aria-label={props.label}
        aria-invalid={wrong !== undefined}
        aria-describedby={hint}
        autoComplete="off"
        value={text}
        onFocus={(event) => props.seed === undefined && event.currentTarget.select()}
        onChange={(event) => {
          setText(event.currentTarget.value);
          setWrong(undefined);
          setOffered([]);
        }}
        onPaste={(event) => pasteCells(event, setText)}
        onKeyDown={onKeyDown}
        onBlur={onBlur}
      />
      <span id={hint} className={classes.hint} role={wrong === undefined ? undefined : 'alert'}>
        {wrong ?? props.hint}
        {offered.map((choice) => (
          <button
            key={choice}
            type="button"
            className={classes.choice}
            data-choice={hint}
            // Some browsers give a button that is clicked no focus: it stays where the text is.
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => finish('stay', choice)}
            onKeyDown={(event) => {
              // The table must not take these keys for its own.
              event.stopPropagation();
              if (event.key === 'Escape') props.onCommit('stay');
            }}
            onBlur={onBlur}
          >
            {choice}
          </button>
        ))}
      </span>
    </>
  );
}
