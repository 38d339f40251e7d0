import { cleanup, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { createI18n } from '@tieuchi/ui/i18n';
import { UiProvider } from '@tieuchi/ui/provider';
import { afterEach, expect, it } from 'vitest';
import { en } from '../../i18n/en.ts';
import { vi } from '../../i18n/vi.ts';
import type { Account } from './account.ts';
import { type AccountChange, AccountTable } from './account-table.tsx';

afterEach(cleanup);

const account = (username: string, changes: Partial<Account> = {}): Account => ({
  id: username,
  username,
  displayName: `Người ${username}`,
  roles: [{ role: 'administrator', unitId: '37', unitName: 'Tỉnh Ninh Bình' }],
  locked: false,
  mustChangePassword: false,
  lastSignInAt: null,
  ...changes,
});

function show({ mayChangeRole }: { mayChangeRole: boolean }) {
  const asked: AccountChange[] = [];
  const accounts = [
    account('vanhanh', { roles: [{ role: 'operator', unitId: null, unitName: null }] }),
    account('quantri', { mustChangePassword: true }),
    account('cu', { locked: true, lastSignInAt: '2026-11-21T03:32:00.000Z' }),
  ];
  render(
    <UiProvider i18n={createI18n({ vi, en })}>
      <AccountTable
        accounts={accounts}
        ownId="vanhanh"
        mayChangeRole={mayChangeRole}
        onAsk={(change) => asked.push(change)}
      />
    </UiProvider>,
  );
  return { asked, row: (name: string) => within(screen.getByRole('row', { name: new RegExp(`^${name}`) })) };
}

it('says role, place and state of each account', () => {
  const { row } = show({ mayChangeRole: false });
  expect(row('vanhanh').getByText('Vận hành')).toBeTruthy();
  expect(row('quantri').getByText('Quản trị – Tỉnh Ninh Bình')).toBeTruthy();
  expect(row('quantri').getByText('Chờ đổi mật khẩu')).toBeTruthy();
  expect(row('cu').getByText('Đã khóa')).toBeTruthy();
  expect(row('cu').getByText('10:32 21/11/2026')).toBeTruthy();
});

it('offers for each what may be done, and nothing for oneself', async () => {
  const { asked, row } = show({ mayChangeRole: false });
  expect(row('vanhanh').queryAllByRole('button')).toEqual([]);
  expect(row('quantri').queryByRole('button', { name: /^Đổi vai trò/ })).toBeNull();
  const user = userEvent.setup();
  await user.click(row('quantri').getByRole('button', { name: 'Khóa tài khoản quantri' }));
  await user.click(row('cu').getByRole('button', { name: 'Mở khóa tài khoản cu' }));
  await user.click(row('cu').getByRole('button', { name: 'Cấp lại mật khẩu cho cu' }));
  expect(asked.map((change) => [change.kind, change.account.username])).toEqual([
    ['lock', 'quantri'],
    ['unlock', 'cu'],
    ['reset', 'cu'],
  ]);
});

it('offers another role to those who may give one', () => {
  const { row } = show({ mayChangeRole: true });
  expect(row('quantri').getByRole('button', { name: 'Đổi vai trò của quantri' })).toBeTruthy();
});
