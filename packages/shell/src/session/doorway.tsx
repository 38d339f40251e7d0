import { Alert } from '@mantine/core';
import { useNavigate, useRouter } from '@tanstack/react-router';
import type { Session } from '@tieuchi/client/session';
import { ChangePasswordForm } from '@tieuchi/ui/change-password-form';
import { SignInForm } from '@tieuchi/ui/sign-in-form';
import { useShellText } from '../texts/use-text.ts';

/** Signing in, in place of the page that needs it; `ended` says that a session has just ended. */
export function SignIn({ session, ended }: { session: Session; ended: boolean }) {
  const t = useShellText();
  const router = useRouter();
  return (
    <SignInForm
      onSubmit={async (credentials) => {
        const failure = await session.signIn(credentials);
        if (!failure) await router.invalidate();
        return failure;
      }}
    >
      {ended && (
        <Alert variant="light" color="yellow" role="status">
          {t('session.ended')}
        </Alert>
      )}
    </SignInForm>
  );
}

/** Changing the password; `forced` while the one-time password is in use. Afterwards to the first page. */
export function ChangePassword({ session, forced }: { session: Session; forced: boolean }) {
  const navigate = useNavigate();
  return (
    <ChangePasswordForm
      forced={forced}
      onSubmit={async (passwords) => {
        const failure = await session.changePassword(passwords);
        if (!failure) await navigate({ to: '/' });
        return failure;
      }}
    />
  );
}
