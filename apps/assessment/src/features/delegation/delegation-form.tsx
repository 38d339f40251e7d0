import { Button, NativeSelect, Textarea } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { refusalText } from '@tieuchi/client/refusal-text';
import { DateField } from '@tieuchi/ui/date-field';
import { useLanguage } from '@tieuchi/ui/i18n';
import { wordProblem } from '@tieuchi/values/problem-words';
import { type FormEvent, useState } from 'react';
import { useText } from '../../i18n/text.ts';
import { daysLeft } from '../rounds/days-left.ts';
import classes from './delegation.module.css';
import { grantMutation } from './queries.ts';

/** Giving an officer of the unit the right to submit until a day, with a reason. */
export function DelegationForm({ officers }: { officers: readonly { userId: string; name: string }[] }) {
  const t = useText();
  const language = useLanguage();
  const grant = useMutation(grantMutation());
  const [userId, setUserId] = useState('');
  const [until, setUntil] = useState<string>();
  const [reason, setReason] = useState('');
  const [asked, setAsked] = useState(false);
  const dayProblem =
    until === undefined
      ? wordProblem({ code: 'notADate' }, language)
      : daysLeft(until, Date.now()) < 0
        ? t('delegation.dayPassed')
        : undefined;

  const submit = (event: FormEvent): void => {
    event.preventDefault();
    setAsked(true);
    if (userId === '' || until === undefined || dayProblem !== undefined || reason.trim() === '') return;
    grant.mutate(
      { userId, until, reason: reason.trim().replace(/\s+/g, ' ') },
      {
        onSuccess: () => {
          setUserId('');
          setUntil(undefined);
          setReason('');
          setAsked(false);
        },
      },
    );
  };

  if (officers.length === 0) return <p className={classes.card}>{t('delegation.noOfficers')}</p>;
  return (
    <form onSubmit={submit} noValidate className={classes.card} aria-labelledby="grant-title">
      <h2 id="grant-title" className={classes.title}>
        {t('delegation.grantTitle')}
      </h2>
      <div className={classes.fields}>
        <NativeSelect
          label={t('delegation.officer')}
          value={userId}
          onChange={(event) => setUserId(event.currentTarget.value)}
          error={asked && userId === '' ? t('delegation.chooseOfficer') : undefined}
          data={[
            { value: '', label: t('delegation.choose') },
            ...officers.map((officer) => ({ value: officer.userId, label: officer.name })),
          ]}
        />
        <DateField
          label={t('delegation.until')}
          value={until}
          onChange={(day) => setUntil(day)}
          error={asked ? dayProblem : undefined}
        />
      </div>
      <Textarea
        label={t('delegation.reason')}
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
        error={asked && reason.trim() === '' ? t('delegation.reasonNeeded') : undefined}
        maxLength={500}
        rows={2}
      />
      <div role="status">
        {grant.isError && (
          <p className={classes.failure}>{refusalText(grant.error, t, 'delegation.failed')}</p>
        )}
        {grant.isSuccess && !asked && <p>{t('delegation.granted')}</p>}
      </div>
      <Button type="submit" loading={grant.isPending}>
        {t('delegation.grant')}
      </Button>
    </form>
  );
}
