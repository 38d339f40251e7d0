import { Alert, Button } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { ConfirmDialog } from '@tieuchi/ui/confirm-dialog';
import { useState } from 'react';
import { api, queryClient } from '../../api.ts';
import { refusalText } from '../../i18n/refusal-text.ts';
import { useText } from '../../i18n/use-text.ts';
import { isOver, publishObstacle, type Round } from './round.ts';
import classes from './rounds.module.css';
import { vietnamToday } from './vietnam-day.ts';

type Step = 'close' | 'freezePeers' | 'publishResults';

/** What a publisher does with a round as it ends: close it, freeze the figures that are compared, make its results public. */
export function RoundActions({ round }: { round: Round }) {
  const t = useText();
  const [asking, setAsking] = useState<Step>();
  const after = {
    onSuccess: async () => {
      setAsking(undefined);
      await Promise.all(
        [api.rounds.pathFilter(), api.results.pathFilter(), api.assessments.pathFilter()].map((filter) =>
          queryClient.invalidateQueries(filter),
        ),
      );
    },
  };
  const steps = {
    close: useMutation({ ...api.rounds.close.mutationOptions(), ...after }),
    freezePeers: useMutation({ ...api.rounds.freezePeers.mutationOptions(), ...after }),
    publishResults: useMutation({ ...api.rounds.publishResults.mutationOptions(), ...after }),
  };
  const { id } = round;
  const today = vietnamToday(new Date());
  const over = isOver(round, today);
  const obstacle = publishObstacle(round, today);
  const mutation = asking === undefined ? undefined : steps[asking];
  const missing = round.units - round.submitted;
  return (
    <>
      {round.state === 'open' && (
        <Button variant="default" onClick={() => setAsking('close')}>
          {t('rounds.close')}
        </Button>
      )}
      {round.comparesUnits && round.frozen === null && (
        <Button
          variant="default"
          disabled={!over}
          title={over ? undefined : t('rounds.freezeWhen')}
          onClick={() => setAsking('freezePeers')}
        >
          {t('rounds.freezePeers')}
        </Button>
      )}
      {round.resultsPublishedAt === null && (
        <Button
          disabled={obstacle !== undefined}
          title={obstacle === undefined ? undefined : t(obstacle)}
          onClick={() => setAsking('publishResults')}
        >
          {t('rounds.publishResults')}
        </Button>
      )}
      <ConfirmDialog
        opened={asking !== undefined}
        title={asking === undefined ? '' : t(`rounds.${asking}`)}
        confirmLabel={asking === undefined ? '' : t(`rounds.${asking}`)}
        danger={asking === 'close' || asking === 'freezePeers'}
        busy={mutation?.isPending ?? false}
        onConfirm={() => mutation?.mutate({ id })}
        onClose={() => setAsking(undefined)}
      >
        {mutation?.isError && (
          <Alert color="red" variant="light" role="alert">
            {refusalText(mutation.error, t)}
          </Alert>
        )}
        <p className={classes.note}>
          {asking === 'close' && t('rounds.closeExplain', { missing })}
          {asking === 'freezePeers' && t('rounds.freezeExplain', { submitted: round.submitted, missing })}
          {asking === 'publishResults' && t('rounds.publishExplain', { submitted: round.submitted })}
        </p>
      </ConfirmDialog>
    </>
  );
}
