import { Button, Select, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { holds, provinceOf } from '@tieuchi/client/me';
import { FailedState } from '@tieuchi/shell/failed-state';
import { useMe } from '@tieuchi/shell/me';
import { PageHeader } from '@tieuchi/ui/page-header';
import { EmptyState, LoadingState } from '@tieuchi/ui/page-state';
import { matchesSearch } from '@tieuchi/ui/search';
import { useState } from 'react';
import { api, queryClient } from '../../api.ts';
import { useText } from '../../i18n/use-text.ts';
import classes from '../rounds/rounds.module.css';
import { AccountChangeDialog } from './account-change-dialog.tsx';
import { AccountDialog } from './account-dialog.tsx';
import { type AccountChange, AccountTable } from './account-table.tsx';
import { AdministratorDialog } from './administrator-dialog.tsx';
import { ImportDialog } from './importing/import-dialog.tsx';
import { type IssuedPassword, PasswordSheet } from './password-sheet.tsx';
import { rolesManagedBy } from './roles.ts';
import { type AccountsSearch, parseAccountsSearch } from './search.ts';

type Asking = { kind: 'create' } | { kind: 'import' } | AccountChange;

/**
 * The accounts somebody manages: an administrator those of the province, the operator the administrators and the ministry's.
 * Created one by one or, in a province, from a sheet; locked, reset, given another role.
 */
export function AccountsPage() {
  const t = useText();
  const me = useMe();
  const province = provinceOf(me);
  const administrator = holds(me, 'administrator');
  const search = useSearch({ from: '/accounts' });
  const navigate = useNavigate({ from: '/accounts' });
  const accounts = useQuery(api.accounts.list.queryOptions());
  const [asking, setAsking] = useState<Asking>();
  const [issued, setIssued] = useState<readonly IssuedPassword[]>();
  if (issued) return <PasswordSheet issued={issued} onClose={() => setIssued(undefined)} />;
  if (accounts.isPending) return <LoadingState />;
  if (accounts.isError) return <FailedState query={accounts} />;
  const close = () => setAsking(undefined);
  const finish = (passwords: readonly IssuedPassword[]) => {
    close();
    if (passwords.length > 0) setIssued(passwords);
    void queryClient.invalidateQueries(api.accounts.list.queryFilter());
  };
  const finishOne = (password: IssuedPassword | undefined) => finish(password ? [password] : []);
  const set = (change: AccountsSearch) =>
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
  return (
    <>
      <PageHeader
        title={t('nav.accounts')}
        description={province?.name ?? t('accounts.describeOperator')}
        actions={
          <>
            {administrator && (
              <Button variant="default" onClick={() => setAsking({ kind: 'import' })}>
                {t('accounts.import')}
              </Button>
            )}
            <Button onClick={() => setAsking({ kind: 'create' })}>{t('accounts.create')}</Button>
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
          data={rolesManagedBy(me).map((role) => ({ value: role, label: t(`role.${role}`) }))}
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
        <AccountTable accounts={shown} ownId={me.user.id} mayChangeRole={administrator} onAsk={setAsking} />
      )}
      {asking?.kind === 'import' && <ImportDialog onClose={close} onDone={finish} />}
      {asking?.kind === 'create' && !province && <AdministratorDialog onClose={close} onDone={finishOne} />}
      {(asking?.kind === 'create' || asking?.kind === 'role') && province && (
        <AccountDialog
          province={province}
          account={asking.kind === 'role' ? asking.account : undefined}
          onClose={close}
          onDone={finishOne}
        />
      )}
      {(asking?.kind === 'lock' || asking?.kind === 'unlock' || asking?.kind === 'reset') && (
        <AccountChangeDialog kind={asking.kind} account={asking.account} onClose={close} onDone={finishOne} />
      )}
    </>
  );
}
