import type { FieldChange } from '@tieuchi/criteria/compare';
import type { Criterion, Target } from '@tieuchi/criteria/types';
import { type KeyboardEvent, memo, useId, useRef, useState } from 'react';
import { useText } from '../../i18n/use-text.ts';
import { describeValue } from '../document/relations.ts';
import { formatTarget, parseTarget, targetKindOf, targetWords } from '../document/target-cell.ts';
import classes from './document-table.module.css';
import type { Cell } from './grid-keys.ts';

/** What leaving a cell asks for: a new target or none, and where the focus goes. `leave` lets it go where it went. */
export type CellCommit = { target?: Target; next: 'down' | 'forward' | 'back' | 'stay' | 'leave' };

/** Whether a target is typed into its cell; conditions and assigned targets are edited in the inspector. */
export function isEditedInPlace(target: Target | undefined): target is number | true | null {
  return target === null || target === true || typeof target === 'number';
}

/** One target, shown or edited in place. A changed target shows what the base asks for. */
export const TargetCell = memo(function TargetCell(props: {
  rowKey: string;
  column: number;
  criterion: Criterion;
  label: string;
  target: Target | undefined;
  change: FieldChange | undefined;
  active: boolean;
  editing: { seed: string | undefined } | undefined;
  onTouch: (cell: Cell, how: 'focus' | 'edit') => void;
  onCommit: (at: Cell, result: CellCommit) => void;
}) {
  const t = useText();
  const { criterion, target, change } = props;
  const at = { row: props.rowKey, column: props.column };
  // A first click selects, a second one edits.
  const wasActive = useRef(false);
  if (props.editing && isEditedInPlace(target)) {
    return (
      <td className={classes.level} data-editing>
        <CellEditor
          {...props}
          target={target}
          seed={props.editing.seed}
          onCommit={(result) => props.onCommit(at, result)}
        />
      </td>
    );
  }
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: Enter and F2 are handled once by the grid
    <td
      className={classes.level}
      data-column={props.column}
      data-changed={change !== undefined || undefined}
      data-empty={target === null || undefined}
      tabIndex={props.active ? 0 : -1}
      onFocus={() => props.onTouch(at, 'focus')}
      onPointerDown={() => {
        wasActive.current = props.active;
      }}
      onClick={() => wasActive.current && props.onTouch(at, 'edit')}
      onDoubleClick={() => props.onTouch(at, 'edit')}
    >
      {formatTarget(target, criterion.measureUnit)}
      {change && (
        <span className={classes.before}>
          {t('table.before', { value: describeValue(change.before, criterion.measureUnit) })}
        </span>
      )}
    </td>
  );
});

function CellEditor(props: {
  criterion: Criterion;
  label: string;
  target: number | true | null;
  seed: string | undefined;
  onCommit: (result: CellCommit) => void;
}) {
  const t = useText();
  const kind = targetKindOf(props.criterion);
  const shown = formatTarget(props.target, props.criterion.measureUnit);
  const seed = kind === 'boolean' && props.seed !== undefined ? seededWord(props.seed) : props.seed;
  const [text, setText] = useState(seed ?? shown);
  const [wrong, setWrong] = useState<string>();
  const hint = useId();

  const finish = (next: CellCommit['next']): boolean => {
    if (text.trim() === '' || text.trim() === shown) {
      props.onCommit({ next });
      return true;
    }
    const typed = parseTarget(text, kind);
    if (!typed.ok) {
      setWrong(t(`table.${typed.reason}`));
      return false;
    }
    props.onCommit(typed.target === props.target ? { next } : { target: typed.target, next });
    return true;
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter') {
      event.preventDefault();
      finish('down');
    } else if (event.key === 'Tab') {
      event.preventDefault();
      finish(event.shiftKey ? 'back' : 'forward');
    } else if (event.key === 'Escape') {
      event.preventDefault();
      event.stopPropagation();
      props.onCommit({ next: 'stay' });
    }
  };
  // Leaving by pointer keeps what can be read and drops what cannot: nothing half-typed gets into the document.
  const onBlur = () => {
    if (!finish('leave')) props.onCommit({ next: 'leave' });
  };

  if (kind === 'boolean') {
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
        <option value={targetWords.yes}>{targetWords.yes}</option>
        <option value={targetWords.notApplicable}>{targetWords.notApplicable}</option>
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
        }}
        onKeyDown={onKeyDown}
        onBlur={onBlur}
      />
      <span id={hint} className={classes.hint} role={wrong === undefined ? undefined : 'alert'}>
        {wrong ?? t('table.editHint')}
      </span>
    </>
  );
}

function seededWord(seed: string): string {
  return /^[k–-]$/i.test(seed) ? targetWords.notApplicable : targetWords.yes;
}
