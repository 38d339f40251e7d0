import { formatNumber } from '@tieuchi/ui/format';
import { useLanguage } from '@tieuchi/ui/i18n';
import { readNumber, writeNumber } from '@tieuchi/values/number';
import { wordReading } from '@tieuchi/values/problem-words';
import { typed } from '@tieuchi/values/shape';
import type { ReactNode } from 'react';
import { useText } from '../../../i18n/use-text.ts';
import classes from '../document-table.module.css';
import type { Cell } from '../grid-keys.ts';
import { CellEditor } from './cell-editor.tsx';
import { GridCell } from './grid-cell.tsx';
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
  const language = useLanguage();
  const { at, value, suffix = '' } = props;
  const shape = { kind: 'number', measureUnit: suffix } as const;
  const shown = value === undefined ? '' : `${formatNumber(value)}${suffix}`;
  if (props.editing)
    return (
      <td className={classes.level} data-editing>
        <CellEditor<number>
          label={props.label}
          shown={value === undefined ? '' : `${writeNumber(shape, value, typed)}${suffix}`}
          seed={props.editing.seed}
          hint={t('table.numberHint')}
          parse={(text) => {
            const reading = readNumber(shape, text.replace(/^\s*(?:≥|>=)\s*/, ''), typed);
            return reading.state === 'value'
              ? { ok: true, value: reading.value }
              : { ok: false, wrong: t('fields.notANumber'), ...wordReading(text, reading, language) };
          }}
          onCommit={(next, entered) =>
            props.onCommit(at, entered && entered.value !== value ? { next, value: entered.value } : { next })
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
