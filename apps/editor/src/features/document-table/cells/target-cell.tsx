import type { FieldChange } from '@tieuchi/criteria/compare';
import type { Criterion, Target } from '@tieuchi/criteria/types';
import { useLanguage } from '@tieuchi/ui/i18n';
import { wordReading } from '@tieuchi/values/problem-words';
import type { Reading } from '@tieuchi/values/reading';
import { memo } from 'react';
import { useText } from '../../../i18n/use-text.ts';
import { describeTargetOf } from '../../document/relations.ts';
import {
  formatTarget,
  readTarget,
  targetKindOf,
  targetWords,
  writeTarget,
} from '../../document/target-cell.ts';
import classes from '../document-table.module.css';
import type { Cell, Touch } from '../grid-keys.ts';
import { CellEditor, type NextCell } from './cell-editor.tsx';
import { GridCell } from './grid-cell.tsx';

/** What leaving a cell asks for: a new value or none, and where the focus goes. */
export type CellCommit = { value?: Target; next: NextCell };

/** What every cell of a row calls. */
export type CellCalls = {
  onTouch: Touch;
  onCommit: (at: Cell, result: CellCommit) => void;
};

/** Whether a target is typed into its cell; conditions and assigned targets are edited in the inspector. */
export function isEditedInPlace(target: Target | undefined): target is number | true | null {
  return target === null || target === true || typeof target === 'number';
}

/** One target, shown or edited in place. A changed target shows what the base asks for. */
export const TargetCell = memo(function TargetCell(
  props: CellCalls & {
    rowKey: string;
    column: number;
    criterion: Criterion;
    label: string;
    target: Target | undefined;
    change: FieldChange | undefined;
    active: boolean;
    editing: { seed: string | undefined } | undefined;
  },
) {
  const t = useText();
  const language = useLanguage();
  const { criterion, target, change } = props;
  const wrongOf = (reading: Reading<unknown>): string => {
    const code = reading.state === 'refused' ? reading.problem.code : 'notANumber';
    if (code === 'notANumber' || code === 'notYesNo') return t(`table.${code}`);
    return wordReading('', reading, language)?.wrong ?? t('table.notANumber');
  };
  const at = { row: props.rowKey, column: props.column };
  if (props.editing && isEditedInPlace(target)) {
    const kind = targetKindOf(criterion);
    const { seed } = props.editing;
    return (
      <td className={classes.level} data-editing>
        <CellEditor<Target>
          label={props.label}
          shown={writeTarget(target, criterion)}
          seed={kind === 'boolean' && seed !== undefined ? seededWord(seed) : seed}
          {...(kind === 'boolean' && { choices: [targetWords.yes, targetWords.notApplicable] })}
          hint={t('table.editHint')}
          parse={(text) => {
            const reading = readTarget(text, criterion);
            if (reading.state === 'value') return { ok: true, value: reading.value };
            const words = wordReading(text, reading, language);
            return words?.choices.length ? { ok: false, ...words } : { ok: false, wrong: wrongOf(reading) };
          }}
          onCommit={(next, typed) =>
            props.onCommit(at, typed && typed.value !== target ? { next, value: typed.value } : { next })
          }
        />
      </td>
    );
  }
  return (
    <GridCell
      at={at}
      active={props.active}
      changed={change !== undefined}
      empty={target === null}
      onTouch={props.onTouch}
    >
      {formatTarget(target, criterion.measureUnit)}
      {change && (
        <span className={classes.before}>
          {t('table.before', { value: describeTargetOf(change.before, criterion.measureUnit) })}
        </span>
      )}
    </GridCell>
  );
});

function seededWord(seed: string): string {
  return /^[k–-]$/i.test(seed) ? targetWords.notApplicable : targetWords.yes;
}
