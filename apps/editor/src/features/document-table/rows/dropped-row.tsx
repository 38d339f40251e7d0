import { Button } from '@mantine/core';
import type { CriterionComparison } from '@tieuchi/criteria/compare';
import { Tag } from '@tieuchi/ui/tag';
import { useText } from '../../../i18n/use-text.ts';
import { restoreCriterion } from '../../document/edits/criterion-edits.ts';
import type { Row } from '../../document/rows.ts';
import type { DocumentModel } from '../../document/use-document.ts';
import classes from '../document-table.module.css';
import type { Touch } from '../grid-keys.ts';

/** A criterion of the base that the document left out, where it stood, with a way back. */
export function DroppedRow(props: {
  row: Extract<Row, { kind: 'dropped' }>;
  /** Among all rows of the grid, the heading being the first. */
  position: number;
  columns: number;
  active: boolean;
  selected: boolean;
  locked: boolean;
  comparison: CriterionComparison | undefined;
  model: DocumentModel;
  onTouch: Touch;
}) {
  const t = useText();
  const { criterion } = props.row;
  const { base, edit, select } = props.model;
  const replaced = props.comparison?.relation === 'replaced';
  const restore = () => {
    if (!base) return;
    edit((draft) => restoreCriterion(draft, base, criterion.id));
    select({ kind: 'criterion', id: criterion.id });
  };
  return (
    <tr
      data-row={props.row.key}
      className={classes.dropped}
      aria-rowindex={props.position}
      aria-selected={props.selected}
    >
      <td
        className={classes.code}
        data-column={0}
        tabIndex={props.active ? 0 : -1}
        onFocus={() => props.onTouch({ row: props.row.key, column: 0 }, 'focus')}
      >
        <del>{criterion.code}</del>
      </td>
      <td colSpan={props.columns - 2}>
        <div className={classes.droppedWords}>
          <del>{criterion.name}</del>
          {!props.locked && (
            <Button size="compact-sm" variant="default" tabIndex={props.active ? 0 : -1} onClick={restore}>
              {t('table.restore')}
            </Button>
          )}
        </div>
      </td>
      <td className={classes.relation}>
        <div className={classes.chips}>
          <Tag tone="critical">{t(replaced ? 'relation.replaced' : 'relation.dropped')}</Tag>
          {props.comparison?.needsReason && !props.comparison.justified && (
            <Tag tone="critical">{t('relation.needsReason')}</Tag>
          )}
        </div>
      </td>
    </tr>
  );
}
