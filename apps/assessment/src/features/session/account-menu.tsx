import { useRouter } from '@tanstack/react-router';
import { ConfirmDialog } from '@tieuchi/ui/confirm-dialog';
import { UserMenu } from '@tieuchi/ui/user-menu';
import { useState } from 'react';
import { useText } from '../../i18n/text.ts';
import { useOutbox } from '../outbox/outbox-provider.tsx';
import { useMember } from './member.tsx';
import { signOut } from './queries.ts';

/** The person's corner. Signing out first sends what is waiting, and asks when some of it cannot be sent. */
export function AccountMenu() {
  const t = useText();
  const router = useRouter();
  const outbox = useOutbox();
  const member = useMember();
  const [unsent, setUnsent] = useState(0);
  const [failed, setFailed] = useState(false);

  const leave = async (): Promise<void> => {
    try {
      await signOut();
      await router.navigate({ to: '/sign-in' });
    } catch {
      setFailed(true);
    }
  };
  const ask = async (): Promise<void> => {
    setFailed(false);
    await outbox.flush();
    const count = outbox.snapshot().edits.size;
    if (count === 0) await leave();
    else setUnsent(count);
  };

  return (
    <>
      <UserMenu
        name={member.displayName}
        detail={member.unitNames.join(', ')}
        onChangePassword={() => void router.navigate({ to: '/change-password' })}
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
