import type { CriterionComparison } from '@tieuchi/criteria/compare';
import type { CriteriaSet } from '@tieuchi/criteria/types';
import { LongTable } from '@tieuchi/ui/long-table';
import { stickyColumnClass } from '@tieuchi/ui/table-frame';
import { useState } from 'react';
import { useText } from '../../../i18n/use-text.ts';
import { ComparedProvider } from '../../document/compared.tsx';
import classes from '../compare-page.module.css';
import type { ComparedSet } from '../compared-sets.ts';
import { type Difference, DifferenceDialog } from './difference-dialog.tsx';
import type { MatrixRow } from './matrix.ts';
import { MatrixCell } from './matrix-cell.tsx';

/** Criterion × set. A cell says the relation and the targets that differ; it opens the details. */
export function MatrixTable(props: {
  rows: readonly MatrixRow[];
  others: readonly ComparedSet[];
  base: CriteriaSet;
}) {
  const t = useText();
  const [opened, setOpened] = useState<Difference>();
  return (
    <ComparedProvider base={props.base} other={undefined}>
      <LongTable
        label={t('compare.matrix')}
        maxHeight="78vh"
        columns={props.others.length + 1}
        rows={props.rows}
        keyOf={(row) => row.id}
        head={
          <>
            <th scope="col" className={`${stickyColumnClass} ${classes.criterion}`}>
              {t('column.criterion')}
            </th>
            {props.others.map((other) => (
              <th scope="col" key={other.digest}>
                {other.provinceName ?? other.setId}
                <span className={classes.setId}>
                  {other.setId}@{other.version}
                </span>
              </th>
            ))}
          </>
        }
      >
        {(row) => (
          <>
            <th scope="row" className={`${stickyColumnClass} ${classes.criterion}`}>
              <span className={classes.code}>{row.code}</span> {row.name}
            </th>
            {props.others.map((other, index) => (
              <td key={other.digest}>
                <Entries
                  row={row}
                  entries={row.cells[index] ?? []}
                  other={other}
                  onOpen={(criterion) => setOpened({ criterion, other })}
                />
              </td>
            ))}
          </>
        )}
      </LongTable>
      <DifferenceDialog difference={opened} base={props.base} onClose={() => setOpened(undefined)} />
    </ComparedProvider>
  );
}

function Entries(props: {
  row: MatrixRow;
  entries: readonly CriterionComparison[];
  other: ComparedSet;
  onOpen: (criterion: CriterionComparison) => void;
}) {
  const t = useText();
  const { entries, other, row } = props;
  if (entries.length === 0) {
    const isStrange = !other.comparison.inherits && row.group !== undefined;
    return <span className={classes.nothing}>{isStrange ? t('compare.stranger') : '–'}</span>;
  }
  return entries.map((entry) => (
    <MatrixCell key={entry.id} cell={entry} names={other.names} onOpen={() => props.onOpen(entry)} />
  ));
}
