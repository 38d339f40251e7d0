import { useNavigate } from '@tanstack/react-router';
import { type Me, provinceOf, rolePlaces } from '@tieuchi/client/me';
import type { Session } from '@tieuchi/client/session';
import { ConfirmDialog } from '@tieuchi/ui/confirm-dialog';
import type { Text } from '@tieuchi/ui/i18n';
import { UserMenu } from '@tieuchi/ui/user-menu';
import { useState } from 'react';
import { type ShellKey, useShellText } from '../texts/use-text.ts';

/** What the frame gives the person's corner. */
export interface AccountMenuProps {
  readonly me: Me;
  readonly session: Session;
}

/**
 * The person's corner. Signing out first sends what is waiting (`flush` resolves with how much of it could not be sent), and asks when
 * something is left.
 */
export function AccountMenu({ me, session, flush }: AccountMenuProps & { flush?: () => Promise<number> }) {
  const t = useShellText();
  const navigate = useNavigate();
  const [unsent, setUnsent] = useState(0);
  const [failed, setFailed] = useState(false);

  const leave = async (): Promise<void> => {
    try {
      await session.signOut();
      await navigate({ to: '/' });
    } catch {
      setFailed(true);
    }
  };
  const ask = async (): Promise<void> => {
    setFailed(false);
    const left = (await flush?.()) ?? 0;
    if (left === 0) await leave();
    else setUnsent(left);
  };

  return (
    <>
      <UserMenu
        name={me.user.displayName}
        detail={describePlace(me, t)}
        onChangePassword={() => void navigate({ to: '/password' })}
        onSignOut={() => void ask()}
      />
      <ConfirmDialog
        opened={unsent > 0 || failed}
        title={t('signOut.title')}
        confirmLabel={t('signOut.confirm')}
        onConfirm={() => void leave()}
        onClose={() => {
          setUnsent(0);
          setFailed(false);
        }}
      >
        {unsent > 0 && <p>{t('signOut.unsent', { count: unsent })}</p>}
        {failed && <p role="alert">{t('signOut.failed')}</p>}
      </ConfirmDialog>
    </>
  );
}

/** Where somebody works: their communes, else the ministry, the installation, or the province. */
function describePlace(me: Me, t: Text<ShellKey>): string {
  const communes = new Set(
    me.memberships.flatMap(({ role, unitName }) =>
      rolePlaces[role] === 'commune' && unitName !== null ? [unitName] : [],
    ),
  );
  if (communes.size > 0) return [...communes].join(', ');
  const roles = me.memberships.map(({ role }) => role);
  if (roles.includes('ministryAnalyst')) return t('role.ministry');
  if (roles.includes('operator')) return t('role.operator');
  return provinceOf(me)?.name ?? me.user.username;
}
