import { useQuery } from '@tanstack/react-query';
import { Outlet, useLocation } from '@tanstack/react-router';
import type { Me } from '@tieuchi/client/me';
import type { Session } from '@tieuchi/client/session';
import { AppShell, shellBrandClass, shellNavLinkClass } from '@tieuchi/ui/app-shell';
import { LanguageSwitch } from '@tieuchi/ui/language-switch';
import { LoadingState } from '@tieuchi/ui/page-state';
import { type ComponentType, type ReactNode, Suspense, useEffect } from 'react';
import { FailedState } from './failed-state.tsx';
import { PageButton } from './link.tsx';
import { PlaceLink } from './places/place-link.tsx';
import { type AppName, placesOf } from './places/places.ts';
import { AccountMenu, type AccountMenuProps } from './session/account-menu.tsx';
import { ChangePassword, SignIn } from './session/lazy-doorway.tsx';
import { MeProvider } from './session/me.tsx';
import { useDrawnPerson } from './session/use-drawn-person.ts';
import { Start } from './start.tsx';
import { useShellText } from './texts/use-text.ts';
import { useFocusOnArrival } from './use-focus-on-arrival.ts';

/** What an app sets into the frame. */
interface FrameProps {
  readonly app: AppName;
  readonly session: Session;
  /** The page may be read by anybody. */
  readonly open?: boolean;
  /** The page takes the whole width, or exactly the height of the window. */
  readonly wide?: boolean;
  readonly fill?: boolean;
  /** What the app keeps around its pages, header included, while a person is signed in. */
  readonly around?: ComponentType<{ me: Me; children: ReactNode }>;
  /** The person's corner, where the app has something to do before signing out. */
  readonly corner?: ComponentType<AccountMenuProps>;
  /** Stands above every page. */
  readonly banner?: ReactNode;
}

/**
 * The frame of every page in every app: the places that the person may enter, signing in in place of pages that need it, a forced
 * change of password first. Once somebody else has signed in with another tab, that person's start page is loaded instead.
 */
export function Frame(props: FrameProps) {
  const { app, session, open = false, around: Around = Fragmentary, corner: Corner = AccountMenu } = props;
  const t = useShellText();
  const me = useQuery(session.me());
  const { pathname } = useLocation();
  useEffect(() => session.watch(), [session]);
  useFocusOnArrival();

  const { drawn, ended, changed } = useDrawnPerson(me.data);
  useEffect(() => {
    // Nothing on this page is theirs.
    if (changed) window.location.assign('/');
  }, [changed]);
  if (changed) return <LoadingState />;
  session.expect(drawn?.user.id);

  const content = (): ReactNode => {
    if (me.isPending) return <LoadingState />;
    if (me.data === undefined) return <FailedState query={me} />;
    if (!drawn) return open ? <Outlet /> : <SignIn session={session} ended={ended && !session.wasLeft()} />;
    if (drawn.mustChangePassword || pathname === '/password')
      return <ChangePassword session={session} forced={drawn.mustChangePassword} />;
    return (
      <>
        {props.banner}
        <Start app={app} me={drawn}>
          <Outlet />
        </Start>
      </>
    );
  };

  const mine = drawn && !drawn.mustChangePassword ? placesOf(drawn) : [];
  const [start] = mine;
  const shell = (
    <AppShell
      wide={props.wide ?? false}
      fill={props.fill ?? false}
      brand={
        start ? (
          <PlaceLink place={start} here={app} className={shellBrandClass}>
            {t('app.name')}
          </PlaceLink>
        ) : (
          <a href="/" className={shellBrandClass}>
            {t('app.name')}
          </a>
        )
      }
      navigation={
        mine.length > 0
          ? mine.map((place) => (
              <PlaceLink key={place.label} place={place} here={app} className={shellNavLinkClass}>
                {t(place.label)}
              </PlaceLink>
            ))
          : undefined
      }
      corner={
        <>
          <LanguageSwitch />
          {drawn ? (
            <Corner me={drawn} session={session} />
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
      <Suspense key={drawn?.user.id} fallback={<LoadingState />}>
        {content()}
      </Suspense>
    </AppShell>
  );
  return (
    <MeProvider value={drawn}>
      {drawn ? (
        <Around key={drawn.user.id} me={drawn}>
          {shell}
        </Around>
      ) : (
        shell
      )}
    </MeProvider>
  );
}

function Fragmentary({ children }: { children: ReactNode }) {
  return children;
}
