import { useQuery } from '@tanstack/react-query';
import type { CriteriaSet } from '@tieuchi/criteria/types';
import { Dialog } from '@tieuchi/ui/dialog';
import { denseTableClass, stickyColumnClass, TableFrame } from '@tieuchi/ui/table-frame';
import { useState } from 'react';
import { api } from '../../../api.ts';
import { useText } from '../../../i18n/use-text.ts';
import { ComparedProvider } from '../../document/compared.tsx';
import type { ComparedPart } from '../../document/departures.ts';
import { RelationChip } from '../../document-table/cells/relation-chip.tsx';
import { PartChangeList } from '../../document-table/part-change-list.tsx';
import classes from '../compare-page.module.css';
import type { ComparedSet } from '../compared-sets.ts';
import { GivenReason } from './given-reason.tsx';
import type { PartRow } from './part-rows.ts';

type Opened = { row: PartRow; part: ComparedPart; other: ComparedSet };

/** Groups and the ways to conclude that depart, a column a set; a cell opens what changed and the reason for it. */
export function PartsTable(props: {
  rows: readonly PartRow[];
  others: readonly ComparedSet[];
  base: CriteriaSet;
}) {
  const t = useText();
  const [opened, setOpened] = useState<Opened>();
  const title = ({ kind, title: own }: PartRow) => `${t(`part.${kind}`)} ${own}`.trim();
  return (
    <div className={classes.coverage}>
      <TableFrame label={t('compare.parts')}>
        <table className={denseTableClass}>
          <caption>{t('compare.parts')}</caption>
          <thead>
            <tr>
              <th scope="col" className={`${stickyColumnClass} ${classes.criterion}`}>
                {t('compare.partsHead')}
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
              <tr key={`${row.kind} ${row.id}`}>
                <th scope="row" className={`${stickyColumnClass} ${classes.criterion}`}>
                  {title(row)}
                </th>
                {props.others.map((other, index) => {
                  const part = row.cells[index];
                  return (
                    <td key={other.digest}>
                      {part ? (
                        <button
                          type="button"
                          className={classes.cell}
                          title={t('compare.openCell')}
                          onClick={() => setOpened({ row, part, other })}
                        >
                          <span className={classes.chips}>
                            <RelationChip comparison={part} />
                          </span>
                        </button>
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
        title={opened && `${title(opened.row)} – ${opened.other.setId}@${opened.other.version}`}
      >
        {opened && <Details opened={opened} base={props.base} />}
      </Dialog>
    </div>
  );
}

function Details({ opened, base }: { opened: Opened; base: CriteriaSet }) {
  const { row, part, other } = opened;
  const set = useQuery({
    ...api.sets.get.queryOptions({ digest: other.digest }),
    staleTime: Number.POSITIVE_INFINITY,
  });
  return (
    <div className={classes.details}>
      <div className={classes.chips}>
        <RelationChip comparison={part} />
      </div>
      <ComparedProvider base={base} other={set.data?.document}>
        <PartChangeList part={part} />
      </ComparedProvider>
      <GivenReason
        other={other}
        subject={row.kind === 'outcome' ? { kind: 'outcome' } : { kind: 'group', id: row.id }}
        needed={part.needsReason}
      />
    </div>
  );
}
