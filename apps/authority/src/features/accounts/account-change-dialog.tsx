import { Stack } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { ConfirmDialog } from '@tieuchi/ui/confirm-dialog';
import { api } from '../../api.ts';
import { useText } from '../../i18n/use-text.ts';
import { type Account, placeNameOf } from './account.ts';
import { AccountRefusal } from './account-refusal.tsx';
import type { IssuedPassword } from './password-sheet.tsx';

/** Asks before an account is locked, unlocked or given a new one-time password, and hands back that password. */
export function AccountChangeDialog(props: {
  kind: 'lock' | 'unlock' | 'reset';
  account: Account;
  onClose: () => void;
  onDone: (issued: IssuedPassword | undefined) => void;
}) {
  const t = useText();
  const { kind, account } = props;
  const lock = useMutation(api.accounts.setLocked.mutationOptions());
  const reset = useMutation(api.accounts.resetPassword.mutationOptions());
  const confirm = () => {
    if (kind !== 'reset') {
      lock.mutate({ id: account.id, locked: kind === 'lock' }, { onSuccess: () => props.onDone(undefined) });
      return;
    }
    const { displayName } = account;
    reset.mutate(
      { id: account.id },
      { onSuccess: (issued) => props.onDone({ ...issued, displayName, unitName: placeNameOf(account, t) }) },
    );
  };
  return (
    <ConfirmDialog
      opened
      title={t(`accounts.${kind}Of`, { name: account.username })}
      confirmLabel={t(`accounts.${kind}`)}
      danger={kind === 'lock'}
      busy={lock.isPending || reset.isPending}
      onConfirm={confirm}
      onClose={props.onClose}
    >
      <Stack gap="sm">
        <AccountRefusal error={lock.error ?? reset.error} />
        <p style={{ margin: 0 }}>{t(`accounts.${kind}Explain`)}</p>
      </Stack>
    </ConfirmDialog>
  );
}
