import { Button } from '@mantine/core';
import { formatDateTime } from '@tieuchi/ui/format';
import { LongTable } from '@tieuchi/ui/long-table';
import { stickyColumnClass } from '@tieuchi/ui/table-frame';
import { Tag } from '@tieuchi/ui/tag';
import { useText } from '../../i18n/use-text.ts';
import type { Account } from './account.ts';
import classes from './account-table.module.css';

/** What can be asked for an account in the list. */
export type AccountChange = { kind: 'lock' | 'unlock' | 'reset' | 'role'; account: Account };

/** Accounts with their roles and state, and what can be done with each; with one's own, nothing. */
export function AccountTable(props: {
  accounts: readonly Account[];
  ownId: string;
  mayChangeRole: boolean;
  onAsk: (change: AccountChange) => void;
}) {
  const t = useText();
  return (
    <LongTable
      label={t('nav.accounts')}
      maxHeight="70vh"
      columns={6}
      rows={props.accounts}
      keyOf={(account) => account.id}
      head={
        <>
          <th scope="col" className={stickyColumnClass}>
            {t('accounts.username')}
          </th>
          <th scope="col">{t('accounts.displayName')}</th>
          <th scope="col">{t('accounts.role')}</th>
          <th scope="col">{t('accounts.state')}</th>
          <th scope="col">{t('accounts.lastSignIn')}</th>
          <th scope="col">{t('common.actions')}</th>
        </>
      }
    >
      {(account) => (
        <>
          <th scope="row" className={stickyColumnClass}>
            {account.username}
          </th>
          <td className={classes.name}>{account.displayName}</td>
          <td className={classes.role}>
            {account.roles.map((held) => (
              <div key={`${held.role}|${held.unitId ?? ''}`}>
                {t(`role.${held.role}`)}
                {held.unitName !== null && ` – ${held.unitName}`}
              </div>
            ))}
          </td>
          <td>
            <AccountState account={account} />
          </td>
          <td>
            {account.lastSignInAt === null ? t('accounts.never') : formatDateTime(account.lastSignInAt)}
          </td>
          <td className={classes.actions}>
            {account.id === props.ownId ? (
              t('accounts.own')
            ) : (
              <AccountActions account={account} mayChangeRole={props.mayChangeRole} onAsk={props.onAsk} />
            )}
          </td>
        </>
      )}
    </LongTable>
  );
}

function AccountState({ account }: { account: Account }) {
  const t = useText();
  if (account.locked) return <Tag tone="critical">{t('accounts.locked')}</Tag>;
  if (account.mustChangePassword) return <Tag tone="caution">{t('accounts.oneTime')}</Tag>;
  return <Tag tone="positive">{t('accounts.active')}</Tag>;
}

function AccountActions(props: {
  account: Account;
  mayChangeRole: boolean;
  onAsk: (change: AccountChange) => void;
}) {
  const t = useText();
  const { account } = props;
  const action = (kind: AccountChange['kind'], label: string, name: string) => (
    <Button
      size="compact-sm"
      variant="default"
      aria-label={name}
      onClick={() => props.onAsk({ kind, account })}
    >
      {label}
    </Button>
  );
  const name = account.username;
  return (
    <Button.Group>
      {action('reset', t('accounts.reset'), t('accounts.resetOf', { name }))}
      {props.mayChangeRole && action('role', t('accounts.changeRole'), t('accounts.changeRoleOf', { name }))}
      {account.locked
        ? action('unlock', t('accounts.unlock'), t('accounts.unlockOf', { name }))
        : action('lock', t('accounts.lock'), t('accounts.lockOf', { name }))}
    </Button.Group>
  );
}
