import { formatNumber, parseNumber } from '@tieuchi/ui/format';
import type { ReactNode } from 'react';
import { useText } from '../../i18n/use-text.ts';
import { CellEditor } from './cell-editor.tsx';
import classes from './document-table.module.css';
import { GridCell } from './grid-cell.tsx';
import type { Cell } from './grid-keys.ts';
import type { CellCalls } from './target-cell.tsx';

/** A number of a row, shown or edited in place: a maximum, or the measure from which all is earned. */
export function NumberCell(
  props: CellCalls & {
    at: Cell;
    label: string;
    value: number | undefined;
    suffix?: string;
    active: boolean;
    editing: { seed: string | undefined } | undefined;
    children?: ReactNode;
  },
) {
  const t = useText();
  const { at, value, suffix = '' } = props;
  const shown = value === undefined ? '' : `${formatNumber(value)}${suffix}`;
  if (props.editing)
    return (
      <td className={classes.level} data-editing>
        <CellEditor<number>
          label={props.label}
          shown={shown}
          seed={props.editing.seed}
          hint={t('table.numberHint')}
          parse={(text) => {
            const number = parseNumber(text.replace(/^\s*[≥>]=?\s*/, '').replace(/\s*%$/, ''));
            return number === undefined
              ? { ok: false, wrong: t('fields.notANumber') }
              : { ok: true, value: number };
          }}
          onCommit={(next, typed) =>
            props.onCommit(at, typed && typed.value !== value ? { next, value: typed.value } : { next })
          }
        />
      </td>
    );
  return (
    <GridCell at={at} active={props.active} onTouch={props.onTouch}>
      {shown}
      {props.children}
    </GridCell>
  );
}
