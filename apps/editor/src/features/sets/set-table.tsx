import type { CriteriaSet } from '@tieuchi/criteria/types';
import { denseTableClass, stickyColumnClass, TableFrame } from '@tieuchi/ui/table-frame';
import { useMemo } from 'react';
import { useText } from '../../i18n/use-text.ts';
import { targetsOf, toRows } from '../document/rows.ts';
import { formatTarget } from '../document/target-cell.ts';
import classes from './set-page.module.css';

/** Groups and criteria of a document with their targets per level, to be read. */
export function SetTable({ document, label }: { document: CriteriaSet; label: string }) {
  const t = useText();
  const rows = useMemo(() => toRows(document), [document]);
  const levels = document.outcome.kind === 'levels' ? document.outcome.levels : [];
  const points = document.outcome.kind === 'points';
  const columns = 2 + levels.length + (points ? 1 : 0);
  return (
    <TableFrame label={label} maxHeight="80vh">
      <table className={denseTableClass}>
        <thead>
          <tr>
            <th scope="col" className={stickyColumnClass}>
              {t('column.code')}
            </th>
            <th scope="col">{t('column.criterion')}</th>
            {levels.map((level, index) => (
              <th scope="col" key={level.id}>
                {index + 1}. {level.name}
              </th>
            ))}
            {points && <th scope="col">{t('table.max')}</th>}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) =>
            row.kind === 'group' ? (
              <tr key={row.key} className={classes.group}>
                <th scope="colgroup" colSpan={columns}>
                  {row.group.code} {row.group.name}
                </th>
              </tr>
            ) : (
              <tr key={row.key}>
                <th scope="row" className={stickyColumnClass}>
                  {row.criterion.code}
                </th>
                <td>
                  {row.criterion.name}{' '}
                  {row.criterion.measureUnit !== undefined && (
                    <span className={classes.unit}>({row.criterion.measureUnit})</span>
                  )}
                  {row.kind === 'criterion' && row.unitClass && (
                    <span className={classes.unit}> {row.unitClass.name}</span>
                  )}
                </td>
                {levels.map((level, index) => {
                  const target = targetsOf(
                    row.criterion,
                    row.kind === 'criterion' ? row.unitClass?.id : undefined,
                  )?.[index];
                  return (
                    <td
                      key={level.id}
                      className={
                        typeof target === 'object' && target !== null ? classes.condition : classes.target
                      }
                    >
                      {formatTarget(target, row.criterion.measureUnit)}
                    </td>
                  );
                })}
                {points && (
                  <td>{row.criterion.rule && 'max' in row.criterion.rule ? row.criterion.rule.max : ''}</td>
                )}
              </tr>
            ),
          )}
        </tbody>
      </table>
    </TableFrame>
  );
}
