import { Alert, Button, Stack, Text, Title } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useUiTexts } from '../i18n/i18n.ts';
import type { PasswordFailure } from './failures.ts';
import classes from './form-card.module.css';
import { PasswordField } from './password-field.tsx';

/**
 * Current password and the new one twice. `forced` explains that a one-time password must be replaced. `onSubmit`
 * resolves to nothing after the change, else to the failure.
 */
export function ChangePasswordForm(props: {
  forced: boolean;
  minLength?: number;
  onSubmit: (passwords: { current: string; next: string }) => Promise<PasswordFailure | undefined>;
}) {
  const t = useUiTexts();
  const length = props.minLength ?? 10;
  const [current, setCurrent] = useState('');
  const [next, setNext] = useState('');
  const [repeat, setRepeat] = useState('');
  const [asked, setAsked] = useState(false);
  const [failure, setFailure] = useState<PasswordFailure>();
  const [busy, setBusy] = useState(false);

  const nextError =
    [...next].length < length
      ? t('password.short', { length })
      : next === current
        ? t('password.same')
        : undefined;
  const repeatError = repeat === next ? undefined : t('password.differ');

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setAsked(true);
    if (busy || current === '' || nextError || repeatError) return;
    setBusy(true);
    setFailure(undefined);
    const result = await props.onSubmit({ current, next }).catch((): PasswordFailure => 'network');
    setBusy(false);
    if (result) setFailure(result);
  };

  return (
    <form className={classes.card} onSubmit={submit} noValidate>
      <Stack gap="md">
        <Title order={1}>{t('password.title')}</Title>
        {props.forced && <Text>{t('password.forced')}</Text>}
        {failure && (
          <Alert color="red" variant="light">
            {t(failure === 'network' ? 'signIn.network' : `password.${failure}`)}
          </Alert>
        )}
        <PasswordField
          label={t('password.current')}
          name="current"
          autoComplete="current-password"
          value={current}
          error={asked && current === '' ? t('signIn.required') : undefined}
          onChange={(event) => setCurrent(event.currentTarget.value)}
        />
        <PasswordField
          label={t('password.next')}
          description={t('password.rule', { length })}
          name="next"
          autoComplete="new-password"
          value={next}
          error={asked ? nextError : undefined}
          onChange={(event) => setNext(event.currentTarget.value)}
        />
        <PasswordField
          label={t('password.repeat')}
          name="repeat"
          autoComplete="new-password"
          value={repeat}
          error={asked ? repeatError : undefined}
          onChange={(event) => setRepeat(event.currentTarget.value)}
        />
        <Button type="submit" size="md" loading={busy}>
          {t('password.submit')}
        </Button>
      </Stack>
    </form>
  );
}
