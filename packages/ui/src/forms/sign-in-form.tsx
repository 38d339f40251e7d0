import { Alert, Button, Stack, TextInput, Title } from '@mantine/core';
import { type FormEvent, type ReactNode, useRef, useState } from 'react';
import { useUiTexts } from '../i18n/i18n.ts';
import type { SignInFailure } from './failures.ts';
import classes from './form-card.module.css';
import { PasswordField } from './password-field.tsx';

/**
 * User name and password. `onSubmit` resolves to nothing after a sign-in, else to the failure, which is announced; the
 * password is then focused, and emptied if it was wrong: whoever only has to wait types nothing again. `children` stand under the title.
 */
export function SignInForm(props: {
  onSubmit: (credentials: { username: string; password: string }) => Promise<SignInFailure | undefined>;
  children?: ReactNode;
}) {
  const t = useUiTexts();
  const [username, setUsername] = useState('');
  const [password, setPassword] = useState('');
  const [failure, setFailure] = useState<SignInFailure>();
  const [asked, setAsked] = useState(false);
  const [busy, setBusy] = useState(false);
  const passwordField = useRef<HTMLInputElement>(null);

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setAsked(true);
    if (busy || username.trim() === '' || password === '') return;
    setBusy(true);
    setFailure(undefined);
    const result = await props
      .onSubmit({ username: username.trim(), password })
      .catch((): SignInFailure => ({ kind: 'network' }));
    setBusy(false);
    if (!result) return;
    setFailure(result);
    if (result.kind === 'wrong') setPassword('');
    setAsked(false);
    passwordField.current?.focus();
  };

  const message = failure && failureText(failure, t);
  return (
    <form className={classes.card} onSubmit={submit} noValidate>
      <Stack gap="md">
        <Title order={1}>{t('signIn.title')}</Title>
        {props.children}
        {message !== undefined && (
          <Alert color="red" variant="light">
            {message}
          </Alert>
        )}
        <TextInput
          label={t('signIn.username')}
          name="username"
          autoComplete="username"
          autoCapitalize="none"
          spellCheck={false}
          value={username}
          error={asked && username.trim() === '' ? t('signIn.required') : undefined}
          onChange={(event) => setUsername(event.currentTarget.value)}
        />
        <PasswordField
          ref={passwordField}
          label={t('signIn.password')}
          name="password"
          autoComplete="current-password"
          value={password}
          error={asked && password === '' ? t('signIn.required') : undefined}
          onChange={(event) => setPassword(event.currentTarget.value)}
        />
        <Button type="submit" size="md" loading={busy}>
          {t('signIn.submit')}
        </Button>
      </Stack>
      <p className={classes.help}>{t('signIn.help')}</p>
    </form>
  );
}

function failureText(failure: SignInFailure, t: ReturnType<typeof useUiTexts>): string {
  switch (failure.kind) {
    case 'wrong':
      return t('signIn.wrong');
    case 'wait':
      return t('signIn.wait', { seconds: failure.seconds });
    case 'network':
    case 'busy':
      return t(`signIn.${failure.kind}`);
  }
}
