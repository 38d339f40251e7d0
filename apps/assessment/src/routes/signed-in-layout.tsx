import { useQuery } from '@tanstack/react-query';
import { Link, Outlet, useRouter } from '@tanstack/react-router';
import { AppShell, shellBrandClass, shellNavLinkClass } from '@tieuchi/ui/app-shell';
import { LanguageSwitch } from '@tieuchi/ui/language-switch';
import { LoadingState } from '@tieuchi/ui/page-state';
import { useEffect, useRef } from 'react';
import { queryClient, trpc } from '../api/client.ts';
import { OutboxBanner } from '../features/outbox/outbox-banner.tsx';
import { OutboxProvider } from '../features/outbox/outbox-provider.tsx';
import { AccountMenu } from '../features/session/account-menu.tsx';
import { MemberProvider, toMember } from '../features/session/member.tsx';
import { meQuery } from '../features/session/queries.ts';
import { onOtherTabChange } from '../features/session/session-channel.ts';
import { useText } from '../i18n/text.ts';

/** Everything behind the sign-in: the shell, the outbox of this person, and the pages. */
export function SignedInLayout() {
  const t = useText();
  const router = useRouter();
  const { data: me } = useQuery(meQuery());
  const first = useRef(me?.user.id);

  useEffect(
    () => onOtherTabChange(() => void queryClient.invalidateQueries(trpc.session.me.queryFilter())),
    [],
  );

  const changed = me != null && me.user.id !== first.current;
  useEffect(() => {
    // Somebody else signed in with another tab: nothing on this page is theirs.
    if (changed) window.location.assign('/assessment/');
  }, [changed]);

  const ended = me === null;
  const mustChange = me?.mustChangePassword === true;
  useEffect(() => {
    const next = router.state.location.href;
    if (ended) void router.navigate({ to: '/sign-in', search: { next, reason: 'ended' } });
    else if (mustChange) void router.navigate({ to: '/change-password' });
  }, [ended, mustChange, router]);

  if (!me || changed || mustChange) return <LoadingState />;

  const member = toMember(me);
  return (
    <MemberProvider member={member}>
      <OutboxProvider key={me.user.id} userId={me.user.id} fallback={<LoadingState />}>
        <AppShell
          brand={
            <Link to="/" className={shellBrandClass}>
              {t('app.name')}
            </Link>
          }
          navigation={
            <>
              <Link to="/" className={shellNavLinkClass} activeOptions={{ exact: true }}>
                {t('nav.rounds')}
              </Link>
              {member.isLeader && (
                <Link to="/delegation" className={shellNavLinkClass}>
                  {t('nav.delegation')}
                </Link>
              )}
            </>
          }
          corner={
            <>
              <LanguageSwitch />
              <AccountMenu />
            </>
          }
        >
          <OutboxBanner />
          <Outlet />
        </AppShell>
      </OutboxProvider>
    </MemberProvider>
  );
}
