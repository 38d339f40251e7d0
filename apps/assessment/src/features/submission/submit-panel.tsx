import { Button, Checkbox } from '@mantine/core';
import { Link, useRouter } from '@tanstack/react-router';
import { ConfirmDialog } from '@tieuchi/ui/confirm-dialog';
import { formatNumber } from '@tieuchi/ui/format';
import { missingItems } from '@tieuchi/views/dossier';
import { levelName } from '@tieuchi/views/level-name';
import { useState } from 'react';
import { api, queryClient } from '../../api.ts';
import { useText } from '../../i18n/text.ts';
import { useDossier } from '../dossiers/dossier-context.tsx';
import { useEditStore, useOutbox, useOutboxSnapshot } from '../outbox/outbox-provider.tsx';
import { useMember } from '../session/member.ts';
import { submitDossier } from './submission.ts';
import classes from './submit-panel.module.css';

type Trouble =
  | 'confirmFirst'
  | 'unsent'
  | 'unknown'
  | 'closed'
  | 'forbidden'
  | 'missing'
  | 'notRegistered'
  | 'signedOut'
  | 'outdated'
  | 'other';

/** Submission by the leader or a delegate: names what is missing, asks to confirm it, and never sends twice. */
export function SubmitPanel() {
  const t = useText();
  const { assessment, dossier, editable } = useDossier();
  if (!editable) return null;
  return (
    <section className={classes.panel} aria-labelledby="submit-title" data-screen-only>
      <h2 id="submit-title" className={classes.title}>
        {t('submit.title')}
      </h2>
      {dossier.result.outcome.kind === 'levels' && assessment.registeredLevel === null ? (
        <p>
          {t('submit.registerFirst')}{' '}
          <Link to="/$assessmentId" params={{ assessmentId: assessment.id }}>
            {t('submit.registerLink')}
          </Link>
        </p>
      ) : assessment.maySubmit ? (
        <SubmitForm />
      ) : (
        <p>{t('submit.notAllowed')}</p>
      )}
    </section>
  );
}

function SubmitForm() {
  const t = useText();
  const router = useRouter();
  const outbox = useOutbox();
  const store = useEditStore();
  const { userId } = useMember();
  const { edits } = useOutboxSnapshot();
  const { assessment, dossier } = useDossier();
  const { outcome } = dossier.result;
  const missing = missingItems(dossier);
  const [confirmed, setConfirmed] = useState(false);
  const [asking, setAsking] = useState(false);
  const [busy, setBusy] = useState(false);
  const [trouble, setTrouble] = useState<Trouble>();
  const assessmentId = assessment.id;
  const ownEdits = [...edits.values()].filter((edit) => edit.assessmentId === assessmentId);

  const ask = async (): Promise<void> => {
    setTrouble(undefined);
    if (missing.length > 0 && !confirmed) return setTrouble('confirmFirst');
    setBusy(true);
    await outbox.flush();
    setBusy(false);
    const left = [...outbox.snapshot().edits.values()].some((edit) => edit.assessmentId === assessmentId);
    if (left) return setTrouble('unsent');
    setAsking(true);
  };

  const submit = async (): Promise<void> => {
    setBusy(true);
    const confirmedMissing = missing.map((item) => item.form.id);
    const outcome = await submitDossier({ store, userId, assessmentId, confirmedMissing });
    setBusy(false);
    setAsking(false);
    switch (outcome.kind) {
      case 'submitted':
        await router.navigate({ to: '/$assessmentId/receipt', params: { assessmentId } });
        return;
      case 'unknown':
        return setTrouble('unknown');
      case 'refused':
        setConfirmed(false);
        setTrouble(outcome.reason);
        await queryClient.invalidateQueries(api.dossiers.get.queryFilter({ id: assessmentId }));
    }
  };

  return (
    <>
      <p>{t('submit.explain')}</p>
      {ownEdits.length > 0 && (
        <p className={classes.unsent}>{t('submit.unsentNow', { count: ownEdits.length })}</p>
      )}
      {missing.length > 0 && (
        <>
          <p>
            {t(outcome.kind === 'points' ? 'submit.missingPoints' : 'submit.missing', {
              count: missing.length,
            })}
          </p>
          <ul className={classes.missing}>
            {missing.map((item) => (
              <li key={item.form.id}>
                <Link
                  to="/$assessmentId/criteria/$criterionId"
                  params={{ assessmentId, criterionId: item.form.id }}
                >
                  {item.form.code} {item.form.name}
                </Link>
              </li>
            ))}
          </ul>
          <Checkbox
            checked={confirmed}
            onChange={(event) => setConfirmed(event.currentTarget.checked)}
            label={t('submit.confirmMissing', { count: missing.length })}
            error={trouble === 'confirmFirst' ? t('submit.trouble.confirmFirst') : undefined}
            size="md"
          />
        </>
      )}
      <div role="alert">
        {trouble !== undefined && trouble !== 'confirmFirst' && (
          <p className={classes.trouble}>{t(`submit.trouble.${trouble}`)}</p>
        )}
      </div>
      <Button size="md" onClick={() => void ask()} loading={busy && !asking}>
        {trouble === 'unknown' ? t('submit.again') : t('submit.button')}
      </Button>
      <ConfirmDialog
        opened={asking}
        title={t('submit.dialogTitle')}
        confirmLabel={t('submit.button')}
        onConfirm={() => void submit()}
        onClose={() => setAsking(false)}
        busy={busy}
      >
        <p>
          {outcome.kind === 'points'
            ? t('submit.dialogPoints', {
                unit: assessment.unit.name,
                points: formatNumber(outcome.pointsShown ?? outcome.points),
                done: dossier.answered,
                total: dossier.asked,
              })
            : t(outcome.levels.length === 1 ? 'submit.dialogOneLevel' : 'submit.dialogText', {
                unit: assessment.unit.name,
                registered: levelName(dossier.form.levels, assessment.registeredLevel ?? 0, t),
                achieved: levelName(dossier.form.levels, outcome.level, t),
                done: dossier.answered,
                total: dossier.asked,
              })}
        </p>
        <p>{t('submit.dialogFinal')}</p>
      </ConfirmDialog>
    </>
  );
}
