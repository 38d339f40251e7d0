import type { Me } from '@tieuchi/client/me';
import { AccountMenu, type AccountMenuProps } from '@tieuchi/shell/account-menu';
import { Frame } from '@tieuchi/shell/frame';
import { LoadingState } from '@tieuchi/ui/page-state';
import type { ReactNode } from 'react';
import { session } from '../api.ts';
import { OutboxBanner } from '../features/outbox/outbox-banner.tsx';
import { OutboxProvider, useOutbox } from '../features/outbox/outbox-provider.tsx';

/** The frame of every page, with the outbox of the person around it. */
export function Layout() {
  return (
    <Frame
      app="assessment"
      session={session}
      around={WithOutbox}
      corner={OutboxAccountMenu}
      banner={<OutboxBanner />}
    />
  );
}

function WithOutbox({ me, children }: { me: Me; children: ReactNode }) {
  return (
    <OutboxProvider userId={me.user.id} fallback={<LoadingState />}>
      {children}
    </OutboxProvider>
  );
}

function OutboxAccountMenu(props: AccountMenuProps) {
  const outbox = useOutbox();
  const flush = async (): Promise<number> => {
    await outbox.flush();
    return outbox.snapshot().edits.size;
  };
  return <AccountMenu {...props} flush={flush} />;
}
