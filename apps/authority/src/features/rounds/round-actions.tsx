import { Alert, Button } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { refusalText } from '@tieuchi/client/refusal-text';
import { vietnamDay } from '@tieuchi/criteria/vietnam-day';
import { ConfirmDialog } from '@tieuchi/ui/confirm-dialog';
import { useState } from 'react';
import { api, queryClient } from '../../api.ts';
import { useText } from '../../i18n/use-text.ts';
import { isOver, publishObstacle, type Round } from './round.ts';
import classes from './rounds.module.css';

type Step = 'close' | 'freezePeers' | 'publishResults';

/** What a publisher does with a round as it ends: close it, freeze the figures that are compared, make its results public. */
export function RoundActions({ round }: { round: Round }) {
  const t = useText();
  // What is asked stays while the dialog fades out.
  const [step, setStep] = useState<Step>('close');
  const [asking, setAsking] = useState(false);
  const ask = (next: Step) => {
    setStep(next);
    setAsking(true);
  };
  const after = {
    onSuccess: async () => {
      setAsking(false);
      await Promise.all(
        [api.rounds.pathFilter(), api.results.pathFilter(), api.dossiers.pathFilter()].map((filter) =>
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
  const today = vietnamDay(new Date());
  const over = isOver(round, today);
  const obstacle = publishObstacle(round, today);
  const mutation = steps[step];
  const missing = round.units - round.submitted;
  return (
    <>
      {round.state === 'open' && (
        <Button variant="default" onClick={() => ask('close')}>
          {t('rounds.close')}
        </Button>
      )}
      {round.comparesUnits && round.frozen === null && (
        <Button
          variant="default"
          disabled={!over}
          title={over ? undefined : t('rounds.freezeWhen')}
          onClick={() => ask('freezePeers')}
        >
          {t('rounds.freezePeers')}
        </Button>
      )}
      {round.resultsPublishedAt === null && (
        <Button
          disabled={obstacle !== undefined}
          title={obstacle === undefined ? undefined : t(obstacle)}
          onClick={() => ask('publishResults')}
        >
          {t('rounds.publishResults')}
        </Button>
      )}
      <ConfirmDialog
        opened={asking}
        title={t(`rounds.${step}`)}
        confirmLabel={t(`rounds.${step}`)}
        danger={step !== 'publishResults'}
        busy={mutation.isPending}
        onConfirm={() => mutation.mutate({ id })}
        onClose={() => setAsking(false)}
      >
        {mutation.isError && (
          <Alert color="red" variant="light" role="alert">
            {refusalText(mutation.error, t)}
          </Alert>
        )}
        <p className={classes.note}>
          {step === 'close' && t('rounds.closeExplain', { missing })}
          {step === 'freezePeers' && t('rounds.freezeExplain', { submitted: round.submitted, missing })}
          {step === 'publishResults' && t('rounds.publishExplain', { submitted: round.submitted })}
        </p>
      </ConfirmDialog>
    </>
  );
}
