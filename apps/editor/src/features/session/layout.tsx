import { useQuery } from '@tanstack/react-query';
import { Link, Navigate, Outlet, useMatches, useNavigate } from '@tanstack/react-router';
import { AppShell, shellBrandClass, shellNavLinkClass } from '@tieuchi/ui/app-shell';
import { ChangePasswordForm } from '@tieuchi/ui/change-password-form';
import { LanguageSwitch } from '@tieuchi/ui/language-switch';
import { ErrorState, LoadingState } from '@tieuchi/ui/page-state';
import { SignInForm } from '@tieuchi/ui/sign-in-form';
import { UserMenu } from '@tieuchi/ui/user-menu';
import { Fragment, type ReactNode, useEffect } from 'react';
import { api, drawPageFor, queryClient } from '../../api.ts';
import { FailedState } from '../../failed-state.tsx';
import { type EditorText, useText } from '../../i18n/use-text.ts';
import { PageButton } from '../../link.tsx';
import { MeProvider } from './me.tsx';
import { navigationOf } from './navigation.ts';
import { changePassword, holds, type Me, provinceOf, signIn, signOut } from './session.ts';

/** Frame of every page: navigation by role, sign-in in place of pages that need it, a forced password change first. */
export function Layout() {
  const t = useText();
  const me = useQuery(api.session.me.queryOptions());
  const navigate = useNavigate();
  const matches = useMatches();
  const path = matches.at(-1)?.pathname ?? '/';
  const open = matches.some((match) => match.fullPath === '/sets/$digest');
  const wide = matches.some((match) => match.fullPath === '/drafts/$id' || match.fullPath === '/compare');

  useEffect(() => {
    document.title = t('app.title');
  }, [t]);

  const refresh = () => queryClient.invalidateQueries();
  const signedIn = me.data ?? undefined;
  drawPageFor(signedIn?.user.id);
  const content = (): ReactNode => {
    if (me.isPending) return <LoadingState />;
    if (me.isError) return <FailedState query={me} />;
    if (!signedIn) {
      if (open) return <Outlet />;
      return (
        <SignInForm
          onSubmit={async (credentials) => {
            const failure = await signIn(credentials);
            if (!failure) await refresh();
            return failure;
          }}
        />
      );
    }
    if (signedIn.mustChangePassword || path === '/password')
      return (
        <ChangePasswordForm
          forced={signedIn.mustChangePassword}
          onSubmit={async (passwords) => {
            const failure = await changePassword(passwords);
            if (!failure) {
              await refresh();
              await navigate({ to: '/' });
            }
            return failure;
          }}
        />
      );
    const [start] = navigationOf(signedIn);
    if (start === undefined)
      return <ErrorState title={t('app.notYours')}>{t('app.notYoursHelp')}</ErrorState>;
    if (path === '/' && start.to !== '/') return <Navigate to={start.to} replace />;
    return <Outlet />;
  };

  return (
    <MeProvider value={signedIn}>
      <AppShell
        wide={wide}
        fill={matches.some((match) => match.fullPath === '/drafts/$id')}
        brand={
          <Link to="/" className={shellBrandClass}>
            {t('app.name')}
          </Link>
        }
        navigation={
          signedIn && !signedIn.mustChangePassword
            ? navigationOf(signedIn).map((item) => (
                <Link
                  key={item.to}
                  to={item.to}
                  className={shellNavLinkClass}
                  activeOptions={{ exact: item.to === '/', includeSearch: false }}
                >
                  {t(item.label)}
                </Link>
              ))
            : undefined
        }
        corner={
          <>
            <LanguageSwitch />
            {signedIn ? (
              <UserMenu
                name={signedIn.user.displayName}
                detail={describePlace(signedIn, t)}
                onChangePassword={() => void navigate({ to: '/password' })}
                onSignOut={async () => {
                  await signOut();
                  await refresh();
                  await navigate({ to: '/' });
                }}
              />
            ) : (
              open && (
                <PageButton to="/" variant="default">
                  {t('app.signIn')}
                </PageButton>
              )
            )}
          </>
        }
      >
        {/* Nothing of one person's page survives for the next one who signs in. */}
        <Fragment key={signedIn?.user.id}>{content()}</Fragment>
      </AppShell>
    </MeProvider>
  );
}

function describePlace(me: Me, t: EditorText): string {
  if (holds(me, 'ministryAnalyst')) return t('role.ministry');
  if (holds(me, 'operator')) return t('role.operator');
  return provinceOf(me)?.name ?? me.user.username;
}
