import { Alert, Button, Select, TextInput } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { ConfirmDialog } from '@tieuchi/ui/confirm-dialog';
import { formatDateTime } from '@tieuchi/ui/format';
import { PageHeader } from '@tieuchi/ui/page-header';
import { EmptyState, ErrorState, LoadingState } from '@tieuchi/ui/page-state';
import { matchesSearch } from '@tieuchi/ui/search';
import { denseTableClass, stickyColumnClass, TableFrame } from '@tieuchi/ui/table-frame';
import { Tag } from '@tieuchi/ui/tag';
import { useState } from 'react';
import { type ApiOutputs, api, queryClient } from '../../api.ts';
import { refusalText } from '../../i18n/refusal-text.ts';
import { useText } from '../../i18n/use-text.ts';
import classes from '../rounds/rounds.module.css';
import { useMe } from '../session/me.tsx';
import { holds, provinceOf } from '../session/session.ts';
import { AccountDialog } from './account-dialog.tsx';
import { AdministratorDialog } from './administrator-dialog.tsx';
import { ImportDialog } from './import-dialog.tsx';
import { type IssuedPassword, PasswordSheet } from './password-sheet.tsx';
import { provincialRoles } from './roles.ts';
import { parseAccountsSearch } from './search.ts';

type Account = ApiOutputs['accounts']['list'][number];
type Asking =
  | { kind: 'create' }
  | { kind: 'import' }
  | { kind: 'role'; account: Account }
  | { kind: 'lock' | 'unlock' | 'reset'; account: Account };

/** The accounts of the province: created one by one or from a sheet, locked, reset, given another role. */
export function AccountsPage() {
  const t = useText();
  const me = useMe();
  const province = provinceOf(me);
  const search = useSearch({ from: '/accounts' });
  const navigate = useNavigate({ from: '/accounts' });
  const accounts = useQuery(api.accounts.list.queryOptions());
  const [asking, setAsking] = useState<Asking>();
  const [issued, setIssued] = useState<IssuedPassword[]>();
  const refresh = () => queryClient.invalidateQueries(api.accounts.list.queryFilter());
  const lock = useMutation({
    ...api.accounts.setLocked.mutationOptions(),
    onSuccess: async () => {
      setAsking(undefined);
      await refresh();
    },
  });
  const reset = useMutation(api.accounts.resetPassword.mutationOptions());
  if (issued) return <PasswordSheet issued={issued} onClose={() => setIssued(undefined)} />;
  if (accounts.isPending) return <LoadingState />;
  if (accounts.isError) return <ErrorState onRetry={() => void accounts.refetch()} />;
  const set = (change: Record<string, unknown>) =>
    void navigate({ search: (old) => parseAccountsSearch({ ...old, ...change }), replace: true });
  const shown = accounts.data.filter(
    (account) =>
      matchesSearch(
        [account.username, account.displayName, ...account.roles.map((held) => held.unitName ?? '')].join(
          ' ',
        ),
        search.text ?? '',
      ) &&
      (search.role === undefined || account.roles.some((held) => held.role === search.role)),
  );
  const administrator = holds(me, 'administrator');
  const operator = !administrator && holds(me, 'operator');
  const confirm = () => {
    if (!asking || asking.kind === 'create' || asking.kind === 'import' || asking.kind === 'role') return;
    const { account } = asking;
    if (asking.kind === 'reset')
      reset.mutate(
        { id: account.id },
        {
          onSuccess: async ({ username, oneTimePassword }) => {
            setAsking(undefined);
            setIssued([
              {
                username,
                displayName: account.displayName,
                unitName: account.roles[0]?.unitName ?? '',
                oneTimePassword,
              },
            ]);
            await refresh();
          },
        },
      );
    else lock.mutate({ id: account.id, locked: asking.kind === 'lock' });
  };
  const failed = lock.error ?? reset.error;
  return (
    <>
      <PageHeader
        title={t('nav.accounts')}
        description={province?.name}
        actions={
          <>
            {administrator && (
              <Button variant="default" onClick={() => setAsking({ kind: 'import' })}>
                {t('accounts.import')}
              </Button>
            )}
            {(administrator || operator) && (
              <Button onClick={() => setAsking({ kind: 'create' })}>{t('accounts.create')}</Button>
            )}
          </>
        }
      />
      <div className={classes.tools}>
        <TextInput
          type="search"
          label={t('accounts.find')}
          defaultValue={search.text ?? ''}
          onChange={(event) => set({ text: event.currentTarget.value })}
        />
        <Select
          label={t('accounts.role')}
          data={provincialRoles.map((role) => ({ value: role, label: t(`role.${role}`) }))}
          value={search.role ?? null}
          clearable
          clearButtonProps={{ 'aria-label': t('common.clear') }}
          onChange={(role) => set({ role: role ?? '' })}
        />
        <p className={classes.note} role="status">
          {t('rounds.shown', { shown: shown.length, all: accounts.data.length })}
        </p>
      </div>
      {accounts.data.length === 0 ? (
        <EmptyState title={t('accounts.none')} />
      ) : (
        <TableFrame label={t('nav.accounts')} maxHeight="70vh">
          <table className={denseTableClass}>
            <thead>
              <tr>
                <th scope="col" className={stickyColumnClass}>
                  {t('accounts.username')}
                </th>
                <th scope="col">{t('accounts.displayName')}</th>
                <th scope="col">{t('accounts.role')}</th>
                <th scope="col">{t('accounts.state')}</th>
                <th scope="col">{t('accounts.lastSignIn')}</th>
                <th scope="col">{t('sets.actions')}</th>
              </tr>
            </thead>
            <tbody>
              {shown.map((account) => (
                <tr key={account.id}>
                  <th scope="row" className={stickyColumnClass}>
                    {account.username}
                  </th>
                  <td>{account.displayName}</td>
                  <td>
                    {account.roles.map((held) => (
                      <div key={`${held.role}|${held.unitId ?? ''}`}>
                        {t(`role.${held.role}`)}
                        {held.unitName !== null && ` – ${held.unitName}`}
                      </div>
                    ))}
                  </td>
                  <td>
                    {account.locked ? (
                      <Tag tone="critical">{t('accounts.locked')}</Tag>
                    ) : account.mustChangePassword ? (
                      <Tag tone="caution">{t('accounts.oneTime')}</Tag>
                    ) : (
                      <Tag tone="positive">{t('accounts.active')}</Tag>
                    )}
                  </td>
                  <td>
                    {account.lastSignInAt === null
                      ? t('accounts.never')
                      : formatDateTime(account.lastSignInAt)}
                  </td>
                  <td style={{ whiteSpace: 'nowrap' }}>
                    <Button.Group>
                      <Button
                        size="compact-sm"
                        variant="default"
                        aria-label={t('accounts.resetOf', { name: account.username })}
                        onClick={() => setAsking({ kind: 'reset', account })}
                      >
                        {t('accounts.reset')}
                      </Button>
                      {administrator && (
                        <Button
                          size="compact-sm"
                          variant="default"
                          aria-label={t('accounts.changeRoleOf', { name: account.username })}
                          onClick={() => setAsking({ kind: 'role', account })}
                        >
                          {t('accounts.changeRole')}
                        </Button>
                      )}
                      {account.id !== me.user.id && (
                        <Button
                          size="compact-sm"
                          variant="default"
                          aria-label={t(account.locked ? 'accounts.unlockOf' : 'accounts.lockOf', {
                            name: account.username,
                          })}
                          onClick={() => setAsking({ kind: account.locked ? 'unlock' : 'lock', account })}
                        >
                          {t(account.locked ? 'accounts.unlock' : 'accounts.lock')}
                        </Button>
                      )}
                    </Button.Group>
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </TableFrame>
      )}
      {asking && (asking.kind === 'lock' || asking.kind === 'unlock' || asking.kind === 'reset') && (
        <ConfirmDialog
          opened
          title={t(`accounts.${asking.kind}Of`, { name: asking.account.username })}
          confirmLabel={t(`accounts.${asking.kind}`)}
          danger={asking.kind === 'lock'}
          busy={lock.isPending || reset.isPending}
          onConfirm={confirm}
          onClose={() => setAsking(undefined)}
        >
          {failed && (
            <Alert color="red" variant="light" role="alert">
              {refusalText(failed, t)}
            </Alert>
          )}
          <p className={classes.note}>{t(`accounts.${asking.kind}Explain`)}</p>
        </ConfirmDialog>
      )}
      {asking && (asking.kind === 'create' || asking.kind === 'role') && province && (
        <AccountDialog
          province={province}
          account={asking.kind === 'role' ? asking.account : undefined}
          onClose={() => setAsking(undefined)}
          onDone={async (created) => {
            setAsking(undefined);
            if (created) setIssued([created]);
            await refresh();
          }}
        />
      )}
      {asking?.kind === 'create' && operator && (
        <AdministratorDialog
          onClose={() => setAsking(undefined)}
          onDone={async (created) => {
            setAsking(undefined);
            setIssued([created]);
            await refresh();
          }}
        />
      )}
      {asking?.kind === 'import' && (
        <ImportDialog
          onClose={() => setAsking(undefined)}
          onDone={async (created) => {
            setAsking(undefined);
            setIssued(created);
            await refresh();
          }}
        />
      )}
    </>
  );
}
