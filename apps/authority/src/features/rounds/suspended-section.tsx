import { Alert, Button, Select, Textarea } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { refusalText } from '@tieuchi/client/refusal-text';
import { FailedState } from '@tieuchi/shell/failed-state';
import { formatDateTime } from '@tieuchi/ui/format';
import { EmptyState, LoadingState } from '@tieuchi/ui/page-state';
import { denseTableClass, TableFrame } from '@tieuchi/ui/table-frame';
import { type FormEvent, useState } from 'react';
import { api, queryClient } from '../../api.ts';
import { useText } from '../../i18n/use-text.ts';
import type { Round } from './round.ts';
import classes from './rounds.module.css';

/** The criteria that a province left out of a round, with the reason; a publisher adds and lifts them. */
export function SuspendedSection({ round, locked }: { round: Round; locked: string | undefined }) {
  const t = useText();
  const { id } = round;
  const [criterionId, setCriterionId] = useState<string | null>(null);
  const [reason, setReason] = useState('');
  const set = useQuery({
    ...api.sets.get.queryOptions({ digest: round.digest }),
    staleTime: Number.POSITIVE_INFINITY,
  });
  const refresh = () =>
    Promise.all([
      queryClient.invalidateQueries(api.rounds.pathFilter()),
      queryClient.invalidateQueries(api.dossiers.pathFilter()),
    ]);
  const suspend = useMutation({
    ...api.rounds.suspend.mutationOptions(),
    onSuccess: async () => {
      setCriterionId(null);
      setReason('');
      await refresh();
    },
  });
  const resume = useMutation({ ...api.rounds.resume.mutationOptions(), onSuccess: refresh });
  if (set.isError) return <FailedState query={set} />;
  if (set.isPending) return <LoadingState />;
  const { criteria } = set.data.document;
  const suspended = new Set(round.suspended.map((one) => one.criterionId));
  const failed = suspend.error ?? resume.error;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (criterionId !== null && reason.trim() !== '') suspend.mutate({ id, criterionId, reason });
  };
  return (
    <div className={classes.section}>
      <p className={classes.note}>{t('suspended.explain')}</p>
      {failed && (
        <Alert color="red" variant="light" role="alert">
          {refusalText(failed, t)}
        </Alert>
      )}
      {locked !== undefined ? (
        <Alert variant="light" color="gray">
          {locked}
        </Alert>
      ) : (
        <form className={classes.suspend} onSubmit={submit}>
          <Select
            label={t('suspended.criterion')}
            searchable
            data={criteria
              .filter((criterion) => !suspended.has(criterion.id))
              .map(({ id: value, code, name }) => ({ value, label: `${code} – ${name}` }))}
            value={criterionId}
            nothingFoundMessage={t('suspended.noneFound')}
            onChange={setCriterionId}
          />
          <Textarea
            label={t('suspended.reason')}
            autosize
            minRows={2}
            maxLength={500}
            value={reason}
            onChange={(event) => setReason(event.currentTarget.value)}
          />
          <div>
            <Button
              type="submit"
              loading={suspend.isPending}
              disabled={criterionId === null || reason.trim() === ''}
            >
              {t('suspended.suspend')}
            </Button>
          </div>
        </form>
      )}
      {round.suspended.length === 0 ? (
        <EmptyState title={t('suspended.none')} />
      ) : (
        <TableFrame label={t('suspended.title')}>
          <table className={denseTableClass}>
            <thead>
              <tr>
                <th scope="col">{t('suspended.criterion')}</th>
                <th scope="col">{t('suspended.reason')}</th>
                <th scope="col">{t('suspended.by')}</th>
                <th scope="col">{t('suspended.at')}</th>
                {locked === undefined && <th scope="col">{t('suspended.resume')}</th>}
              </tr>
            </thead>
            <tbody>
              {round.suspended.map((one) => {
                const criterion = criteria.find((candidate) => candidate.id === one.criterionId);
                const name =
                  criterion === undefined ? one.criterionId : `${criterion.code} – ${criterion.name}`;
                return (
                  <tr key={one.criterionId}>
                    <th scope="row" className={classes.wide}>
                      {name}
                    </th>
                    <td className={classes.wide}>{one.reason}</td>
                    <td>{one.by}</td>
                    <td>{formatDateTime(one.at)}</td>
                    {locked === undefined && (
                      <td>
                        <Button
                          size="compact-sm"
                          variant="default"
                          aria-label={t('suspended.resumeOf', { criterion: name })}
                          loading={resume.isPending && resume.variables.criterionId === one.criterionId}
                          onClick={() => resume.mutate({ id, criterionId: one.criterionId })}
                        >
                          {t('suspended.resume')}
                        </Button>
                      </td>
                    )}
                  </tr>
                );
              })}
            </tbody>
          </table>
        </TableFrame>
      )}
    </div>
  );
}
