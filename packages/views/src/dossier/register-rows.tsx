import { Button } from '@mantine/core';
import type { RegisterRow } from '@tieuchi/criteria/responses';
import type { CriteriaSet, Register } from '@tieuchi/criteria/types';
import { personalUses } from '@tieuchi/criteria/without-personal';
import type { FormField } from '@tieuchi/forms/form-model';
import { formatNumber } from '@tieuchi/ui/format';
import { denseTableClass, TableFrame } from '@tieuchi/ui/table-frame';
import { Tag } from '@tieuchi/ui/tag';
import { useState } from 'react';
import { useViewText } from '../texts/use-text.ts';
import { describeCell } from './describe-cell.ts';
import classes from './register-rows.module.css';

const PAGE = 50;

/** The rows of a register page by page, without what the submission withholds of persons. */
export function RegisterRows(props: {
  document: CriteriaSet;
  register: Register;
  fields: readonly FormField[];
  rows: readonly RegisterRow[];
}) {
  const t = useViewText();
  const [page, setPage] = useState(1);
  const { document, register, rows } = props;
  const pages = Math.ceil(rows.length / PAGE);
  const first = (page - 1) * PAGE;
  const personal = personalUses(document, register);
  const fields = new Map(props.fields.map((field) => [field.id, field]));
  return (
    <>
      <TableFrame label={t('rows.of', { name: `${register.code} ${register.name}` })} maxHeight="60vh">
        <table className={`${denseTableClass} ${classes.rows}`}>
          <thead>
            <tr>
              <th scope="col">{register.rowNumber ?? t('rows.number')}</th>
              {register.columns.map((column) => (
                <th key={column.id} scope="col">
                  {column.under === undefined ? column.name : `${column.under}: ${column.name}`}{' '}
                  {column.personal === true && <Tag tone="caution">{t('rows.personal')}</Tag>}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.slice(first, first + PAGE).map((row, index) => (
              <tr key={first + index}>
                <th scope="row">{formatNumber(first + index + 1)}</th>
                {register.columns.map((column) => {
                  const use = personal.get(column.id)?.use;
                  const field = fields.get(column.id);
                  return (
                    <td
                      key={column.id}
                      className={use === undefined || use === 'value' ? undefined : classes.withheld}
                    >
                      {field !== undefined && describeCell(row[column.id], { field, use, t })}
                    </td>
                  );
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </TableFrame>
      {pages > 1 && (
        <nav className={classes.pages} aria-label={t('rows.pages', { name: register.name })}>
          <Button variant="default" disabled={page === 1} onClick={() => setPage(page - 1)}>
            {t('rows.before')}
          </Button>
          <span role="status">{t('rows.page', { page, pages })}</span>
          <Button variant="default" disabled={page === pages} onClick={() => setPage(page + 1)}>
            {t('rows.after')}
          </Button>
        </nav>
      )}
    </>
  );
}
