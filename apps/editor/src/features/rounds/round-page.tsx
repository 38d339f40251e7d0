import { Alert, Button, Select, TextInput } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { ConfirmDialog } from '@tieuchi/ui/confirm-dialog';
import { formatDate, formatDateTime } from '@tieuchi/ui/format';
import { PageHeader } from '@tieuchi/ui/page-header';
import { ErrorState, LoadingState } from '@tieuchi/ui/page-state';
import { matchesSearch } from '@tieuchi/ui/search';
import { denseTableClass, stickyColumnClass, TableFrame } from '@tieuchi/ui/table-frame';
import { Tag, type Tone } from '@tieuchi/ui/tag';
import { useState } from 'react';
import { api, queryClient, refusalOf } from '../../api.ts';
import { refusalText } from '../../i18n/refusal-text.ts';
import { useText } from '../../i18n/use-text.ts';
import { PageLink } from '../../link.tsx';
import { OutcomeText } from '../results/outcome-text.tsx';
import { useMe } from '../session/me.tsx';
import { holds } from '../session/session.ts';
import { RoundState } from './round-state.tsx';
import classes from './rounds.module.css';

const unitStates = ['notStarted', 'inProgress', 'submitted'] as const;
const tones: Record<(typeof unitStates)[number], Tone> = {
  notStarted: 'neutral',
  inProgress: 'info',
  submitted: 'positive',
};

/** One round: where each unit stands (its state; what was submitted is a page of its own), closing it, and making its results public. */
export function RoundPage() {
  const t = useText();
  const me = useMe();
  const { id } = useParams({ from: '/rounds/$id' });
  const progress = useQuery({ ...api.rounds.progress.queryOptions({ id }), refetchInterval: 60_000 });
  const [asking, setAsking] = useState<'close' | 'publish'>();
  const [search, setSearch] = useState('');
  const [state, setState] = useState<string | null>(null);
  const after = {
    onSuccess: async () => {
      setAsking(undefined);
      await Promise.all([
        queryClient.invalidateQueries(api.rounds.pathFilter()),
        queryClient.invalidateQueries(api.results.pathFilter()),
      ]);
    },
  };
  const close = useMutation({ ...api.rounds.close.mutationOptions(), ...after });
  const publish = useMutation({ ...api.rounds.publishResults.mutationOptions(), ...after });
  if (progress.isPending) return <LoadingState />;
  if (progress.isError)
    return refusalOf(progress.error) ? (
      <ErrorState title={t('rounds.notFound')}>{t('draft.notFoundHelp')}</ErrorState>
    ) : (
      <ErrorState onRetry={() => void progress.refetch()} />
    );
  const { round, units } = progress.data;
  const submitted = units.filter((unit) => unit.state === 'submitted').length;
  const mayPublish =
    round.resultsPublishedAt === null && (round.state === 'closed' || submitted === units.length);
  const shown = units.filter(
    (unit) => matchesSearch(`${unit.code} ${unit.name}`, search) && (state === null || unit.state === state),
  );
  const publisher = holds(me, 'publisher');
  const failed = close.error ?? publish.error;
  return (
    <>
      <PageHeader
        trail={
          <PageLink to="/rounds" size="sm">
            {t('nav.rounds')}
          </PageLink>
        }
        title={round.name}
        actions={
          publisher && (
            <>
              {round.state === 'open' && (
                <Button variant="default" onClick={() => setAsking('close')}>
                  {t('rounds.close')}
                </Button>
              )}
              {round.resultsPublishedAt === null && (
                <Button
                  disabled={!mayPublish}
                  title={mayPublish ? undefined : t('rounds.publishWhen')}
                  onClick={() => setAsking('publish')}
                >
                  {t('rounds.publishResults')}
                </Button>
              )}
            </>
          )
        }
      />
      <dl className={classes.facts}>
        <div>
          <dt>{t('rounds.state')}</dt>
          <dd>
            <RoundState round={round} />
          </dd>
        </div>
        <div>
          <dt>{t('rounds.year')}</dt>
          <dd>{round.year}</dd>
        </div>
        <div>
          <dt>{t('rounds.referenceDate')}</dt>
          <dd>{formatDate(round.referenceDate)}</dd>
        </div>
        <div>
          <dt>{t('rounds.deadline')}</dt>
          <dd>{formatDate(round.deadline)}</dd>
        </div>
        <div>
          <dt>{t('rounds.submitted')}</dt>
          <dd>
            {submitted}/{units.length}
          </dd>
        </div>
        <div>
          <dt>{t('rounds.set')}</dt>
          <dd>
            <PageLink to="/sets/$digest" params={{ digest: round.digest }}>
              {round.setName} ({round.version})
            </PageLink>
          </dd>
        </div>
      </dl>
      <div className={classes.tools}>
        <TextInput
          type="search"
          label={t('rounds.findUnit')}
          value={search}
          onChange={(event) => setSearch(event.currentTarget.value)}
        />
        <Select
          label={t('rounds.unitState')}
          clearable
          clearButtonProps={{ 'aria-label': t('common.clear') }}
          data={unitStates.map((one) => ({ value: one, label: t(`rounds.unit.${one}`) }))}
          value={state}
          onChange={setState}
        />
        <p className={classes.note} role="status">
          {t('rounds.shown', { shown: shown.length, all: units.length })}
        </p>
      </div>
      <TableFrame label={t('rounds.progress')} maxHeight="70vh">
        <table className={denseTableClass}>
          <thead>
            <tr>
              <th scope="col" className={stickyColumnClass}>
                {t('rounds.unit')}
              </th>
              <th scope="col">{t('rounds.code')}</th>
              <th scope="col">{t('rounds.state')}</th>
              <th scope="col">{t('rounds.answered')}</th>
              <th scope="col">{t('rounds.submittedAt')}</th>
              <th scope="col">{t('rounds.level')}</th>
            </tr>
          </thead>
          <tbody>
            {shown.map((unit) => (
              <tr key={unit.assessmentId}>
                <th scope="row" className={stickyColumnClass}>
                  {unit.state === 'submitted' ? (
                    <PageLink
                      to="/rounds/$id/dossiers/$assessmentId"
                      params={{ id, assessmentId: unit.assessmentId }}
                    >
                      {unit.name}
                    </PageLink>
                  ) : (
                    unit.name
                  )}
                </th>
                <td>{unit.code}</td>
                <td>
                  <Tag tone={tones[unit.state]}>{t(`rounds.unit.${unit.state}`)}</Tag>
                </td>
                <td>
                  {unit.answered}/{unit.asked}
                </td>
                <td>{unit.submittedAt === null ? '' : formatDateTime(unit.submittedAt)}</td>
                <td>{unit.outcome !== null && <OutcomeText outcome={unit.outcome} />}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </TableFrame>
      <ConfirmDialog
        opened={asking !== undefined}
        title={t(asking === 'close' ? 'rounds.close' : 'rounds.publishResults')}
        confirmLabel={t(asking === 'close' ? 'rounds.close' : 'rounds.publishResults')}
        danger={asking === 'close'}
        busy={close.isPending || publish.isPending}
        onConfirm={() => (asking === 'close' ? close : publish).mutate({ id })}
        onClose={() => setAsking(undefined)}
      >
        {failed && (
          <Alert color="red" variant="light" role="alert">
            {refusalText(failed, t)}
          </Alert>
        )}
        <p className={classes.note}>
          {asking === 'close'
            ? t('rounds.closeExplain', { missing: units.length - submitted })
            : t('rounds.publishExplain', { submitted })}
        </p>
      </ConfirmDialog>
    </>
  );
}
