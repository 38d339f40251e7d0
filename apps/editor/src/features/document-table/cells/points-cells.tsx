import type { Criterion } from '@tieuchi/criteria/types';
import { describePoints } from '@tieuchi/forms/describe-points';
import { useLanguage } from '@tieuchi/ui/i18n';
import { useText } from '../../../i18n/use-text.ts';
import { type Column, leading, maxOf, thresholdOf } from '../columns.ts';
import classes from '../document-table.module.css';
import { NumberCell } from './number-cell.tsx';
import type { CellCalls } from './target-cell.tsx';

/** What a criterion is worth, from where it earns all of it, and how that is earned, in words. */
export function PointsCells(
  props: CellCalls & {
    rowKey: string;
    criterion: Criterion;
    columns: readonly Column[];
    activeColumn: number | undefined;
    editing: { seed: string | undefined } | undefined;
  },
) {
  const t = useText();
  const language = useLanguage();
  const { criterion, activeColumn, rowKey, onTouch, onCommit } = props;
  return props.columns.map(({ kind }, index) => {
    const column = leading + index;
    const at = { row: rowKey, column };
    const active = activeColumn === column;
    const shared = { at, active, editing: active ? props.editing : undefined, onTouch, onCommit };
    if (kind === 'max')
      return (
        <NumberCell
          key={kind}
          {...shared}
          label={`${criterion.code} – ${t('table.max')}`}
          value={maxOf(criterion)}
        />
      );
    if (kind === 'threshold')
      return (
        <NumberCell
          key={kind}
          {...shared}
          label={`${criterion.code} – ${t('table.threshold')}`}
          value={thresholdOf(criterion)?.value}
          {...(criterion.measureUnit === '%' && { suffix: '%' })}
        />
      );
    const lines = describePoints(criterion, language);
    return (
      <td
        key={kind}
        className={classes.words}
        data-column={column}
        tabIndex={active ? 0 : -1}
        onFocus={() => onTouch(at, 'focus')}
        onDoubleClick={() => onTouch(at, 'edit')}
      >
        {lines.length === 0 && <span className={classes.unit}>{t('table.noPoints')}</span>}
        {[...new Set(lines)].map((line) => (
          <div key={line}>{line}</div>
        ))}
      </td>
    );
  });
}
