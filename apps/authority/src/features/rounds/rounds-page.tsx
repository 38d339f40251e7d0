import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { holds, provinceOf } from '@tieuchi/client/me';
import { FailedState } from '@tieuchi/shell/failed-state';
import { PageLink } from '@tieuchi/shell/link';
import { useMe } from '@tieuchi/shell/me';
import { formatDate } from '@tieuchi/ui/format';
import { PageHeader } from '@tieuchi/ui/page-header';
import { EmptyState, LoadingState } from '@tieuchi/ui/page-state';
import { denseTableClass, TableFrame } from '@tieuchi/ui/table-frame';
import { useState } from 'react';
import { api } from '../../api.ts';
import { useText } from '../../i18n/use-text.ts';
import { OpenRoundDialog } from './open-round-dialog.tsx';
import { RoundState } from './round-state.tsx';
import classes from './rounds.module.css';

/** The assessment rounds of the province, newest first; a publisher opens new ones. */
export function RoundsPage() {
  const t = useText();
  const me = useMe();
  const province = provinceOf(me);
  const rounds = useQuery(api.rounds.list.queryOptions());
  const [opening, setOpening] = useState(false);
  const mayOpen = holds(me, 'publisher') && province !== undefined;
  const open = mayOpen && <Button onClick={() => setOpening(true)}>{t('rounds.open')}</Button>;
  if (rounds.isPending) return <LoadingState />;
  if (rounds.isError) return <FailedState query={rounds} />;
  return (
    <>
      <PageHeader title={t('nav.rounds')} description={province?.name} actions={open} />
      {rounds.data.length === 0 ? (
        <EmptyState title={t('rounds.none')}>{t(mayOpen ? 'rounds.noneHelp' : 'rounds.noneWait')}</EmptyState>
      ) : (
        <TableFrame label={t('nav.rounds')}>
          <table className={denseTableClass}>
            <thead>
              <tr>
                <th scope="col">{t('rounds.name')}</th>
                <th scope="col">{t('rounds.year')}</th>
                <th scope="col">{t('rounds.set')}</th>
                <th scope="col">{t('rounds.deadline')}</th>
                <th scope="col">{t('rounds.submitted')}</th>
                <th scope="col">{t('rounds.state')}</th>
              </tr>
            </thead>
            <tbody>
              {rounds.data.map((round) => (
                <tr key={round.id}>
                  <th scope="row">
                    <PageLink to="/rounds/$id" params={{ id: round.id }}>
                      {round.name}
                    </PageLink>
                  </th>
                  <td>{round.year}</td>
                  <td className={classes.wide}>
                    {round.setName} ({round.version})
                  </td>
                  <td>{formatDate(round.deadline)}</td>
                  <td>
                    {round.submitted}/{round.units}
                  </td>
                  <td>
                    <RoundState round={round} />
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </TableFrame>
      )}
      {opening && province && <OpenRoundDialog province={province} onClose={() => setOpening(false)} />}
    </>
  );
}
