import type { CriterionComparison } from '@tieuchi/criteria/compare';
import type { CriteriaSet } from '@tieuchi/criteria/types';
import { Dialog } from '@tieuchi/ui/dialog';
import { denseTableClass, stickyColumnClass, TableFrame } from '@tieuchi/ui/table-frame';
import { useState } from 'react';
import { useText } from '../../i18n/use-text.ts';
import { criterionOf, describeChange } from '../document/relations.ts';
import { ChangeList } from '../document-table/change-list.tsx';
import { RelationChip } from '../document-table/relation-chip.tsx';
import classes from './compare-page.module.css';
import type { ComparedSet } from './compared-sets.ts';
import type { MatrixRow } from './matrix.ts';

/** Criterion × set. A cell says the relation and the targets that differ; it opens the details. */
export function MatrixTable(props: {
  rows: readonly MatrixRow[];
  others: readonly ComparedSet[];
  base: CriteriaSet | undefined;
}) {
  const t = useText();
  const [opened, setOpened] = useState<{ cell: CriterionComparison; set: string }>();
  const levels = props.base?.outcome.kind === 'levels' ? props.base.outcome.levels : [];
  const levelName = (id: string) => levels.find((level) => level.id === id)?.name ?? id;
  return (
    <>
      <TableFrame label={t('compare.matrix')} maxHeight="78vh">
        <table className={denseTableClass}>
          <thead>
            <tr>
              <th scope="col" className={`${stickyColumnClass} ${classes.criterion}`}>
                {t('table.name')}
              </th>
              {props.others.map((other) => (
                <th scope="col" key={other.digest}>
                  {other.provinceName ?? other.setId}
                  <span className={classes.setId}>
                    {other.setId}@{other.version}
                  </span>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {props.rows.map((row) => (
              <tr key={row.id}>
                <th scope="row" className={`${stickyColumnClass} ${classes.criterion}`}>
                  <span className={classes.code}>{row.code}</span> {row.name}
                </th>
                {row.cells.map((cell, index) => {
                  const other = props.others[index];
                  if (!other) return null;
                  return (
                    <td key={other.digest}>
                      {cell ? (
                        <MatrixCell
                          cell={cell}
                          measureUnit={criterionOf(props.base, row.id)?.measureUnit}
                          levelName={levelName}
                          onOpen={() => setOpened({ cell, set: `${other.setId}@${other.version}` })}
                        />
                      ) : (
                        <span className={classes.nothing}>–</span>
                      )}
                    </td>
                  );
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </TableFrame>
      <Dialog
        opened={opened !== undefined}
        onClose={() => setOpened(undefined)}
        size="lg"
        title={opened && `${opened.cell.code} – ${opened.set}`}
      >
        {opened && (
          <div className={classes.details}>
            <p>{opened.cell.name}</p>
            <div className={classes.chips}>
              <RelationChip comparison={opened.cell} />
            </div>
            <ChangeList
              comparison={opened.cell}
              measureUnit={criterionOf(props.base, opened.cell.id)?.measureUnit}
              levelName={levelName}
            />
            {opened.cell.needsReason && (
              <p>{t(opened.cell.justified ? 'compare.justified' : 'compare.notJustified')}</p>
            )}
          </div>
        )}
      </Dialog>
    </>
  );
}

function MatrixCell(props: {
  cell: CriterionComparison;
  measureUnit: string | undefined;
  levelName: (id: string) => string;
  onOpen: () => void;
}) {
  const t = useText();
  const { cell } = props;
  const targets = cell.changes.filter((change) => change.level !== undefined);
  const plain = cell.changes.length === 0;
  const content = (
    <>
      <span className={classes.chips}>
        <RelationChip comparison={cell} />
      </span>
      {targets.map((change) => {
        const { before, after } = describeChange(change, props.measureUnit);
        return (
          <span key={`${change.level}|${change.unitClass ?? ''}`} className={classes.target}>
            {props.levelName(change.level ?? '')}: {before} → <strong>{after}</strong>
          </span>
        );
      })}
    </>
  );
  if (plain) return <span className={classes.cell}>{content}</span>;
  return (
    <button type="button" className={classes.cell} title={t('compare.openCell')} onClick={props.onOpen}>
      {content}
    </button>
  );
}
