import { Button } from '@mantine/core';
import type { FormRegister } from '@tieuchi/forms/form-model';
import { Tag } from '@tieuchi/ui/tag';
import { useText } from '../../i18n/text.ts';
import { edgeOf } from '../outbox/edge.ts';
import { useOutboxSnapshot } from '../outbox/outbox-provider.tsx';
import classes from './register.module.css';
import { cellText, type Row } from './register-rows.ts';

/** Rows as a table; on a narrow screen each row is a card whose cells carry the names of their columns. */
export function RowTable(props: {
  register: FormRegister;
  rows: readonly Row[];
  onEdit: ((row: Row) => void) | undefined;
  onRemove: ((row: Row) => void) | undefined;
}) {
  const t = useText();
  const { register, rows, onEdit, onRemove } = props;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard (WCAG 2.1.1)
    <section className={classes.scroll} aria-labelledby="rows-title" tabIndex={0}>
      <table className={classes.table} aria-labelledby="rows-title">
        <thead>
          <tr>
            <th scope="col">{register.rowNumber ?? t('list.number')}</th>
            {register.columns.map((column) => (
              <th key={column.id} scope="col">
                {column.name}
                {column.personal && <span className={classes.mark}>{t('list.personal')}</span>}
              </th>
            ))}
            {onEdit && <th scope="col">{t('list.actions')}</th>}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <RowEntry key={row.rowId} row={row} register={register} onEdit={onEdit} onRemove={onRemove} />
          ))}
        </tbody>
      </table>
    </section>
  );
}

function RowEntry(props: {
  register: FormRegister;
  row: Row;
  onEdit: ((row: Row) => void) | undefined;
  onRemove: ((row: Row) => void) | undefined;
}) {
  const t = useText();
  const { line } = useOutboxSnapshot();
  const { register, row, onEdit, onRemove } = props;
  const { number, standing } = row;
  const edge = edgeOf(standing.edit, line);
  return (
    <tr>
      <th scope="row">
        {number}{' '}
        {edge && <Tag tone="critical">{t(edge === 'attention' ? 'list.unfinished' : 'tasks.unsent')}</Tag>}
      </th>
      {register.columns.map((column) => (
        <td key={column.id} data-label={column.name} data-kind={column.kind}>
          {cellText(column, row, t) ?? ''}
        </td>
      ))}
      {onEdit && (
        <td className={classes.actions}>
          <Button
            variant="default"
            size="compact-sm"
            aria-label={t('list.editRow', { number })}
            onClick={() => onEdit(row)}
          >
            {t('list.edit')}
          </Button>
          <Button
            variant="subtle"
            color="red"
            size="compact-sm"
            aria-label={t('list.removeRow', { number })}
            onClick={() => onRemove?.(row)}
          >
            {t('list.remove')}
          </Button>
        </td>
      )}
    </tr>
  );
}
