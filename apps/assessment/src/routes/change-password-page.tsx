import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useRouter } from '@tanstack/react-router';
import { ChangePasswordForm } from '@tieuchi/ui/change-password-form';
import { LanguageSwitch } from '@tieuchi/ui/language-switch';
import { changePassword, meQuery, signOut } from '../features/session/queries.ts';
import { useText } from '../i18n/text.ts';
import classes from './doorway.module.css';
import { usePageTitle } from './page-title.ts';

/** Changing the password; forced while the one-time password is in use. */
export function ChangePasswordPage() {
  const t = useText();
  const router = useRouter();
  const { data: me } = useQuery(meQuery());
  usePageTitle(t('changePassword.title'));

  const submit = async (passwords: { current: string; next: string }) => {
    const failure = await changePassword(passwords);
    if (!failure) await router.navigate({ to: '/' });
    return failure;
  };
  const leave = async (): Promise<void> => {
    if (me?.mustChangePassword) await signOut();
    await router.navigate({ to: '/' });
  };

  return (
    <div className={classes.page}>
      <header className={classes.head}>
        <a href="/" className={classes.brand}>
          {t('app.name')}
        </a>
        <LanguageSwitch />
      </header>
      <main id="main" tabIndex={-1} className={classes.main}>
        <ChangePasswordForm forced={me?.mustChangePassword ?? false} onSubmit={submit} />
        <div className={classes.leave}>
          <Button variant="subtle" onClick={() => void leave()}>
            {me?.mustChangePassword ? t('changePassword.signOut') : t('changePassword.back')}
          </Button>
        </div>
      </main>
    </div>
  );
}
