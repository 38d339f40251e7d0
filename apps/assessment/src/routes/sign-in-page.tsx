import { Alert } from '@mantine/core';
import { getRouteApi, useRouter } from '@tanstack/react-router';
import { LanguageSwitch } from '@tieuchi/ui/language-switch';
import { SignInForm } from '@tieuchi/ui/sign-in-form';
import { signIn } from '../features/session/queries.ts';
import { useText } from '../i18n/text.ts';
import classes from './doorway.module.css';
import { usePageTitle } from './page-title.ts';

const route = getRouteApi('/sign-in');

/** Signing in; afterwards back to the page that was asked for. */
export function SignInPage() {
  const t = useText();
  const router = useRouter();
  const { next, reason } = route.useSearch();
  usePageTitle(t('signIn.title'));

  const submit = async (credentials: { username: string; password: string }) => {
    const failure = await signIn(credentials);
    if (!failure) await router.navigate({ href: ownPath(next) });
    return failure;
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
        <SignInForm onSubmit={submit}>
          {reason === 'ended' && (
            <Alert variant="light" color="yellow" role="status">
              {t('signIn.ended')}
            </Alert>
          )}
          <p className={classes.note}>{t('signIn.note')}</p>
        </SignInForm>
      </main>
    </div>
  );
}

/** Only a path of this app: an address in a link must not lead elsewhere after signing in. */
function ownPath(next: string | undefined): string {
  return next?.startsWith('/') && !next.startsWith('//') && !next.startsWith('/\\') ? next : '/';
}
